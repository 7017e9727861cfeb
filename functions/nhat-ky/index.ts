import { receiptLogFile, receiptLogPage } from '#feedback/http/receipt-log-answers.ts';
import { answeredOr } from '#feedback/http/unanswered.ts';
import { feedbackInUse } from '#feedback/service.ts';
import { secured } from '../_shared/security-headers.ts';
import { tooManyAt } from '../_shared/too-many.ts';

export const config = {
  path: ['/nhat-ky/bien-nhan', '/nhat-ky/bien-nhan/:tep'],
  method: 'GET',
  rateLimit: { windowSize: 60, windowLimit: 120, aggregateBy: ['ip', 'domain'] },
};
export const tooMany = tooManyAt('/nhat-ky/bien-nhan/');

/** The open log of receipts: a page for people, a file per day for programs. */
export default async function receiptLog(
  _request: Request,
  { params }: { params: Readonly<Record<string, string>> },
): Promise<Response> {
  const { tep } = params;
  const answer = await answeredOr('/nhat-ky/bien-nhan', async () => {
    const feedback = await feedbackInUse();
    return await (tep === undefined ? receiptLogPage(feedback) : receiptLogFile(feedback, tep));
  });
  return secured(answer);
}

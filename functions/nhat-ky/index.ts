import { receiptLogFile, receiptLogPage } from '#feedback/http/receipt-log-answers.ts';
import { feedbackInUse } from '#feedback/service.ts';
import { secured } from '../_shared/security-headers.ts';

export const config = {
  path: ['/nhat-ky', '/nhat-ky/:tep'],
  method: 'GET',
  rateLimit: { windowSize: 60, windowLimit: 120, aggregateBy: ['ip', 'domain'] },
};

/** The open log of receipts: a page for people, a file per day for programs. */
export default async function receiptLog(
  _request: Request,
  { params }: { params: Readonly<Record<string, string>> },
): Promise<Response> {
  const feedback = await feedbackInUse();
  const { tep } = params;
  return secured(await (tep === undefined ? receiptLogPage(feedback) : receiptLogFile(feedback, tep)));
}

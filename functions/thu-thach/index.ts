import { answerChallenge } from '#feedback/http/challenge-endpoint.ts';
import { secured } from '../_shared/security-headers.ts';
import { tooManyAt } from '../_shared/too-many.ts';

export const config = {
  path: '/api/thu-thach',
  method: 'GET',
  // A list: a single word would mean "per domain" and let one client lock out everyone.
  rateLimit: { windowSize: 180, windowLimit: 600, aggregateBy: ['ip', 'domain'] },
};
export const tooMany = tooManyAt('/api/thu-thach');

/** A small puzzle whose proof keeps a submission out of the review lane: see challenge-endpoint.ts. */
export default async function challenge(): Promise<Response> {
  return secured(await answerChallenge());
}

import { answerPost } from '#feedback/http/endpoint.ts';
import { lookUpEndpoint } from '#feedback/http/look-up-endpoint.ts';
import { secured } from '../_shared/security-headers.ts';
import { tooManyAt } from '../_shared/too-many.ts';

export const config = {
  path: '/api/tra-cuu',
  method: 'POST',
  // A list: a single word would mean "per domain" and let one client lock out everyone.
  rateLimit: { windowSize: 180, windowLimit: 300, aggregateBy: ['ip', 'domain'] },
};
export const tooMany = tooManyAt('/api/tra-cuu');

/** A receipt looked up and acted on by its owner: see look-up-endpoint.ts. */
export default async function handler(request: Request, { ip }: { ip: string }): Promise<Response> {
  return secured(await answerPost(request, ip, lookUpEndpoint));
}

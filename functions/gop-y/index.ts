import { answerPost } from '#feedback/http/endpoint.ts';
import { intakeEndpoint } from '#feedback/http/intake-endpoint.ts';
import { secured } from '../_shared/security-headers.ts';
import { tooManyAt } from '../_shared/too-many.ts';

export const config = {
  path: '/api/gop-y',
  method: 'POST',
  // A list: a single word would mean "per domain" and let one client lock out everyone.
  rateLimit: { windowSize: 180, windowLimit: 600, aggregateBy: ['ip', 'domain'] },
};
export const tooMany = tooManyAt('/api/gop-y');

/** A question sent ahead of a session: see intake-endpoint.ts. */
export default async function handler(request: Request, { ip }: { ip: string }): Promise<Response> {
  return secured(await answerPost(request, ip, intakeEndpoint));
}

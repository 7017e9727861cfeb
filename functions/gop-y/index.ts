import { answerPost } from '#feedback/http/endpoint.ts';
import { intakeEndpoint } from '#feedback/http/intake-endpoint.ts';
import { secured } from '../_shared/security-headers.ts';

export const config = {
  path: '/api/gop-y',
  method: 'POST',
  // A list: a single word would mean "per domain" and let one client lock out everyone.
  rateLimit: { windowSize: 180, windowLimit: 600, aggregateBy: ['ip', 'domain'] },
};

/** A question sent ahead of a session: see intake-endpoint.ts. */
export default async function handler(request: Request, { ip }: { ip: string }): Promise<Response> {
  return secured(await answerPost(request, ip, intakeEndpoint));
}

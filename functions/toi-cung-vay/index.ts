import { answerPost } from '#feedback/http/endpoint.ts';
import { supportEndpoint } from '#feedback/http/support-endpoint.ts';
import { secured } from '../_shared/security-headers.ts';
import { tooManyAt } from '../_shared/too-many.ts';

export const config = {
  path: '/api/toi-cung-vay',
  method: 'POST',
  // A list: a single word would mean "per domain" and let one client lock out everyone.
  rateLimit: { windowSize: 180, windowLimit: 300, aggregateBy: ['ip', 'domain'] },
};
export const tooMany = tooManyAt('/api/toi-cung-vay');

/** “Me too” for a published question: see support-endpoint.ts. */
export default async function handler(request: Request, { ip }: { ip: string }): Promise<Response> {
  return secured(await answerPost(request, ip, supportEndpoint));
}

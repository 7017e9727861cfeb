import { answerTooMany } from '#feedback/http/too-many.ts';
import { secured } from './security-headers.ts';

/** What a function at `action` exports as `tooMany`, for our own host: see src/host/functions.ts. */
export function tooManyAt(action: string): (request: Request, retryAfterSeconds: number) => Promise<Response> {
  return async (request, seconds) => secured(await answerTooMany(request, action, seconds));
}

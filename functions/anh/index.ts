import { imageAnswer, imagesInUse } from '#notices/picture/image-answer.ts';
import { secured } from '../_shared/security-headers.ts';

export const config = { path: '/api/anh/*', method: ['GET', 'HEAD'] };

/** Share pictures of sessions, plans, conclusions and petitions: see image-answer.ts. */
export default async function handler(request: Request): Promise<Response> {
  return secured(await imageAnswer(request, imagesInUse()));
}

import type { HttpBindings } from '@hono/node-server';
import { createMiddleware } from 'hono/factory';

/** Bytes the server reads to their end whoever wants them, so that the connection can be kept. */
const LITTLE = 65_536;

/**
 * Says `Connection: close` with an answer that comes before the whole body has. The server may cut it off
 * within the rest; unannounced, the client's next request on it would be lost. Source: RFC 9112, 9.3 and 9.6.
 */
export const closeOverUnreadBody = createMiddleware<{ Bindings: Partial<HttpBindings> }>(async (context, next) => {
  await next();
  const { incoming } = context.env;
  if (incoming === undefined || incoming.complete) return;
  const { 'transfer-encoding': coding, 'content-length': length = 0 } = incoming.headers;
  if (coding !== undefined || Number(length) > LITTLE) context.header('connection', 'close');
});

import { createMiddleware } from 'hono/factory';

/**
 * Takes `upgrade-insecure-requests` out of the policy of answers that go over plain HTTP.
 * On http://localhost, or in an office network without TLS, Safari would ask for style and scripts by https and show a
 * bare page (bugs.webkit.org 250776). Behind a proxy that ends TLS, `X-Forwarded-Proto: https` keeps the directive.
 * Nobody gains by forging it: it changes the forger's own answer only.
 */
export const overPlainHttp = createMiddleware(async (context, next) => {
  await next();
  if (context.req.header('x-forwarded-proto')?.split(',')[0]?.trim() === 'https') return;
  const policy = context.res.headers.get('content-security-policy');
  if (policy?.includes('upgrade-insecure-requests') !== true) return;
  context.header('content-security-policy', policy.replace(/;?\s*upgrade-insecure-requests/u, ''));
});

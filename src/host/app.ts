import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { BodyCache } from './body-cache.ts';
import { clientAddress, type TrustedProxies } from './client-address.ts';
import { errorHeaders, plainError, problemError } from './error-answers.ts';
import { type Log, logFault } from './fault-log.ts';
import { fileAnswer } from './file-answer.ts';
import { type FunctionMatch, type MountedFunction, matchFunction } from './functions.ts';
import { headersFor } from './header-rules.ts';
import type { NetlifyConfig } from './netlify-config.ts';
import { RequestWindow } from './rate-limit.ts';
import { type RedirectTarget, redirectFor } from './redirect-rules.ts';
import { MAX_TARGET_LENGTH, parseRequestPath, pathOf } from './request-path.ts';
import { fileAt, findStatic, type StaticFile } from './static-files.ts';
import { overPlainHttp } from './transport.ts';
import { closeOverUnreadBody } from './unread-body.ts';

type Env = { Bindings: Partial<HttpBindings> };

/** Bytes of file bodies kept in memory. */
const BODY_CACHE = 64 * 1024 * 1024;
/** Largest body a function is sent, as on Netlify. */
const MAX_BODY = 6 * 1024 * 1024;
const READ = ['GET', 'HEAD'];
const NO_PROXIES: TrustedProxies = { check: () => false };

/** What the site consists of. */
export interface Site {
  readonly config: NetlifyConfig;
  /** Folder with the built site. */
  readonly root: string;
  readonly functions: readonly MountedFunction[];
  /** Proxies believed on the client's address; none if left out. */
  readonly proxies?: TrustedProxies;
  readonly log: Log;
}

/**
 * The whole site as one Hono app, in Netlify's order: functions, forced redirects, files, redirects, the 404 page.
 * Source of the order: netlify/primitives packages/dev (`handle`), docs.netlify.com/platform/request-chain.
 */
export function createApp({ config, root, functions, proxies = NO_PROXIES, log }: Site): Hono<Env> {
  const rules = config.headers;
  const forcing = config.redirects.filter(({ force }) => force);
  const bodies = new BodyCache(BODY_CACHE);
  const windows = new Map(
    functions.flatMap(({ name, rateLimit }) => (rateLimit === undefined ? [] : [[name, new RequestWindow(rateLimit)]])),
  );
  const app = new Hono<Env>();

  app.onError((error, context) => {
    // A body that broke off, or is no HTTP: the sender's doing, and the connection is being closed.
    if (error === context.env.incoming?.errored) return plainError(rules, 400);
    const { method } = context.req;
    return plainError(rules, 500, { faultId: logFault(log, error, { where: 'host', method }) });
  });
  app.use(overPlainHttp);
  app.use(closeOverUnreadBody);
  // Some hosts look like one and are none: "a.1" is a broken IPv4 address, and no request can be made of it.
  app.use(({ req }, next) => (URL.canParse(req.url) ? next() : Promise.resolve(plainError(rules, 400))));
  app.on(
    ['POST', 'PUT', 'PATCH', 'DELETE'],
    '*',
    bodyLimit({ maxSize: MAX_BODY, onError: () => problemError(rules, 413) }),
  );
  app.all('*', async (context) => {
    const { raw, method, url } = context.req;
    const { pathname, search } = new URL(url);
    if (pathname.length + search.length > MAX_TARGET_LENGTH) return plainError(rules, 414);
    const path = parseRequestPath(pathname);
    if (path === null) return plainError(rules, 400);

    const match = matchFunction(functions, pathname, method);
    if (match !== null) return functionAnswer(context, match);

    const target = redirectFor(config.redirects, pathname, search);
    const forced = redirectFor(forcing, pathname, search);
    const found = findStatic(root, path);
    if (target === null && found.kind === 'absent') return notFound(raw);
    if (!READ.includes(method)) return plainError(rules, 405, { allow: READ });
    if (forced !== null) return redirectAnswer(raw, pathname, forced);
    if (found.kind === 'moved') return moved(pathname, 301, found.path + search);
    if (found.kind === 'file') return foundFile(raw, pathOf(path.segments, path.folder), found.found);
    return target === null ? notFound(raw) : redirectAnswer(raw, pathname, target);
  });
  return app;

  async function functionAnswer(context: Context<Env>, match: FunctionMatch): Promise<Response> {
    if (match.kind === 'other-method') return problemError(rules, 405, { allow: match.allow });
    const { mounted, params } = match;
    const peer = context.env.incoming?.socket.remoteAddress ?? '';
    const ip = clientAddress(peer, context.req.header('x-forwarded-for') ?? null, proxies);
    const { raw } = context.req;
    const wait = windows.get(mounted.name)?.secondsToWait(ip) ?? null;
    if (wait !== null && mounted.tooMany === undefined) return problemError(rules, 429, { retryAfter: wait });
    try {
      const answer = await (wait === null
        ? mounted.handler(raw, { params, requestId: randomUUID(), ip })
        : mounted.tooMany?.(raw, wait));
      if (!(answer instanceof Response)) throw new TypeError('A function must answer with a Response.');
      return answer;
    } catch (error) {
      const place = { where: `function ${mounted.name}`, method: context.req.method };
      return problemError(rules, 500, { faultId: logFault(log, error, place) });
    }
  }

  function moved(pathname: string, status: number, location: string): Response {
    const headers = headersFor(rules, pathname);
    headers.set('location', location);
    headers.set('content-length', '0');
    return new Response(null, { status, headers });
  }

  function redirectAnswer(request: Request, pathname: string, target: RedirectTarget): Response | Promise<Response> {
    if (target.kind === 'location') return moved(pathname, target.status, target.location);
    const path = parseRequestPath(target.path);
    const found = path === null ? null : findStatic(root, path);
    if (found?.kind !== 'file') return notFound(request);
    const headers = target.status === 200 ? headersFor(rules, target.path) : errorHeaders(rules);
    return fileAnswer(request, found.found, bodies, { headers, status: target.status });
  }

  function foundFile(request: Request, path: string, found: StaticFile): Response | Promise<Response> {
    if (path === '/404.html') return notFound(request);
    return fileAnswer(request, found, bodies, { headers: headersFor(rules, path), status: 200 });
  }

  function notFound(request: Request): Response | Promise<Response> {
    const page = fileAt(join(root, '404.html'));
    if (page === null) return plainError(rules, 404);
    return fileAnswer(request, page, bodies, { headers: errorHeaders(rules), status: 404 });
  }
}

import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { createApp, type Site } from './app.ts';
import { answerBareConnection } from './bare-answers.ts';
import { plainError } from './error-answers.ts';
import { logFault } from './fault-log.ts';

/** How long requests under way may take once the server is told to stop. */
const GRACE_MS = 10_000;

/** Limits against connections that are slow on purpose (reliability.md I5). */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16_384,
};
const MAX_CONNECTIONS = 1_000;

/** Where to listen; port 0 takes a free one. */
export interface Listen {
  readonly host: string;
  readonly port: number;
}

export interface RunningServer {
  readonly url: string;
  /** Takes no new connections, lets requests under way finish, and ends what is left after the grace time. */
  stop(graceMs?: number): Promise<void>;
}

/** The server can't start; the message says in Vietnamese and English what to do. */
export class StartError extends Error {
  override name = 'StartError';
}

/** Serves a site over HTTP. Rejects with StartError if the address can't be had. */
export async function startServer(site: Site, listen: Listen): Promise<RunningServer> {
  const rules = site.config.headers;
  const listener = getRequestListener(createApp(site).fetch, {
    errorHandler: (error) => {
      if (error instanceof Error && error.name === 'RequestError') return plainError(rules, 400);
      return plainError(rules, 500, { faultId: logFault(site.log, error, { where: 'server', method: '' }) });
    },
  });
  // A request without a Host header reaches the listener, so that its 400 wears our headers and not none.
  const server = createServer({ ...LIMITS, requireHostHeader: false }, listener);
  server.maxConnections = MAX_CONNECTIONS;
  server.on('checkExpectation', listener);
  const answers = new WeakMap<Duplex, ServerResponse>();
  server.prependListener('request', (request, answer) => answers.set(request.socket, answer));
  server.on('clientError', (error, socket) => {
    // In the middle of an answer another head would read as part of its body.
    const last = answers.get(socket);
    if (last?.headersSent === true && !last.writableFinished) socket.destroy();
    else void answerBareConnection(rules, error, socket);
  });
  await listening(server, listen);
  const { address, port, family } = server.address() as AddressInfo;
  const url = `http://${family === 'IPv6' ? `[${address}]` : address}:${port}/`;
  return { url, stop: (graceMs = GRACE_MS) => stopped(server, graceMs) };
}

function listening(server: Server, { host, port }: Listen): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(startError(error, { host, port })));
    server.listen({ host, port }, resolve);
  });
}

function startError(error: NodeJS.ErrnoException, { host, port }: Listen): Error {
  const other = 'npm run serve -- --port 8890';
  const messages: Readonly<Record<string, readonly string[]>> = {
    EADDRINUSE: [
      `Cổng ${port} đang được chương trình khác dùng. Hãy dừng chương trình đó hoặc chọn cổng khác: ${other}`,
      `Port ${port} is already in use. Stop the other program or choose another port: ${other}`,
    ],
    EACCES: [
      `Không có quyền mở cổng ${port}. Hãy chọn cổng từ 1024 trở lên: ${other}`,
      `No permission to open port ${port}. Choose a port from 1024 up: ${other}`,
    ],
    EADDRNOTAVAIL: [
      `Máy này không có địa chỉ ${host}. Hãy sửa biến HOST; mặc định là 127.0.0.1.`,
      `This machine has no address ${host}. Correct HOST; the default is 127.0.0.1.`,
    ],
  };
  const lines = messages[error.code ?? ''];
  return lines === undefined ? error : new StartError(lines.join('\n'), { cause: error });
}

async function stopped(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  // close() ends only the connections idle right now; those that finish a request later stay open for more.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(deadline);
}

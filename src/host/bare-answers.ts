import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { plainError } from './error-answers.ts';
import type { HeaderRule } from './header-rules.ts';

/** What Node's HTTP parser found wrong, as a status. */
const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/**
 * Answers a connection on which no request could be read, with the same headers as every other error, and ends it.
 * Node's own answer would carry none.
 */
export async function answerBareConnection(rules: readonly HeaderRule[], error: Error, socket: Duplex): Promise<void> {
  const code = 'code' in error ? String(error.code) : '';
  if (!socket.writable || code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const status = STATUS_BY_CODE[code] ?? 400;
  const answer = plainError(rules, status);
  const body = Buffer.from(await answer.arrayBuffer());
  const lines = [...answer.headers].map(([name, value]) => `${name}: ${value}`);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...lines,
    `content-length: ${body.byteLength}`,
    'connection: close',
  ];
  socket.end(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]));
}

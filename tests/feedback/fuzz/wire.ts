import { type Agent, request } from 'node:http';
import { connect } from 'node:net';
import type { WireAnswer } from './oracle.ts';
import type { RawDraft } from './raw-requests.ts';
import type { Draft } from './requests.ts';

export const PATIENCE_MS = 15_000;
const SILENCE_MS = 700;

/** Sends a draft over a kept connection. Rejects when the connection breaks before an answer. */
export function overHttp(agent: Agent, url: URL, draft: Draft, fill: (text: string) => string): Promise<WireAnswer> {
  const body = typeof draft.body === 'string' ? Buffer.from(fill(draft.body)) : draft.body;
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const sending = request(
      {
        agent,
        host: url.hostname,
        port: url.port,
        method: draft.method,
        // Bytes no URL has stay for the raw sockets: this client refuses them.
        path: draft.path.replace(/[^\x21-\x7e]/gu, (char) => encodeURIComponent(char.toWellFormed())),
        headers: {
          ...draft.headers,
          ...(body === null
            ? {}
            : draft.chunked
              ? { 'transfer-encoding': 'chunked' }
              : { 'content-length': body.length }),
        },
        timeout: PATIENCE_MS,
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          resolve({
            status: incoming.statusCode ?? 0,
            headers: joined(incoming.rawHeaders),
            body: Buffer.concat(chunks).toString('utf8'),
            tookMs: performance.now() - began,
            sentBytes: body?.byteLength ?? 0,
          });
        });
      },
    );
    sending.on('timeout', () => sending.destroy(new Error('no answer')));
    sending.on('error', reject);
    if (body !== null && draft.chunked) {
      const middle = Math.floor(body.length / 2);
      if (middle > 0) sending.write(body.subarray(0, middle));
      sending.write(body.subarray(middle));
      sending.end();
    } else sending.end(body ?? undefined);
  });
}

function joined(raw: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>();
  for (let index = 0; index < raw.length; index += 2) {
    const name = (raw[index] ?? '').toLowerCase();
    const before = headers.get(name);
    headers.set(name, before === undefined ? (raw[index + 1] ?? '') : `${before}\n${raw[index + 1]}`);
  }
  return headers;
}

/**
 * Writes bytes to a socket of its own and reads until it ends; gives every answer that came, in order. Who was not
 * answered within `silenceMs` says that there will be no more.
 */
export function overSocket(url: URL, { pieces }: RawDraft, silenceMs = SILENCE_MS): Promise<WireAnswer[]> {
  let said = performance.now();
  let heard = said;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ host: url.hostname, port: Number(url.port), allowHalfOpen: true });
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('no end')));
    let leaving: NodeJS.Timeout | undefined;
    // A client that says no more: whatever is incomplete stays so. Node drops the answer to who leaves before it.
    const leaveIn = (ms: number) => {
      clearTimeout(leaving);
      leaving = setTimeout(() => {
        if (chunks.length === 0) said = performance.now();
        socket.end();
      }, ms);
    };
    socket.on('data', (chunk) => {
      if (chunks.length === 0) heard = performance.now();
      chunks.push(chunk);
      if (leaving !== undefined) leaveIn(20);
    });
    socket.on('end', () => socket.end());
    socket.on('close', () => {
      clearTimeout(leaving);
      resolve(answersIn(Buffer.concat(chunks), Math.max(0, heard - said)));
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // It may close on us before it has read everything.
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
    });
    const [first, ...rest] = pieces;
    socket.write(first ?? new Uint8Array());
    setTimeout(() => {
      for (const piece of rest) if (socket.writable) socket.write(piece);
      leaveIn(chunks.length > 0 ? 20 : silenceMs);
    }, 2);
  });
}

/** Reads answers of HTTP/1.1 one after another; bytes that are none become an answer with status 999. */
export function answersIn(bytes: Buffer, tookMs: number): WireAnswer[] {
  const answers: WireAnswer[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf('\r\n\r\n', at);
    const [line = '', ...lines] = bytes.toString('latin1', at, Math.max(at, end)).split('\r\n');
    const status = Number(/^HTTP\/1\.1 ([1-5]\d\d) /u.exec(line)?.[1] ?? 999);
    if (end < 0 || status === 999) {
      answers.push({ status: 999, headers: new Map(), body: bytes.toString('latin1', at, at + 200), tookMs });
      return answers;
    }
    const headers = joined(
      lines.flatMap((one) => [one.slice(0, one.indexOf(':')), one.slice(one.indexOf(':') + 1).trim()]),
    );
    at = end + 4;
    let body = '';
    if (headers.get('transfer-encoding') === 'chunked') {
      for (;;) {
        const size = Number.parseInt(bytes.toString('latin1', at, bytes.indexOf('\r\n', at)), 16);
        at = bytes.indexOf('\r\n', at) + 2;
        if (!(size > 0)) break;
        body += bytes.toString('utf8', at, at + size);
        at += size + 2;
      }
      at += 2;
    } else if (status >= 200 && status !== 204 && status !== 304) {
      const size = Number(headers.get('content-length') ?? bytes.length - at);
      body = bytes.toString('utf8', at, at + size);
      at += size;
    }
    // "100 Continue" is not yet an answer.
    if (status >= 200) answers.push({ status, headers, body, tookMs });
  }
  return answers;
}

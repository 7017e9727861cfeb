import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type RawAnswer, rawExchange, rawRequest } from '#host/testing/raw-request.ts';
import { portalOfFile } from './portal-of-file.ts';
import { faultsIn, type PortalProcess } from './portal-process.ts';
import { expectSecured } from './posting.ts';
import { sampleFields } from './sample-submission.ts';

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const ADDRESSES = ['/api/gop-y', '/api/tra-cuu', '/api/toi-cung-vay'];

let portal: PortalProcess;
portalOfFile((started) => {
  portal = started;
});

/** A request as bytes: head lines as given, then the body as it is. */
function bytesOf(target: string, lines: readonly string[], body: string | Uint8Array = '', method = 'POST'): Buffer {
  const head = [`${method} ${target} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...lines].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), Buffer.from(body)]);
}
const sized = (type: string, body: string | Uint8Array, ...lines: readonly string[]) =>
  [[`Content-Type: ${type}`, `Content-Length: ${Buffer.byteLength(body)}`, ...lines], body] as const;
const chunked = (type: string, body: string) =>
  [[`Content-Type: ${type}`, 'Transfer-Encoding: chunked'], body] as const;
const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

const flat = JSON.stringify({ ma: 'x' });
const fields = (count: number) => Array.from({ length: count }, (_, index) => `truong_${index}=x`).join('&');
type Case = readonly [what: string, statuses: readonly number[], lines: readonly string[], body?: string | Uint8Array];
const named = ([what, statuses, lines, body]: Case) => ({ what, statuses, lines, body });

/** What each endpoint that takes posts answers, with which status. */
const hostile: readonly Case[] = [
  ['a body without its length', [400], [`Content-Type: ${JSON_TYPE}`], flat],
  ['a length that is too short', [400], [`Content-Type: ${JSON_TYPE}`, 'Content-Length: 4'], flat],
  ['a length that is no number', [400], [`Content-Type: ${JSON_TYPE}`, 'Content-Length: nhiều'], flat],
  ['a negative length', [400], [`Content-Type: ${JSON_TYPE}`, 'Content-Length: -1'], flat],
  ['two lengths', [400], [`Content-Type: ${JSON_TYPE}`, 'Content-Length: 10', 'Content-Length: 11'], flat],
  ['length and chunks', [400], [...chunked(JSON_TYPE, '')[0], 'Content-Length: 10'], `${chunk(flat)}0\r\n\r\n`],
  ['a broken chunk', [400], ...chunked(JSON_TYPE, `zz\r\n${flat}\r\n0\r\n\r\n`)],
  ['more chunks than 64 KB', [413], ...chunked(FORM, `${chunk(`ma=${'x'.repeat(40_000)}`).repeat(3)}0\r\n\r\n`)],
  ['more than 64 KB', [413], ...sized(FORM, `ma=${'x'.repeat(65_534)}`)],
  ['a length of 10 MB and nothing behind', [413], [`Content-Type: ${FORM}`, 'Content-Length: 10000000']],
  ['100,000 fields', [413], ...sized(FORM, fields(100_000))],
  ['4,000 fields', [400], ...sized(FORM, fields(4_000))],
  ['gzip', [415], ...sized(JSON_TYPE, gzipSync(flat), 'Content-Encoding: gzip')],
  ['a gzip that is called JSON', [400], ...sized(JSON_TYPE, gzipSync(flat))],
  ['multipart', [415], ...sized('multipart/form-data; boundary=x', '--x--')],
  ['no type', [415], ['Content-Length: 4'], 'ma=x'],
  ['a type of 8,000 letters', [415], ...sized('x'.repeat(8_000), 'ma=x')],
  ['__proto__ in JSON', [400], ...sized(JSON_TYPE, '{"__proto__":{"ma":"x"}}')],
  ['__proto__ in a form', [400], ...sized(FORM, '__proto__=x&__proto__[ma]=x')],
  ['JSON 30,000 deep', [400], ...sized(JSON_TYPE, '{"a":'.repeat(10_000))],
  ['arrays 60,000 deep', [400], ...sized(JSON_TYPE, `${'['.repeat(30_000)}${']'.repeat(30_000)}`)],
  ['JSON of another shape', [400], ...sized(JSON_TYPE, '{"ma":["x"]}')],
  ['equal names', [400], ...sized(FORM, 'ma=x&ma=y')],
  ['equal names in JSON', [400], ...sized(JSON_TYPE, '{"ma":"x","\\u006da":"y"}')],
  ['bytes that are no UTF-8', [400], ...sized(JSON_TYPE, Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]))],
  ['escapes that are no UTF-8', [400], ...sized(FORM, 'ma=%ED%A0%80')],
  ['another charset', [415], ...sized(`${JSON_TYPE}; charset=utf-16le`, Buffer.from(flat, 'utf16le'))],
  [
    'the wish to go on with 10 MB',
    [413],
    [`Content-Type: ${FORM}`, 'Content-Length: 10000000', 'Expect: 100-continue'],
  ],
  ['another site', [403], ...sized(FORM, 'ma=x', 'Origin: https://khac.example')],
  ['no origin to name', [403], ...sized(FORM, 'ma=x', 'Origin: null')],
  ['a frame of another site', [403], ...sized(FORM, 'ma=x', 'Origin: http://localhost', 'Sec-Fetch-Site: cross-site')],
  ['a lone surrogate and NUL', [404, 422], ...sized(JSON_TYPE, '{"buoi":"\\ud800","ma":"\\u0000"}')],
  ['line breaks that would be headers', [404, 422], ...sized(FORM, 'ma=x%0d%0aSet-Cookie:%20a=b&buoi=x%0d%0aX:%20y')],
  ['names all objects have', [404, 422], ...sized(FORM, 'constructor=x&valueof=y&tostring=z')],
];

const PAGE = 'Accept: text/html';
const TYPES = ['text/html; charset=utf-8', 'application/problem+json; charset=utf-8', 'text/plain; charset=utf-8'];

function expectRefused(answer: RawAnswer, what: string, statuses: readonly number[]): void {
  expect(statuses, `${what}: ${answer.status}`).toContain(answer.status);
  expectSecured(answer.headers, what);
  expect(answer.headers.get('set-cookie'), what).toBeNull();
}

describe.each(ADDRESSES)('%s', (address) => {
  it.each(hostile.map(named))(
    'refuses $what, in the right words and headers',
    async ({ what, statuses, lines, body }) => {
      for (const further of [[], [PAGE]]) {
        const answer = await rawRequest(portal.url, bytesOf(address, [...lines, ...further], body));
        expectRefused(answer, what, statuses);
        const type = answer.headers.get('content-type') ?? '';
        // What no request could be read of is answered by the host, in plain text.
        expect(TYPES).toContain(type);
        if (type.includes('json')) expect(JSON.parse(answer.body)).toMatchObject({ status: answer.status });
      }
    },
  );

  it('refuses a body that ends before its length', async () => {
    const bytes = bytesOf(address, [`Content-Type: ${JSON_TYPE}`, 'Content-Length: 500'], flat);
    expectRefused(await rawExchange(portal.url, (socket) => socket.end(bytes)), 'cut off', [400]);
  });

  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('does not answer %s', async (method) => {
    const answer = await rawRequest(portal.url, bytesOf(address, [], '', method));
    expectRefused(answer, method, [405]);
    expect(answer.headers.get('allow')).toBe('POST');
  });
});

describe('a body of a byte a second', () => {
  it('is refused in the time a request has', { timeout: 60_000 }, async () => {
    const slowly = ADDRESSES.map((address) =>
      rawExchange(portal.url, (socket) => {
        socket.write(bytesOf(address, [`Content-Type: ${FORM}`, 'Content-Length: 500']));
        const dropping = setInterval(() => socket.write('x'), 1_000);
        socket.on('close', () => clearInterval(dropping));
      }),
    );
    for (const answer of await Promise.all(slowly)) expectRefused(answer, 'slow', [408]);
  });
});

describe('after all of it the portal', () => {
  it('has had no fault, keeps nothing, and takes a question in chunks or with UTF-8 said aloud', async () => {
    const sent = () => JSON.stringify({ ...sampleFields(), khoa: randomUUID() });
    const inChunks = chunked(JSON_TYPE, `${[...sent()].map(chunk).join('')}0\r\n\r\n`);
    for (const [lines, body] of [inChunks, sized('application/JSON; charset="UTF-8"', sent())]) {
      const answer = await rawRequest(portal.url, bytesOf('/api/gop-y', lines, body));
      expect([answer.status, answer.body]).toEqual([201, expect.stringContaining('bien_nhan')]);
      expectSecured(answer.headers, 'taken');
    }
    expect(faultsIn(portal.output())).toEqual([]);
  });
});

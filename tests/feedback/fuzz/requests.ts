import fc from 'fast-check';
import { bodyFor } from './bodies.ts';
import { hostile, MARKUP } from './values.ts';

/** A request before it is written as bytes: what only the running portal knows still stands in it as a promise. */
export interface Draft {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
  /** Sent in pieces, without a length. */
  readonly chunked: boolean;
}

/** Where requests go: a path with the methods it answers. */
export interface Target {
  readonly path: string;
  readonly methods: readonly string[];
}

const origin = fc.oneof(
  { weight: 40, arbitrary: fc.constant<Record<string, string>>({ origin: 'https://doi-thoai.example' }) },
  {
    weight: 5,
    arbitrary: fc.constantFrom<Record<string, string>>(
      {},
      { origin: 'null' },
      { origin: 'https://khac.example' },
      { origin: 'https://doi-thoai.example.khac.example' },
      { origin: 'không phải địa chỉ'.normalize('NFD').replace(/[^\x20-\x7e]/gu, '') },
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'cross-site', origin: 'https://doi-thoai.example' },
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': 'sai' },
      { referer: 'https://doi-thoai.example/gop-y/' },
      { referer: 'javascript:alert(1)' },
    ),
  },
);
/** Strangers, villages behind one address, a flood from another, and headers that lie. Needs TRUST_PROXY. */
const address = fc.oneof(
  { weight: 6, arbitrary: fc.oneof(fc.ipV4(), fc.ipV6()) },
  { weight: 1, arbitrary: fc.constantFrom('192.0.2.1', '198.51.100.7', '2001:db8::1') },
  { weight: 2, arbitrary: fc.constant('203.0.113.66') },
  { weight: 1, arbitrary: fc.constantFrom('', 'unknown', '1.2.3', ',,,', "' or 1=1", '127.0.0.1, 127.0.0.1') },
);
const accept = fc.constantFrom(
  'text/html',
  'text/html',
  'application/json',
  '*/*',
  '',
  'text/html;q=0',
  'x'.repeat(500),
);
const further = fc.oneof(
  { weight: 20, arbitrary: fc.constant<Record<string, string>>({}) },
  {
    weight: 5,
    arbitrary: fc.constantFrom<Record<string, string>>(
      { 'content-encoding': 'gzip' },
      { 'content-encoding': 'identity' },
      { 'x-forwarded-proto': 'https' },
      { 'x-forwarded-host': 'khac.example' },
      { range: 'bytes=0-0' },
      { 'if-none-match': '*' },
      { 'if-modified-since': 'hôm qua'.replace(/[^\x20-\x7e]/gu, '') },
      { cookie: 'a=b; '.repeat(200) },
      { 'x-http-method-override': 'DELETE' },
      { 'accept-encoding': 'br;q=1, gzip;q=0.5' },
      { 'accept-language': MARKUP },
      { 'user-agent': MARKUP },
      { te: 'trailers' },
    ),
  },
);

const tail = fc.oneof(
  { weight: 90, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constant(`?${'x'.repeat(9_000)}`) },
  {
    weight: 12,
    arbitrary: fc.oneof(
      fc.constantFrom(
        '/',
        '//',
        '/.',
        '/..',
        '/%2e%2e',
        '%00',
        '%2F',
        '?ma=K7QM-2F9X-0ABC-9QRS-T',
        '?a[]=1&__proto__=2',
        ';a',
        '.json',
        '%',
        '%c0%af',
        '\\',
        '/x/y/z',
        '#x',
      ),
      hostile.map((text) => `?q=${encodeURIComponent(text.toWellFormed()).slice(0, 3_000)}`),
      hostile.map((text) => `/${encodeURIComponent(text.toWellFormed()).slice(0, 300)}`),
    ),
  },
);
const methods = fc.constantFrom(
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'QUERY',
  'LINK',
);
/** Stands for what a path captures, e.g. the day of `/nhat-ky/bien-nhan/:tep` or the picture of `/api/anh/*`. */
const captured = fc.oneof(
  fc.constantFrom(
    '2024-10-20.json',
    '2024-10-20.txt',
    '2024-02-30.json',
    '9999-99-99.json',
    '2024-10-20.JSON',
    '.json',
  ),
  fc.constantFrom(
    'doi-thoai/2024/nha-nam-dinh-ky.png',
    'doi-thoai/2024/nha-nam-dinh-ky.png?kho=doc',
    'doi-thoai/2024/nha-nam-dinh-ky.png?v=0123456789ab',
    'ke-hoach/2024/khong-co.png',
    'kien-nghi/__proto__.png',
    'doi-thoai/2024/.png',
  ),
  hostile.map((text) => encodeURIComponent(text.toWellFormed()).slice(0, 300)),
);

/** Requests to all targets, those that take a body more often. */
export function drafts(targets: readonly Target[]): fc.Arbitrary<Draft> {
  const perTarget = targets.map((target) => {
    const posts = target.methods.includes('POST');
    const method = fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...target.methods) },
      { weight: 1, arbitrary: methods },
    );
    const body = posts ? fc.option(bodyFor(target.path), { freq: 30 }) : fc.option(bodyFor(target.path), { freq: 1 });
    const chunked = fc.nat({ max: 9 }).map((one) => one === 0);
    const arbitrary = fc.tuple(method, captured, tail, body, chunked, origin, address, accept, further).map(
      ([verb, name, end, sent, inPieces, from, ip, wanted, more]): Draft => ({
        method: verb,
        path: target.path.replace(/:\w+|\*/u, () => name) + end,
        headers: {
          accept: wanted,
          'x-forwarded-for': ip,
          ...from,
          ...more,
          ...(sent === null || sent.type === null ? {} : { 'content-type': sent.type }),
        },
        body: sent?.bytes ?? null,
        chunked: inPieces,
      }),
    );
    return { weight: posts ? 5 : 1, arbitrary };
  });
  return fc.oneof(...perTarget);
}

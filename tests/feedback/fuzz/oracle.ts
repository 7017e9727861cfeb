import { SECURITY_HEADERS } from '../../../functions/_shared/security-headers.ts';
import { MARKUP } from './values.ts';

/** An answer as it came over the wire. */
export interface WireAnswer {
  readonly status: number;
  /** Names in lower case; a name that came twice has both values, joined by a line feed. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  readonly tookMs: number;
  /** Size of the body it answers. */
  readonly sentBytes?: number;
}

export const MOST_BYTES = 65_536;
/**
 * A text that is too long is given back to be shortened, and one of few letters with many marks above them is shown
 * twice, to be read and to be sent on; a character of markup takes up to six once escaped.
 */
const LONG_TEXT = 8_192;
const ESCAPED = 2 * 6;
/** Longer than a busy machine makes anyone wait: what hangs, not what is slow. */
export const MOST_MS = 30_000;
const UPGRADE = '; upgrade-insecure-requests';

/**
 * What is wrong with an answer, in words; empty for nothing. `overTls`: the request came by a proxy that ends TLS; null
 * when nobody can tell, as with a request (400) that could not be read so far.
 */
export function faultsOf(
  { status, headers, body, tookMs, sentBytes = 0 }: WireAnswer,
  overTls: boolean | null,
): string[] {
  const faults: string[] = [];
  if (status >= 500) faults.push(`status ${status}`);
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    const found = headers.get(name.toLowerCase());
    if (!expected(name, value, headers, status === 400 ? null : overTls).includes(found ?? ''))
      faults.push(`${name}: ${found ?? 'missing'}`);
  }
  for (const name of ['x-powered-by', 'server', 'set-cookie', 'x-fuzz'])
    if (headers.has(name)) faults.push(`${name} is there`);
  const bytes = Buffer.byteLength(body);
  // A file of the open log is as long as its day.
  const isOpenData = headers.get('access-control-allow-origin') === '*';
  if (!isOpenData && bytes > MOST_BYTES + (sentBytes > LONG_TEXT ? ESCAPED * sentBytes : 0))
    faults.push(`body of ${bytes} bytes`);
  if (tookMs > MOST_MS) faults.push(`took ${Math.round(tookMs)} ms`);
  const type = headers.get('content-type') ?? '';
  if (body !== '' && type === '') faults.push('a body without a type');
  if (type.startsWith('text/html') && body.includes(MARKUP)) faults.push('markup of the sender');
  if (body !== '' && /\bjson\b/u.test(type)) faults.push(...faultsOfJson(body, type, status));
  return faults;
}

function expected(name: string, value: string, headers: WireAnswer['headers'], overTls: boolean | null): string[] {
  if (name === 'Content-Security-Policy') {
    const plain = value.replace(UPGRADE, '');
    return overTls === null ? [value, plain] : [overTls ? value : plain];
  }
  // Open data say themselves that they are for everyone.
  const open = name === 'Cross-Origin-Resource-Policy' && headers.get('access-control-allow-origin') === '*';
  return [open ? 'cross-origin' : value];
}

function faultsOfJson(body: string, type: string, status: number): string[] {
  try {
    const value = JSON.parse(body) as { status?: unknown; title?: unknown };
    if (!type.startsWith('application/problem+json')) return status < 400 ? [] : ['an error that is no problem+json'];
    return value.status === status && typeof value.title === 'string' ? [] : ['a problem without its status or title'];
  } catch {
    return ['JSON that is none'];
  }
}

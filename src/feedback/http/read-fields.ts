/** More than the longest submission in its longest spelling: 5,000 characters of three bytes, each byte as `%XX`. */
export const LARGEST_BODY = 65_536;
const MOST_FIELDS = 40;
/** All names of ours are spelt so; `__proto__` is not. */
const FIELD_NAME = /^[a-z][a-z0-9_]{0,39}$/;

/** Fields of a body, without a prototype. */
export type Fields = Readonly<Record<string, string>>;

/** Why a body was not read. */
export interface Unreadable {
  readonly status: 400 | 413 | 415;
  /** Plain words that say what to do. */
  readonly detail: string;
}

export type ReadFields = { readonly ok: true; readonly fields: Fields } | ({ readonly ok: false } & Unreadable);

export const formType = 'application/x-www-form-urlencoded';
export const jsonType = 'application/json';

/** The media type of a body, in lower case and without parameters; empty when none is said. */
export function mediaType(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/**
 * Reads a body of flat fields, urlencoded or JSON (an object whose values are strings). Refuses, and never guesses:
 * another type, charset or encoding, more than 64 KB (counted as they arrive), bytes that are no UTF-8, names given
 * twice, names no form of ours has. Never throws. Source: reliability.md I1, I4; ASVS 1.1.1, 15.3.5.
 */
export async function readFields(request: Request): Promise<ReadFields> {
  const type = mediaType(request);
  if (type !== formType && type !== jsonType) return refuse(415, `Chỉ nhận ${formType} hoặc ${jsonType}.`);
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(request.headers.get('content-type') ?? '')?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) return refuse(415, 'Chỉ nhận chữ mã hóa UTF-8.');
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') return refuse(415, 'Không nhận nội dung nén. Hãy gửi không nén.');

  const bytes = await readBytes(request);
  if (bytes === 'too-large') return refuse(413, 'Nội dung gửi lên quá lớn. Xin rút gọn rồi gửi lại.');
  if (bytes === 'broken') return refuse(400, 'Nội dung chưa đến đủ. Xin gửi lại.');
  const text = decode(bytes);
  if (text === null) return refuse(400, 'Nội dung gửi lên không phải chữ mã hóa UTF-8.');
  const pairs = type === jsonType ? fromJson(text) : fromForm(text);
  return typeof pairs === 'string' ? refuse(400, pairs) : fieldsOf(pairs);
}

function refuse(status: Unreadable['status'], detail: string): ReadFields {
  return { ok: false, status, detail };
}

async function readBytes(request: Request): Promise<Uint8Array | 'too-large' | 'broken'> {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY) return 'too-large';
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > LARGEST_BODY) return 'too-large';
      chunks.push(chunk);
    }
  } catch {
    // The connection broke off, or the body was shorter or longer than it said.
    return 'broken';
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

type Pairs = readonly (readonly [name: string, value: string])[];

function fieldsOf(pairs: Pairs): ReadFields {
  if (pairs.length > MOST_FIELDS) return refuse(400, 'Có quá nhiều trường trong nội dung gửi lên.');
  const fields: Record<string, string> = Object.create(null);
  for (const [name, value] of pairs) {
    if (!FIELD_NAME.test(name)) return refuse(400, 'Có trường mang tên mà cổng không dùng.');
    if (name in fields) return refuse(400, `Trường ${name} được gửi hai lần.`);
    fields[name] = value;
  }
  return { ok: true, fields };
}

/** Pairs of a urlencoded text, or what is wrong with it. Unlike URLSearchParams it does not mend broken UTF-8. */
function fromForm(text: string): Pairs | string {
  const parts = text.split('&', MOST_FIELDS + 2).filter((part) => part !== '');
  const pairs: [string, string][] = [];
  for (const part of parts) {
    const at = part.indexOf('=');
    const name = unescaped(at < 0 ? part : part.slice(0, at));
    const value = unescaped(at < 0 ? '' : part.slice(at + 1));
    if (name === null || value === null) return 'Có ký tự hỏng (dấu % không đúng cách) trong nội dung gửi lên.';
    pairs.push([name, value]);
  }
  return pairs;
}

function unescaped(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

const NOT_FLAT = 'JSON phải là một đối tượng phẳng, mọi giá trị là chuỗi.';

function fromJson(text: string): Pairs | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'Nội dung gửi lên không phải JSON đúng cách.';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return NOT_FLAT;
  const pairs: [string, string][] = [];
  for (const [name, one] of Object.entries(value)) {
    if (typeof one !== 'string') return NOT_FLAT;
    pairs.push([name, one]);
  }
  // JSON.parse lets the last of two equal names win. Every member has a string for a name, so a name given twice
  // leaves more strings in the text than names and values that came out of it.
  const strings = text.match(/"(?:[^"\\]|\\.)*"/gs)?.length ?? 0;
  return strings === pairs.length * 2 ? pairs : 'Có trường được gửi hai lần.';
}

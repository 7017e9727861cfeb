/** What Pagefind's index files are made of: numbers, texts and lists, in CBOR (RFC 8949). */
export type Cbor = number | string | Cbor[];

const NUMBER = 0;
const TEXT = 3;
const LIST = 4;

/** Reads one value that fills the bytes. Throws on any other kind of value: then Pagefind's format has changed. */
export function decodeCbor(bytes: Buffer): Cbor {
  let at = 0;
  const value = next();
  if (at !== bytes.length) throw new Error(`CBOR: ${bytes.length - at} bytes are left over`);
  return value;

  function next(): Cbor {
    const first = bytes.readUInt8(at);
    at += 1;
    const kind = first >> 5;
    const size = sizeOf(first & 31);
    if (kind === NUMBER) return size;
    if (kind === LIST) return Array.from({ length: size }, next);
    if (kind !== TEXT) throw new Error(`CBOR: kind ${kind} is not known`);
    at += size;
    return bytes.toString('utf8', at - size, at);
  }

  function sizeOf(short: number): number {
    if (short < 24) return short;
    const length = [1, 2, 4][short - 24];
    if (length === undefined) throw new Error(`CBOR: length ${short} is not known`);
    at += length;
    return bytes.readUIntBE(at - length, length);
  }
}

/** Writes a value in the shortest form. */
export function encodeCbor(value: Cbor): Buffer {
  if (typeof value === 'number') return head(NUMBER, value);
  if (typeof value === 'string') return Buffer.concat([head(TEXT, Buffer.byteLength(value)), Buffer.from(value)]);
  return Buffer.concat([head(LIST, value.length), ...value.map(encodeCbor)]);
}

function head(kind: number, size: number): Buffer {
  const length = size < 24 ? 0 : size < 0x100 ? 1 : size < 0x10000 ? 2 : 4;
  const bytes = Buffer.alloc(1 + length);
  bytes.writeUInt8((kind << 5) | (length === 0 ? size : 23 + (length === 4 ? 3 : length)));
  if (length > 0) bytes.writeUIntBE(size, 1, length);
  return bytes;
}

import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/** Below this many bytes the encoded form is rarely smaller. */
const WORTH_ENCODING = 512;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** The encoding to answer with: Brotli before gzip, each only if Accept-Encoding allows it (RFC 9110, 12.5.3). */
export function negotiatedEncoding(acceptEncoding: string | undefined): Encoding {
  const weights = new Map<string, number>();
  for (const item of (acceptEncoding ?? '').toLowerCase().split(',')) {
    const [coding = '', ...parameters] = item.split(';').map((part) => part.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    weights.set(coding, weight === undefined ? 1 : Number(weight) || 0);
  }
  const allowed = (coding: Encoding) => (weights.get(coding) ?? weights.get('*') ?? 0) > 0;
  return (['br', 'gzip'] as const).find(allowed) ?? 'identity';
}

/** The bytes in the given encoding, or null if encoding them does not make them smaller. */
export async function encodedBytes(
  bytes: Uint8Array,
  encoding: Exclude<Encoding, 'identity'>,
): Promise<Buffer<ArrayBuffer> | null> {
  if (bytes.byteLength < WORTH_ENCODING) return null;
  const encoded =
    encoding === 'br'
      ? await compressBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      : await compressGzip(bytes, { level: 9 });
  return encoded.byteLength < bytes.byteLength ? encoded : null;
}

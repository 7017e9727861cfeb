import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodedBytes, negotiatedEncoding } from './content-encoding.ts';

describe('the encoding of an answer', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['gzip;q=0, br;q=0', 'identity'],
    ['deflate', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
  ])('for "%s" is %s', (header, encoding) => {
    expect(negotiatedEncoding(header)).toBe(encoding);
  });

  it('gives back the same bytes when decoded', async () => {
    const bytes = Buffer.from('Đối thoại trực tiếp. '.repeat(200));
    const brotli = await encodedBytes(bytes, 'br');
    const gzipped = await encodedBytes(bytes, 'gzip');
    expect(brotliDecompressSync(brotli!)).toEqual(bytes);
    expect(gunzipSync(gzipped!)).toEqual(bytes);
  });

  it('is left out where it would not make the answer smaller', async () => {
    expect(await encodedBytes(Buffer.from('ngắn'), 'br')).toBeNull();
    expect(await encodedBytes(crypto.getRandomValues(new Uint8Array(4096)), 'gzip')).toBeNull();
  });
});

import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Body, BodyCache } from './body-cache.ts';
import { type ByteRange, parseByteRange } from './byte-range.ts';
import { negotiatedEncoding } from './content-encoding.ts';
import { isCompressible, mediaTypeOf } from './media-types.ts';
import type { StaticFile } from './static-files.ts';

/** Larger files (scans of signed documents) are streamed from disk, uncompressed, and not kept in memory. */
const MAX_IN_MEMORY = 4 * 1024 * 1024;

/** What is answered with a file: the headers netlify.toml gives it, and the status (200, or 404 for the 404 page). */
export interface FileAnswerOptions {
  readonly headers: Headers;
  readonly status: number;
}

/**
 * Answers GET and HEAD with a file: media type, ETag and 304, Brotli or gzip, one byte range.
 * Only a plain 200 is conditional or partial; an error page is always sent whole.
 */
export async function fileAnswer(
  request: Request,
  found: StaticFile,
  bodies: BodyCache,
  { headers, status }: FileAnswerOptions,
): Promise<Response> {
  const mediaType = headers.get('content-type') ?? mediaTypeOf(found.file);
  const compressible = isCompressible(mediaType);
  if (compressible) headers.append('vary', 'Accept-Encoding');
  const rangeHeader = status === 200 && request.method === 'GET' ? request.headers.get('range') : null;
  const large = found.size > MAX_IN_MEMORY;
  const asked = compressible && rangeHeader === null ? request.headers.get('accept-encoding') : null;
  const body = large ? null : await bodies.body(found, negotiatedEncoding(asked ?? undefined));
  const etag = body?.etag ?? `"${found.size.toString(36)}-${found.version}"`;
  headers.set('etag', etag);
  if (status === 200 && isUnchanged(request, etag)) return new Response(null, { status: 304, headers });

  headers.set('content-type', mediaType);
  if (status === 200) headers.set('accept-ranges', 'bytes');
  if (body !== null && body.encoding !== 'identity') headers.set('content-encoding', body.encoding);
  const size = body?.bytes.byteLength ?? found.size;
  const range = isRangeOfThis(request, etag) ? parseByteRange(rangeHeader ?? undefined, size) : null;
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  if (range !== null) headers.set('content-range', `bytes ${range.start}-${range.end}/${size}`);
  const part = range ?? { start: 0, end: size - 1 };
  headers.set('content-length', String(part.end - part.start + 1));
  const content = request.method === 'HEAD' ? null : contentOf(found, body, part);
  return new Response(content, { status: range === null ? status : 206, headers });
}

function contentOf(found: StaticFile, body: Body | null, part: ByteRange): BodyInit {
  if (body !== null) return body.bytes.subarray(part.start, part.end + 1);
  return Readable.toWeb(
    createReadStream(found.file, { start: part.start, end: part.end }),
  ) as ReadableStream<Uint8Array>;
}

/** If-None-Match (RFC 9110, 13.1.2); compared weakly, as that rule asks. */
function isUnchanged(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match');
  if (known === null) return false;
  return known.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//u, '') === etag);
}

/** If-Range (RFC 9110, 13.1.5): a part only fits what the client already holds if the file is still the same. */
function isRangeOfThis(request: Request, etag: string): boolean {
  const known = request.headers.get('if-range');
  return known === null || known === etag;
}

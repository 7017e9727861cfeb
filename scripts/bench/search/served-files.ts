import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { encodedBytes, negotiatedEncoding } from '#host/content-encoding.ts';
import { isCompressible, mediaTypeOf } from '#host/media-types.ts';

/** Files on a loopback server that encodes as the portal's host does and counts what it sends. */
export interface ServedFiles {
  readonly origin: string;
  fetchFile(path: string): Promise<Uint8Array>;
  /** Bytes of bodies sent, and requests, since the last call. */
  taken(): { bytes: number; requests: number };
  close(): Promise<void>;
}

export async function serveFiles(files: ReadonlyMap<string, Uint8Array>): Promise<ServedFiles> {
  let bytes = 0;
  let requests = 0;
  const encoded = new Map<string, Promise<Uint8Array | null>>();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent((request.url ?? '/').slice(1));
    const file = files.get(path);
    if (!file) return response.writeHead(404).end();
    const encoding = negotiatedEncoding(request.headers['accept-encoding']);
    if (encoding !== 'identity' && isCompressible(mediaTypeOf(path)) && !encoded.has(path))
      encoded.set(path, encodedBytes(file, encoding));
    const small = await encoded.get(path);
    const body = small ?? file;
    bytes += body.byteLength;
    requests += 1;
    return response.writeHead(200, small ? { 'content-encoding': encoding } : {}).end(body);
  });
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    async fetchFile(path) {
      const response = await fetch(`${origin}/${path}`, { headers: { 'accept-encoding': 'br, gzip' } });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
    taken() {
      const sum = { bytes, requests };
      bytes = 0;
      requests = 0;
      return sum;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

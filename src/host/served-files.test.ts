import { connect } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rawRequest } from './testing/raw-request.ts';
import { type RunningProject, runningProject } from './testing/running-project.ts';
import { SMALL_SITE } from './testing/temporary-project.ts';

const LARGE = new Uint8Array(5 * 1024 * 1024).fill(7);

let site: RunningProject;
beforeAll(async () => {
  site = await runningProject({ 'dist/ky/ban-ky.pdf': LARGE });
});
afterAll(() => site[Symbol.asyncDispose]());

const get: RunningProject['get'] = (path, init) => site.get(path, init);
const plain = { headers: { 'accept-encoding': 'identity' } };

describe('a page', () => {
  it('comes with its media type in UTF-8 and the headers of netlify.toml', async () => {
    const answer = await get('/');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(await answer.text()).toContain('Đối thoại trực tiếp');
  });

  it('keeps upgrade-insecure-requests only where the visitor comes by https', async () => {
    const csp = async (headers: Record<string, string>) =>
      (await get('/', { headers })).headers.get('content-security-policy');
    expect(await csp({})).toBe("default-src 'none'; script-src 'self'");
    expect(await csp({ 'x-forwarded-proto': 'https' })).toBe(
      "default-src 'none'; script-src 'self'; upgrade-insecure-requests",
    );
  });

  it('has a policy of its own where netlify.toml gives one, and nowhere else', async () => {
    const csp = async (path: string) => (await get(path)).headers.get('content-security-policy') ?? '';
    expect(await csp('/tim-kiem/?q=x')).toContain("img-src 'self'");
    for (const path of ['/', '/lich/', '/khong-co/', '/tim-kiem/khong-co/'])
      expect(await csp(path)).not.toContain('img-src');
  });

  it('is found again after a rebuild without a restart', async () => {
    expect((await get('/moi-dung/')).status).toBe(404);
    site.project.write('dist/moi-dung/index.html', 'mới');
    expect(await (await get('/moi-dung/')).text()).toBe('mới');
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const [head, full] = [await get('/', { ...plain, method: 'HEAD' }), await get('/', plain)];
    const pick = (answer: Response) =>
      ['content-length', 'etag', 'content-type'].map((name) => answer.headers.get(name));
    expect(head.status).toBe(200);
    expect(pick(head)).toEqual(pick(full));
    expect(await head.text()).toBe('');
  });

  it('shows files whose names start with a dot only below /.well-known/', async () => {
    expect((await get('/.an/bi-mat.txt')).status).toBe(404);
    expect((await get('/.well-known/security.txt')).status).toBe(200);
  });
});

describe('compression', () => {
  it('prefers Brotli, then gzip, and says so', async () => {
    const sizes = new Map<string, number>();
    for (const encoding of ['br', 'gzip', 'identity']) {
      const answer = await get('/', { method: 'HEAD', headers: { 'accept-encoding': encoding } });
      expect(answer.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
      sizes.set(encoding, Number(answer.headers.get('content-length')));
    }
    expect(sizes.get('br')).toBeLessThan(sizes.get('identity') ?? 0);
    expect(sizes.get('gzip')).toBeLessThan(sizes.get('identity') ?? 0);
  });

  it('sends bytes that decode to the page', async () => {
    const raw = await rawRequest(
      site.url,
      'HEAD / HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n',
    );
    expect(raw.headers.get('content-encoding')).toBe('gzip');
    const bytes = await new Promise<Buffer>((resolve) => {
      const chunks: Buffer[] = [];
      const socket = connect(Number(new URL(site.url).port), '127.0.0.1');
      socket.on('data', (chunk: Buffer) => chunks.push(chunk)).on('close', () => resolve(Buffer.concat(chunks)));
      socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n');
    });
    const body = gunzipSync(bytes.subarray(bytes.indexOf('\r\n\r\n') + 4)).toString();
    expect(body).toBe(SMALL_SITE['dist/index.html']);
  });
});

describe('asking again', () => {
  it.each(['br', 'identity'])('with the ETag of the %s form is answered 304 without a body', async (encoding) => {
    const headers = { 'accept-encoding': encoding };
    const etag = (await get('/', { headers })).headers.get('etag') ?? '';
    for (const known of [etag, `"khac", W/${etag}`, '*']) {
      const again = await get('/', { headers: { ...headers, 'if-none-match': known } });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect(again.headers.get('etag')).toBe(etag);
      expect(again.headers.get('x-content-type-options')).toBe('nosniff');
      expect(again.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    }
  });

  it('with another ETag is answered in full', async () => {
    expect((await get('/', { headers: { 'if-none-match': '"khac"' } })).status).toBe(200);
  });
});

describe('a large signed file', () => {
  it('is sent whole, uncompressed', async () => {
    const answer = await get('/ky/ban-ky.pdf');
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect((await answer.arrayBuffer()).byteLength).toBe(LARGE.byteLength);
    const etag = answer.headers.get('etag') ?? '';
    expect((await get('/ky/ban-ky.pdf', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('can be continued where a download broke off, if it is still the same', async () => {
    const etag = (await get('/ky/ban-ky.pdf', { method: 'HEAD' })).headers.get('etag') ?? '';
    const range = `bytes=${LARGE.byteLength - 10}-`;
    const part = await get('/ky/ban-ky.pdf', { headers: { range, 'if-range': etag } });
    expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 10]);
    expect(part.headers.get('content-range')).toBe(
      `bytes ${LARGE.byteLength - 10}-${LARGE.byteLength - 1}/${LARGE.byteLength}`,
    );
    const other = await get('/ky/ban-ky.pdf', { headers: { range, 'if-range': '"cu"' } });
    expect(other.status).toBe(200);
    await other.body?.cancel();
  });

  it('has no part beyond its end', async () => {
    const answer = await get('/ky/ban-ky.pdf', { headers: { range: `bytes=${LARGE.byteLength}-` } });
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, `bytes */${LARGE.byteLength}`]);
  });
});

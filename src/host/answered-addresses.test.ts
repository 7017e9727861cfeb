import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rawGet, rawRequest } from './testing/raw-request.ts';
import { type RunningProject, runningProject } from './testing/running-project.ts';
import { SMALL_SITE } from './testing/temporary-project.ts';

let site: RunningProject;
beforeAll(async () => {
  site = await runningProject({ 'dist/ky/ban-ky.pdf': new Uint8Array(5 * 1024 * 1024) });
});
afterAll(() => site[Symbol.asyncDispose]());

const get: RunningProject['get'] = (path, init) => site.get(path, init);

describe('an address', () => {
  it.each([
    ['/lich?x=1', 301, '/lich/?x=1'],
    ['/lich/index.html', 301, '/lich/'],
    ['/index.html', 301, '/'],
    ['/kiennghi?q=đất', 301, `/kien-nghi/?q=${encodeURIComponent('đất')}`],
    ['/KienNghi/', 301, '/kien-nghi/'],
    ['/cu/a/b', 302, '/moi/a/b'],
    ['/an/', 307, '/lich/'],
  ])('%s moves with %i to %s', async (path, status, location) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([status, location]);
    expect(answer.headers.get('content-length')).toBe('0');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('keeps a real page before a redirect without force', async () => {
    expect(await (await get('/lich/')).text()).toContain('Lịch');
  });

  it('can show the page of another address', async () => {
    const answer = await get('/bi-danh');
    expect([answer.status, await answer.text()]).toEqual([200, SMALL_SITE['dist/lich/index.html']]);
  });
});

describe('what is not there', () => {
  it.each([
    '/khong-co/',
    '/lich/khong-co',
    '/_astro/khong-co.css',
    '/lich.ics/',
    '/.git/config',
    '/404.html',
    '/.netlify/functions/vong',
  ])('%s is answered with the 404 page, which nobody keeps', async (path) => {
    const answer = await get(path);
    expect([answer.status, await answer.text()]).toEqual([404, SMALL_SITE['dist/404.html']]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['/../bi-mat.txt', 404],
    ['/lich/../../bi-mat.txt', 404],
    ['/%2e%2e/bi-mat.txt', 404],
    ['/..%2fbi-mat.txt', 400],
    ['/..%5cbi-mat.txt', 400],
    ['/..\\bi-mat.txt', 400],
    ['/lich%00/', 400],
    ['/%c0%af', 400],
    ['//lich', 400],
    ['//xau.example/%2e%2e', 400],
    [`/${'a'.repeat(300)}`, 404],
    [`/?q=${'a'.repeat(3000)}`, 414],
    ['lich', 400],
  ])('the request target %s is answered %i with all headers', async (target, status) => {
    const answer = await rawGet(site.url, target);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain('outside of dist');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('location')).toBeNull();
  });

  it.each([
    ['a line that is no request', 'GARBAGE\r\n\r\n', 400],
    ['no Host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['a Host that is none', 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
    ['a Host that only looks like one', 'GET / HTTP/1.1\r\nHost: a.1\r\nConnection: close\r\n\r\n', 400],
    [
      'the same and a body',
      'POST / HTTP/1.1\r\nHost: 1.2.3.4.5\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx',
      400,
    ],
    ['too many header bytes', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['an expectation nobody knows', 'GET / HTTP/1.1\r\nHost: a\r\nExpect: tra\r\nConnection: close\r\n\r\n', 200],
  ])('a request with %s still gets an answer with all headers', async (_what, bytes, status) => {
    const answer = await rawRequest(site.url, bytes);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('garbage sent during an answer', () => {
  it('ends the connection and never lands inside the answer', async () => {
    const socket = connect(Number(new URL(site.url).port), '127.0.0.1');
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    socket.write('GET /ky/ban-ky.pdf HTTP/1.1\r\nHost: a\r\n\r\n');
    await new Promise((resolve) => socket.once('readable', resolve));
    socket.write('GARBAGE\r\n\r\n');
    await wait(200);
    const received = await text(socket);
    expect(received.match(/HTTP\/1\.1/gu)).toHaveLength(1);
  });
});

describe('a method', () => {
  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])(
    '%s is refused on a page, naming those it takes',
    async (method) => {
      for (const path of ['/lich/', '/lich', '/kiennghi']) {
        const answer = await get(path, { method });
        expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      }
    },
  );

  it('TRACE is refused and echoes nothing', async () => {
    const answer = await rawRequest(
      site.url,
      'TRACE / HTTP/1.1\r\nHost: a\r\nX-Rieng: bi-mat\r\nConnection: close\r\n\r\n',
    );
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect(answer.body).not.toContain('bi-mat');
  });

  it('other than reading, where nothing is, is 404', async () => {
    expect((await get('/khong-co/', { method: 'POST' })).status).toBe(404);
  });
});

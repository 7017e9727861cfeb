import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { imageFormats } from '#domain/share-image.ts';
import { DRAWING_LIMITS, DrawnPictures } from './drawn-pictures.ts';
import { type ImageSource, imageAnswer } from './image-answer.ts';
import { sampleCards } from './testing/sample-cards.ts';

const HOST = 'https://doi-thoai.example';
const ADDRESS = '/api/anh/doi-thoai/2024/nha-nam.png';
const VERSION = '0123456789ab';
const cards = {
  'dialogues/2024/nha-nam': { version: VERSION, card: sampleCards['thong-bao'] },
  'petitions/kn-1': { version: VERSION, card: sampleCards['kien-nghi'] },
  'plans/2024/hong': { version: VERSION, card: { kind: 'plans' } },
};

let dist: string;
let source: ImageSource & { readonly drawn: string[]; readonly failures: unknown[] };
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'anh-'));
  mkdirSync(join(dist, 'anh'));
  write('danh-muc.json', JSON.stringify({ shape: 1, portal: sampleCards['cong'], cards }));
  write('cong.png', 'portal');
  write('doi-thoai-vuong.png', 'square session');
  const drawn: string[] = [];
  const failures: unknown[] = [];
  source = {
    dist,
    drawn,
    failures,
    pictures: new DrawnPictures(DRAWING_LIMITS),
    onFailure: (error) => failures.push(error),
    async draw({ title }, format) {
      drawn.push(`${title} ${format}`);
      return new TextEncoder().encode(format);
    },
  };
});
afterEach(() => rmSync(dist, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(dist, 'anh', name), text);
const ask = (address: string, init?: RequestInit) => imageAnswer(new Request(HOST + address, init), source);

describe('a share picture', () => {
  test('of its newest version is kept for ever, by browsers and by every edge', async () => {
    const answer = await ask(`${ADDRESS}?v=${VERSION}`);
    expect([answer.status, await answer.text()]).toEqual([200, 'ngang']);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'netlify-cdn-cache-control': 'public, durable, max-age=31536000, immutable',
      'netlify-vary': 'query=kho|v',
      'content-type': 'image/png',
      etag: `"${VERSION}-ngang"`,
    });
  });

  test('without a version is kept for minutes, of another version is led to the newest', async () => {
    const plain = await ask(ADDRESS);
    expect([plain.status, plain.headers.get('cache-control')]).toEqual([200, 'public, max-age=300']);
    const old = await ask(`${ADDRESS}?v=ffffffffffff&kho=doc`);
    expect([old.status, old.headers.get('location')]).toEqual([302, `${ADDRESS}?kho=doc&v=${VERSION}`]);
    expect(old.headers.get('cache-control')).toBe('public, max-age=300');
    expect(source.drawn).toHaveLength(1);
  });

  test('is not sent again to whoever has it, nor drawn for its head', async () => {
    for (const tag of [`"${VERSION}-ngang"`, `W/"${VERSION}-ngang"`, `"x", "${VERSION}-ngang"`, '*']) {
      const answer = await ask(ADDRESS, { headers: { 'if-none-match': tag } });
      expect([answer.status, await answer.text()]).toEqual([304, '']);
    }
    const head = await ask(ADDRESS, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(source.drawn).toEqual([]);
    const otherFormat = { headers: { 'if-none-match': `"${VERSION}-ngang"` } };
    expect((await ask(`${ADDRESS}?kho=vuong`, otherFormat)).status).toBe(200);
  });

  test('that cannot be drawn is answered with that of its kind, for a short while', async () => {
    const failing = { ...source, draw: () => Promise.reject(new Error('no memory')) };
    const answer = await imageAnswer(new Request(`${HOST}${ADDRESS}?kho=vuong&v=${VERSION}`), failing);
    expect([answer.status, await answer.text()]).toEqual([200, 'square session']);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
    expect(answer.headers.has('etag')).toBe(false);
    expect(source.failures).toHaveLength(1);
  });

  test('of a card that is none is answered with the portal’s, or not at all', async () => {
    expect(await (await ask('/api/anh/ke-hoach/2024/hong.png')).text()).toBe('portal');
    expect((await ask('/api/anh/ke-hoach/2024/hong.png?kho=doc')).status).toBe(404);
    expect(source.drawn).toEqual([]);
  });

  test('is of the build that was swapped in', async () => {
    await ask(ADDRESS);
    write('danh-muc.json', JSON.stringify({ shape: 1, portal: {}, cards: {} }));
    expect((await ask(ADDRESS)).status).toBe(404);
    for (const broken of ['{', '{"shape":2}']) {
      write('danh-muc.json', broken);
      expect((await ask(ADDRESS)).status).toBe(404);
    }
  });
});

const slug = fc.oneof(
  fc.constantFrom('nha-nam', 'kn-1', '__proto__', 'constructor'),
  fc.stringMatching(/^[a-z0-9-]{1,9}$/),
);
const kind = fc.constantFrom('doi-thoai', 'ke-hoach', 'ket-luan', 'kien-nghi', 'don-vi', 'van-ban', '..', '');
const path = fc.oneof(
  fc.constantFrom(ADDRESS, '/api/anh/kien-nghi/kn-1.png'),
  fc.tuple(kind, fc.constantFrom('2024', '2025', '24'), slug).map((parts) => `/api/anh/${parts.join('/')}.png`),
  fc.tuple(kind, slug).map((parts) => `/api/anh/${parts.join('/')}.png`),
  fc.webPath().map((tail) => `/api/anh${tail}.png`),
);
const query = fc.oneof(
  fc.webQueryParameters(),
  fc
    .record({
      kho: fc.constantFrom(...Object.keys(imageFormats), 'x'),
      v: fc.constantFrom(VERSION, 'x', 'a'.repeat(12)),
    })
    .map((asked) => String(new URLSearchParams(asked))),
);

test('10,000 random questions draw nothing but what the manifest lists, each of it once', async () => {
  const statuses = new Set<number>();
  const asked = fc.tuple(path, query).map(([one, other]) => `${one}?${other}`);
  for (const address of fc.sample(asked, 10_000)) statuses.add((await ask(address)).status);
  const allowed = [cards['dialogues/2024/nha-nam'].card, cards['petitions/kn-1'].card].flatMap((card) =>
    Object.keys(imageFormats).map((format) => `${card?.title} ${format}`),
  );
  expect(source.drawn.toSorted()).toEqual(allowed.toSorted());
  expect([...statuses].sort()).toEqual([200, 302, 404]);
});

import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BodyCache } from './body-cache.ts';
import { fileAt } from './static-files.ts';
import { temporaryProject } from './testing/temporary-project.ts';

const found = (folder: string, name: string) => fileAt(join(folder, name))!;

describe('the body cache', () => {
  it('gives each encoding of a file its own strong ETag', async () => {
    using project = temporaryProject({ a: 'x'.repeat(2000) });
    const cache = new BodyCache(10_000);
    const plain = await cache.body(found(project.folder, 'a'), 'identity');
    const brotli = await cache.body(found(project.folder, 'a'), 'br');
    expect(plain.etag).toMatch(/^"[\w-]{22}"$/u);
    expect(brotli.etag).toBe(`${plain.etag.slice(0, -1)}-br"`);
    expect(brotli.bytes.byteLength).toBeLessThan(plain.bytes.byteLength);
  });

  it('answers the plain body, under the plain ETag, where compressing does not pay', async () => {
    using project = temporaryProject({ a: 'ngắn' });
    const cache = new BodyCache(10_000);
    expect(await cache.body(found(project.folder, 'a'), 'br')).toMatchObject({ encoding: 'identity' });
    expect(cache.size).toBe(Buffer.byteLength('ngắn'));
  });

  it('never holds more than its capacity', async () => {
    using project = temporaryProject({ a: 'a'.repeat(400), b: 'b'.repeat(400), c: 'c'.repeat(400) });
    const cache = new BodyCache(1000);
    for (const name of ['a', 'b', 'c', 'a', 'b']) await cache.body(found(project.folder, name), 'identity');
    expect(cache.size).toBe(800);
  });

  it('serves a body larger than its capacity without keeping it', async () => {
    using project = temporaryProject({ a: 'a'.repeat(400) });
    const cache = new BodyCache(100);
    expect((await cache.body(found(project.folder, 'a'), 'identity')).bytes.byteLength).toBe(400);
    expect(cache.size).toBe(0);
  });

  it('sees that a file was replaced', async () => {
    using project = temporaryProject({ a: 'cũ' });
    const cache = new BodyCache(1000);
    const before = await cache.body(found(project.folder, 'a'), 'identity');
    project.write('a', 'mới');
    utimesSync(join(project.folder, 'a'), 1, 1);
    const after = await cache.body(found(project.folder, 'a'), 'identity');
    expect(after.etag).not.toBe(before.etag);
  });

  it('forgets a file it could not read', async () => {
    using project = temporaryProject({ a: 'có' });
    const cache = new BodyCache(1000);
    const gone = { ...found(project.folder, 'a'), file: join(project.folder, 'b') };
    await expect(cache.body(gone, 'identity')).rejects.toThrow(/ENOENT/u);
    project.write('b', 'nay có');
    expect((await cache.body(gone, 'identity')).bytes.byteLength).toBe(Buffer.byteLength('nay có'));
  });
});

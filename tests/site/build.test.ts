import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildPortal } from './build-portal.ts';

/** Paths that are in one build only, or differ. */
function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
}

describe('npm run build', () => {
  it('gives the same bytes in every time zone', () => {
    using west = buildPortal('content', { TZ: 'America/St_Johns' });
    expect(west.printed).toContain('Đã lập chỉ mục');
    using east = buildPortal('content', { TZ: 'Asia/Tokyo' });
    expect(west.status + east.status).toBe(0);
    expect(west.files.size).toBeGreaterThan(200);
    expect(west.files.has('tim-kiem/du-lieu/dau.json')).toBe(true);
    expect(differences(west.files, east.files)).toEqual([]);
  });

  it('sees a difference of one byte', () => {
    const files = new Map([['index.html', 'a']]);
    expect(differences(files, new Map([['index.html', 'b']]))).toEqual(['index.html']);
    expect(differences(files, new Map())).toEqual(['index.html']);
  });
});

describe('a content folder with mistakes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('content', folder, { recursive: true });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Writes one line of a file anew; returns its number. */
  function spoil(path: string, line: RegExp, spoilt: string): number {
    const lines = readFileSync(join(folder, path), 'utf8').split('\n');
    const index = lines.findIndex((one) => line.test(one));
    if (index < 0) throw new Error(`${path} has no line like ${line}`);
    lines[index] = spoilt;
    writeFileSync(join(folder, path), lines.join('\n'));
    return index + 1;
  }

  it('is not built: every mistake is told with file and line, and no page is written', () => {
    const petition = 'petitions/2024/kn-2024-nha-nam-001.yaml';
    const session = 'dialogues/2024/nha-nam-dinh-ky.mdx';
    const badKind = spoil(petition, /^kind:/u, 'kind: loai-khong-co');
    const badStart = spoil(session, /^startsAt:/u, 'startsAt: 2024-02-30T07:30');
    using build = buildPortal(folder);
    expect(build.status).toBe(1);
    expect(build.printed).toContain(`${petition}:${badKind}`);
    expect(build.printed).toContain(`${session}:${badStart}`);
    expect(build.printed).not.toContain('Đã lập chỉ mục');
    expect([...build.files.keys()].filter((file) => file.endsWith('.html'))).toEqual([]);
  });
});

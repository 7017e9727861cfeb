import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writtenFolder } from '../../tests/records/written-folder.ts';
import { checkContent } from './check-record.ts';
import { readRecord } from './read-record.ts';

const place = 'name: An Bình\ntype: xa\ncode: "07001"\nsource: Địa bàn minh họa.\n';
const found = (root: string) =>
  checkContent(root, '2024-10-20')
    .problems.filter(({ rule }) => rule !== 'missing-file')
    .map(({ rule, where, what }) => `${where.file}:${where.line} ${rule} ${what}`);

describe('a hostile file', () => {
  it('of five megabytes is refused unread', () => {
    const root = writtenFolder({ 'places/a.yaml': 'a'.repeat(5_000_000) });
    expect(found(root)).toEqual(['places/a.yaml:1 file-size Tệp nặng 4,8 MB, quá lớn với một văn bản.']);
  });

  it('that is no text is refused', () => {
    const root = writtenFolder({
      'places/a.yaml': new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2]),
      'places/b.yaml': new Uint8Array([0x6e, 0xe9, 0x20]),
      'places/c.yaml': Buffer.from(place, 'utf16le'),
    });
    expect(found(root)).toEqual(
      ['a', 'b', 'c'].map((name) => `places/${name}.yaml:1 encoding Tệp không phải văn bản mã UTF-8.`),
    );
  });

  it('that is empty, or holds a byte order mark only, is called empty', () => {
    const root = writtenFolder({ 'places/a.yaml': '', 'places/b.yaml': '\uFEFF', 'directives/c.mdx': ' \n\n' });
    expect(found(root).map((problem) => problem.split(' ')[1])).toEqual(['empty-file', 'empty-file', 'empty-file']);
  });

  it('that is a link is not followed, nor one to a folder', () => {
    const outside = writtenFolder({ 'secret.yaml': place });
    const root = writtenFolder({ 'places/a.yaml': place });
    symlinkSync(join(outside, 'secret.yaml'), join(root, 'places/b.yaml'));
    symlinkSync(outside, join(root, 'bodies'));
    symlinkSync(root, join(root, 'rules'));
    expect(found(root)).toEqual(
      ['bodies', 'places/b.yaml', 'rules'].map(
        (path) => `${path}:1 file-kind Đây là liên kết hoặc tệp đặc biệt, không phải tệp thường.`,
      ),
    );
    expect([...readRecord(root).underCheck.places.keys()]).toEqual(['a']);
  });

  it.each([
    ['nested brackets', 'a: '.concat('['.repeat(100_000))],
    ['nested maps', '{a: '.repeat(50_000)],
    ['nested dashes', '- '.repeat(50_000)],
    ['explicit keys', '? '.repeat(50_000)],
    [
      'aliases of aliases',
      Array.from({ length: 60 }, (_, n) => `k${n}: &k${n} [${n ? `*k${n - 1}, *k${n - 1}` : 'x'}]`).join('\n'),
    ],
  ])('of %s is refused within seconds', (_name, text) => {
    const root = writtenFolder({ 'places/a.yaml': text });
    const started = performance.now();
    expect(found(root)).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it.each([
    ['brackets in an expression', `{${'('.repeat(100_000)}`],
    ['quotes', '>'.repeat(100_000)],
    ['tags', '<LuuY tieuDe="x">\n\n'.repeat(20_000)],
    ['an import that crashes the parser', 'import </LuuY>{LuuY"import <*`'],
  ])('with a body of %s is refused within seconds', (_name, body) => {
    const root = writtenFolder({ 'directives/a.mdx': `---\ntitle: a\n---\n\n${body}` });
    const started = performance.now();
    const problems = found(root).filter((problem) => / mdx-/.test(problem));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every((problem) => problem.startsWith('directives/a.mdx:'))).toBe(true);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('with the names of members of every object as fields is refused, and nothing is polluted', () => {
    const root = writtenFolder({ 'places/a.yaml': `${place}__proto__: {polluted: true}\nconstructor: x\n` });
    expect(found(root)).toHaveLength(2);
    expect('polluted' in {}).toBe(false);
  });
});

describe('a file from another system', () => {
  it('with Windows line ends and a byte order mark reads like any other', () => {
    const mdx = '---\ntitle: a\nnumber: b\n---\n\nDòng {x y}\n';
    const root = writtenFolder({
      'places/a.yaml': `\uFEFF${place.replaceAll('\n', '\r\n')}`,
      'directives/b.mdx': `\uFEFF${mdx.replaceAll('\n', '\r\n')}`,
    });
    expect(readRecord(root).underCheck.places.get('a')?.name).toBe('An Bình');
    const slips = found(root).filter((problem) => /^places| mdx-| text-/.test(problem));
    expect(slips).toEqual(['directives/b.mdx:6 mdx-brace Dấu “{” bị hiểu là chỗ bắt đầu mã lệnh.']);
  });

  it('that is hidden is left out', () => {
    const root = writtenFolder({ '.DS_Store': 'x', 'places/.a.yaml.swp': 'x', 'places/a.yaml': place });
    mkdirSync(join(root, '.git'));
    writeFileSync(join(root, '.git/HEAD'), 'x');
    expect(found(root)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { scanText } from './scan-text.ts';

const found = (path: string, text: string) => scanText(path, text).map(({ rule, where }) => [rule, where.line]);
const yaml = (text: string) => found('petitions/2024/a.yaml', text);

describe('scanText', () => {
  it('finds personal data in values, comments and bodies, on the line where it begins', () => {
    expect(yaml('title: a\n# gọi 0912345678\nnote: >-\n  Một dòng.\n  Nhà ông Nguyễn\n  Văn An.\n')).toEqual([
      ['personal-data', 2],
      ['personal-data', 5],
    ]);
    expect(found('directives/a.mdx', '---\r\ntitle: a\r\n---\r\n\r\nMột\r\n\r\nThư: a@thu.example\r\n')).toEqual([
      ['personal-data', 7],
    ]);
  });

  it('tells each kind once a line', () => {
    expect(yaml('note: 0912345678, 0987654321 hoặc a@thu.example, b@thu.example\n')).toEqual([
      ['personal-data', 1],
      ['personal-data', 1],
    ]);
  });

  it('never repeats what it found', () => {
    const text = 'note: Ông Nguyễn Văn An, 0912345678, 024123456789, an@thu.example, thửa đất số 123\n';
    const words = scanText('a.yaml', text).map(({ what, remedy }) => what + remedy);
    expect(words).toHaveLength(5);
    expect(words.join()).not.toMatch(/Nguyễn|0912345678|024123456789|an@thu|123/);
  });

  it('leaves digests, addresses and the official contact of the portal alone', () => {
    expect(yaml(`sha256: ${'024123456789'.repeat(5)}0123\nurl: https://a.example/0912345678@b.example\n`)).toEqual([]);
    const site =
      'name: a\ncontact:\n  unit: Văn phòng\n  phone: 0204 3 123 456\n  email: vp@a.example\noperator: b@c.example\n';
    expect(found('site.yaml', site)).toEqual([['personal-data', 6]]);
    expect(found('topics.yaml', site)).toHaveLength(3);
    expect(found('directives/a.mdx', '---\ntitle: a\n---\n\nurl: a@thu.example\n')).toEqual([['personal-data', 5]]);
  });

  it('finds marks that stand alone in a value, however it is quoted', () => {
    for (const value of ['MẬT', '"TỐI MẬT"', "'Độ mật: Mật'"])
      expect(yaml(`title: a\nnote: ${value}\n`)).toEqual([['secrecy', 2]]);
    for (const value of ['Nội bộ', '"Lưu hành nội bộ"', '>-\n  NỘI BỘ'])
      expect(yaml(`note: ${value}\n`)).toHaveLength(1);
    expect(yaml('agenda:\n  - Nội bộ\n')).toEqual([['circulation', 2]]);
    expect(found('directives/a.mdx', '---\ntitle: a\n---\n\n**MẬT**\n')).toEqual([['secrecy', 5]]);
  });

  it('leaves everyday words alone', () => {
    expect(yaml('note: Giữ bí mật thông tin, đoàn kết nội bộ, mật độ dân cư, đường nội bộ thôn.\n')).toEqual([]);
  });

  it('finds letters that are not what they look like, once a file', () => {
    const decomposed = 'Đề nghị'.normalize('NFD');
    expect(yaml(`a: b\nc: ${decomposed}\nd: ${decomposed}\n`)).toEqual([['text-nfc', 2]]);
    expect(scanText('a.yaml', `c: ${decomposed}\nd: ${decomposed}\n`)[0]?.what).toContain('Còn 1 dòng nữa');
    for (const hidden of ['\u200b', '\u202e', '\u00ad', '\ufeff', '\u0007', '\u2028', '\u{e0041}', '\u200d']) {
      expect(yaml(`a: b\nc: x${hidden}y\n`), hidden).toEqual([['text-invisible', 2]]);
    }
    expect(yaml('a: \u00d0ất \u00f0ai\n')).toEqual([['text-eth', 1]]);
  });

  it('accepts a byte order mark, tabs, Windows line ends, emoji of several parts and Vietnamese quotes', () => {
    expect(yaml('\uFEFFa: “b”…\r\n#\tc 👨‍👩‍👧 ❤️\u200d🔥\r\n')).toEqual([]);
  });

  it('sees personal data through disguises', () => {
    expect(yaml(`note: ${'ông Nguyễn Văn An'.normalize('NFD')}\n`).map(([rule]) => rule)).toEqual([
      'text-nfc',
      'personal-data',
    ]);
  });
});

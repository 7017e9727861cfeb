import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexBuilder } from './build-index.ts';
import { headFile, openSearch } from './search.ts';
import { synonymTable } from './synonyms.ts';

const pages: readonly (readonly [address: string, text: string])[] = [
  ['dat', 'Cấp giấy chứng nhận quyền sử dụng đất cho các hộ'],
  ['dat-duoc', 'Kết quả đạt được của phong trào'],
  ['da', 'Mỏ đá gây bụi'],
  ['uy', 'Ủy ban nhân dân xã Phúc Hòa trả lời'],
  ['thi-tran', 'Đường vào thị trấn hư hỏng'],
  ['trung-tam', 'Trung tâm hành chính công mở cửa'],
  ['ki', 'Kỹ thuật trồng lúa'],
  ['nuoc', 'Không được dùng nước thải để tưới'],
  ['kl', 'Kết luận 116-KL/TU về đối thoại'],
  ['kl-khac', 'Kết luận 117-KL/TU về việc khác'],
  ['qd', 'Quyết định 218-QĐ/TW'],
  ['nq', 'Nghị quyết 66/2025/NQ-HĐND'],
  ['gpmb', 'Giải phóng mặt bằng khu công nghiệp'],
  ['gpmb-tat', 'Công tác GPMB chậm'],
];

const builder = new IndexBuilder();
for (const [address, text] of pages)
  builder.add({ address, title: '', filters: {}, parts: [{ anchor: '', heading: '', text }] });
const head = builder.finish(
  synonymTable([
    { abbr: ['GCN'], full: ['Giấy chứng nhận quyền sử dụng đất'], forms: ['sổ đỏ', 'so do'] },
    { abbr: ['TT'], full: ['thị trấn', 'trung tâm'] },
    { abbr: ['GPMB'], full: ['giải phóng mặt bằng'], forms: ['giải tỏa', 'giai toa'] },
  ]),
);
const files = new Map<string, Uint8Array | string>([
  [headFile, JSON.stringify({ ...head, folder: 'a' })],
  ...[...builder.files].map(([name, content]): [string, Uint8Array | string] => [`a/${name}`, content]),
]);
const search = await openSearch({
  fetchShard: async (path) => {
    const content = files.get(path);
    if (content === undefined) throw new Error(`no ${path}`);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  },
});
const found = async (query: string) => (await search.search(query)).results.map(({ address }) => address);

describe('what people type', () => {
  it.each([
    ['the Icelandic letter', 'Ðá gây bụi', 'da'],
    ['its small form', 'mỏ ðá', 'da'],
    ['d for đ', 'mo da', 'da'],
    ['a capital without marks', 'MO DA GAY BUI', 'da'],
    ['decomposed letters', 'Phúc Hòa'.normalize('NFD'), 'uy'],
    ['the other place of the tone', 'Phúc Hoà', 'uy'],
    ['the other place of another tone', 'Uỷ ban', 'uy'],
    ['i for y', 'kĩ thuật', 'ki'],
    ['a chat form', 'ko dc dùng nc', 'nuoc'],
    ['Telex keys', 'giaasy chuwsng nhaajn', 'dat'],
    ['VNI keys', 'gia61y chu71ng nha65n', 'dat'],
    ['no spaces', 'giaiphongmatbang', 'gpmb'],
    ['a wrong letter', 'chứng nhạn quyèn sử dụng', 'dat'],
    ['a short form', 'GCN', 'dat'],
    ['what people call it', 'sổ đỏ', 'dat'],
    ['what people call it, bare', 'so do', 'dat'],
    ['a word no page holds among others', 'xyzzy mỏ đá', 'da'],
    ['invisible characters', 'mỏ\u00a0đá\u200b', 'da'],
  ])('with %s (“%s”) leads to %s', async (_, query, address) => {
    expect((await found(query))[0]).toBe(address);
  });

  it.each([
    '116',
    '116kl',
    'KL116',
    'kl 116',
    '116-KL/TU',
    '116/KL-TU',
    '116 kl tu',
    'Kết luận số 116',
    'ket luan 116',
  ])('as a document number, %s, leads to that document', async (query) => {
    expect((await found(query))[0]).toBe('kl');
  });

  it.each([
    ['218/QĐ-TW', 'qd'],
    ['218 qd tw', 'qd'],
    ['QĐ 218', 'qd'],
    ['218–QĐi/TW', 'qd'],
    ['NQ 66/2025', 'nq'],
    ['66/2025/NQ-HDND', 'nq'],
  ])('as a document number, %s, leads to %s', async (query, address) => {
    expect((await found(query))[0]).toBe(address);
  });
});

describe('other words', () => {
  it('are found both ways: the short form finds the long one and the other way round', async () => {
    expect(await found('GPMB')).toEqual(expect.arrayContaining(['gpmb', 'gpmb-tat']));
    expect(await found('giải phóng mặt bằng')).toEqual(expect.arrayContaining(['gpmb', 'gpmb-tat']));
    expect((await found('giai toa'))[0]).toBe('gpmb');
  });

  it('of an ambiguous short form are all of its meanings', async () => {
    expect(await found('TT')).toEqual(expect.arrayContaining(['thi-tran', 'trung-tam']));
  });
});

describe('marks that were typed', () => {
  it('put the exact word before the same letters with other marks, and bare letters find all', async () => {
    expect((await found('đạt'))[0]).toBe('dat-duoc');
    expect((await found('đất'))[0]).toBe('dat');
    expect(await found('dat')).toEqual(expect.arrayContaining(['dat', 'dat-duoc']));
  });

  it('put the exact word before what it may stand for', async () => {
    expect((await found('GPMB'))[0]).toBe('gpmb-tat');
    expect((await found('giải phóng mặt bằng'))[0]).toBe('gpmb');
  });
});

describe('any string', () => {
  it('is answered, never thrown at', async () => {
    const piece = fc.constantFrom('đất', '116-KL/TU', 'GCN', 'ddaats', 'so63', '\u0301', '##', '"', ' ', '\ud800', '0');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((all) => all.join('')),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(text, async (query) => {
        const { results, total } = await search.search(query);
        expect(results.length).toBe(Math.min(10, total));
        expect(results.every(({ score }) => score > 0)).toBe(true);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { IndexBuilder } from './build-index.ts';
import { excerptsOf } from './excerpt.ts';
import { headFile, openSearch } from './search.ts';
import { type GlossaryEntry, synonymTable } from './synonyms.ts';

const glossary: GlossaryEntry[] = [
  { abbr: ['GCN'], full: ['Giấy chứng nhận quyền sử dụng đất'], forms: ['sổ đỏ', 'so do'] },
  { abbr: ['TT'], full: ['thị trấn', 'trung tâm'] },
  { full: ['bồi thường'], forms: ['đền bù', 'den bu'] },
];
const pages: [address: string, title: string, text: string][] = [
  ['/dat/', 'Cấp giấy chứng nhận quyền sử dụng đất', 'Nhiều hộ nộp hồ sơ đã lâu mà chưa có kết quả.'],
  ['/nuoc/', 'Thoát nước đường thôn Hồng', 'Đường thôn cứ mưa là ngập, đề nghị nạo vét rãnh.'],
  ['/dat-duoc/', 'Kết quả đạt được', 'Các mục tiêu năm nay đều đạt, vượt kế hoạch.'],
  ['/den-bu/', 'Bồi thường khi thu hồi đất', 'Mức bồi thường theo bảng giá; Ủy ban trả lời bằng văn bản.'],
  ['/kl/', 'Kết luận số 116-KL/TU', 'Kết luận của Ban Thường vụ về đối thoại.'],
  ['/nhac-kl/', 'Báo cáo thực hiện', 'Thực hiện Kết luận 116-KL/TU và Kế hoạch 12-KH/ĐU của thị trấn.'],
];

function files() {
  const builder = new IndexBuilder();
  for (const [address, title, text] of pages) {
    builder.add({
      address,
      title,
      filters: { Loại: [address.slice(1, 3)] },
      parts: [{ anchor: '', heading: '', text }],
    });
  }
  const head = { ...builder.finish(synonymTable(glossary)), folder: 'a' };
  const encode = (content: Uint8Array | string) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return new Map([
    [headFile, encode(JSON.stringify(head))],
    ...[...builder.files].map(([name, content]) => [`a/${name}`, encode(content)] as [string, Uint8Array]),
  ]);
}

const open = (all = files()) =>
  openSearch({
    fetchShard: async (path) => {
      const file = all.get(path);
      if (!file) throw new Error(`no ${path}`);
      return file;
    },
  });
const search = await open();
const first = async (query: string) => (await search.search(query)).results[0]?.address;

describe('a search', () => {
  it.each([
    ['đường thôn hồng ngập nước', '/nuoc/'],
    ['duong thon hong ngap nuoc', '/nuoc/'],
    ['dduwowngf thoon ngaapj', '/nuoc/'],
    ['duongthonhong', '/nuoc/'],
    ['thoat nuocs duong thoon', '/nuoc/'],
    ['sổ đỏ', '/dat/'],
    ['gcn bao gio co', '/dat/'],
    ['den bu dat', '/den-bu/'],
    ['116kl', '/kl/'],
    ['ket luan 116', '/kl/'],
    ['KL 116/TU', '/kl/'],
  ])('for “%s” finds %s first', async (query, address) => {
    expect(await first(query)).toBe(address);
  });

  it('does not flatten marks that were typed', async () => {
    expect(await first('đạt')).toBe('/dat-duoc/');
    expect(await first('đất')).not.toBe('/dat-duoc/');
  });

  it('answers alike for composed and decomposed letters and for both places of the tone', async () => {
    const scores = async (query: string) => (await search.search(query)).results.map(({ score }) => score);
    expect(await scores('Ủy ban trả lời'.normalize('NFD'))).toEqual(await scores('Ủy ban trả lời'));
    expect(await scores('Uỷ ban')).toEqual(await scores('Ủy ban'));
  });

  it('says what it took a word for', async () => {
    expect((await search.search('ddaats')).corrections).toEqual([{ typed: 'ddaats', meant: 'dat' }]);
    expect((await search.search('ngạp đất')).corrections).toEqual([]);
  });

  it('finds nothing where there is nothing, and lists the pages of a filter for no words', async () => {
    expect((await search.search('xyzzyquux')).total).toBe(0);
    expect((await search.search('')).total).toBe(0);
    const answer = await search.search('', { filters: { Loại: 'da' }, counts: true });
    expect(answer.results.map(({ address }) => address)).toEqual(['/dat/', '/dat-duoc/']);
    expect(answer.counts).toEqual({ Loại: { da: 2 } });
  });

  it('marks what was asked in the densest words of a page', async () => {
    const { results, terms } = await search.search('ngap duong');
    expect(
      excerptsOf(results[0]!, terms)[0]!
        .pieces.filter(({ marked }) => marked)
        .map(({ text }) => text),
    ).toEqual(['Đường', 'ngập']);
  });
});

describe('the index', () => {
  it('is the same bytes for the same pages', () => {
    expect(files()).toEqual(files());
  });

  it('is read only whole: a cut, changed or foreign file is an error, and asked for again', async () => {
    const all = files();
    const name = [...all.keys()].find((path) => path.endsWith('t0.bin'))!;
    const whole = all.get(name)!;
    const broken = await open(all);
    for (const bytes of [
      whole.slice(0, -1),
      whole.map((byte, at) => (at === 9 ? byte ^ 1 : byte)),
      new TextEncoder().encode('<!doctype html>'),
    ]) {
      all.set(name, bytes);
      await expect((await open(all)).search('đất đường nước kết luận')).rejects.toThrow(RangeError);
    }
    all.delete(name);
    await expect(broken.search('đất')).rejects.toThrow();
    all.set(name, whole);
    expect((await broken.search('đất')).total).toBeGreaterThan(0);
  });
});

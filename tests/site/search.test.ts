import { describe, expect, it } from 'vitest';
import { pageAt, pages } from './built-site.ts';
import { addressesOf, openBuiltSearch, shownFor } from './search-in-node.ts';

const search = await openBuiltSearch();
const everything = await search.search('', { filters: {}, limit: 0 });
const ask = async (query: string, filters = {}, count = 10) =>
  addressesOf(await shownFor(search, query, filters, count));

describe('the search', () => {
  it('takes old and new places of the tone, and composed and decomposed letters, for the same', async () => {
    expect(await ask('thuỷ lợi')).toEqual(await ask('thủy lợi'));
    expect(await ask('Phúc Hoà'.normalize('NFD'))).toEqual(await ask('phúc hòa'));
  });

  it('finds nothing where there is nothing', async () => {
    expect(await ask('xyzzyquux')).toEqual([]);
    expect(everything.total).toBe(0);
  });

  it.each([
    ['kl 116', '/van-ban/ket-luan-116-kl-tu/'],
    ['ket luan so 116-KL/TU', '/van-ban/ket-luan-116-kl-tu/'],
    ['1416 cv tu', '/van-ban/cong-van-1416-cv-tu/'],
    ['52-KL/ĐU', '/ket-luan/2024/cao-thuong-dinh-ky/'],
  ])('for “%s” jumps to %s and says why', async (query, address) => {
    const { hits } = await shownFor(search, query);
    expect(hits[0]).toMatchObject({ address, exact: 'number' });
  });

  it.each(['KN-2024-NHA-NAM-003', 'kn 2024 nha nam 003', 'kn nha nam 3'])(
    'jumps to the petition of the code %s',
    async (code) => {
      const { hits } = await shownFor(search, code);
      expect(hits[0]).toMatchObject({ address: '/kien-nghi/kn-2024-nha-nam-003/', exact: 'code' });
      expect(hits[1]?.exact ?? null).toBeNull();
    },
  );

  it('shows a unit and a topic that are named first, and what the unit became', async () => {
    for (const query of ['xã Việt Lập', 'ubnd xa viet lap', 'Ủy ban nhân dân xã Việt Lập']) {
      const { named } = await shownFor(search, query);
      expect(named.asked[0]).toMatchObject({
        address: '/don-vi/ubnd-viet-lap/',
        now: [{ address: '/don-vi/ubnd-tan-yen-2025/' }],
      });
    }
    expect((await shownFor(search, 'dang uy nha nam')).named.asked[0]?.address).toBe('/don-vi/dang-uy-nha-nam/');
    expect((await shownFor(search, 'gpmb')).named.asked[0]?.address).toBe('/chu-de/gpmb/');
    expect((await shownFor(search, 'trang về đất đai')).named.asked[0]?.address).toBe('/chu-de/dat-dai/');
  });

  it('only mentions the page of a unit when the query asks something of it', async () => {
    const { named } = await shownFor(search, 'đường hỏng ở xã Việt Lập');
    expect(named.asked).toEqual([]);
    expect(named.mentioned.map(({ address }) => address)).toContain('/don-vi/ubnd-viet-lap/');
  });

  it('offers words as the record spells them', async () => {
    expect((await shownFor(search, 'rac thai')).suggestion).toBe('rác thải');
    expect((await shownFor(search, 'rác thải')).suggestion).toBeNull();
    expect((await shownFor(search, 'nuowcs sachj')).suggestion).toBe('nước sạch');
  });

  it('leads to the clause, the question and the answer inside a page', async () => {
    const anchors = async (query: string) =>
      (await shownFor(search, query)).hits.flatMap(({ address, excerpts }) =>
        excerpts.map(({ anchor }) => `${address}#${anchor}`),
      );
    expect(await anchors('trụ sở dôi dư quỹ của tổ dân phố')).toContain('/ket-luan/2024/cao-thuong-dinh-ky/#khoan-4');
    expect(await anchors('tên tổ dân phố mới do ai chọn bỏ phiếu')).toContain(
      '/doi-thoai/2024/cao-thuong-sap-xep-don-vi/#cau-hoi-ch-004',
    );
  });

  it.each([
    ['Kết luận', /^\/ket-luan\//u],
    ['Kiến nghị', /^\/kien-nghi\/kn-/u],
  ])('shows only the kind %s when asked to, as many as it counted', async (kind, address) => {
    const all = await shownFor(search, 'rác thải');
    const { total, hits, counts } = await shownFor(search, 'rác thải', { Loại: kind }, 50);
    expect(total).toBeGreaterThan(0);
    expect(total).toBe(counts['Loại']?.[kind]);
    expect(total).toBeLessThan(all.total);
    expect(hits.filter((hit) => !address.test(hit.address))).toEqual([]);
  });

  it.each([
    ['a very long text', 'đường hỏng nặng chưa sửa '.repeat(2000)],
    ['markup', '<img src=x onerror=alert(1)>"\'`'],
    ['signs of patterns', '.*+?^$ {}()|[]\\/ \\u{110000} %00 %'],
    ['emoji and joiners', '👨‍👩‍👧 🏚️ nước\u200bsạch\u00ad'],
    ['writing from right to left', '\u202eﻉﺮﺒﻳ שלום đường'],
    ['names of object members', '__proto__ constructor toString hasOwnProperty'],
    ['lone halves of a pair', '\ud800 \udfff đất'],
    ['only marks', '\u0300\u0301\u0309'],
  ])('answers %s without failing', async (_name, query) => {
    const { hits } = await shownFor(search, query);
    expect(hits.length).toBeLessThanOrEqual(10);
  });
});

describe('the index', () => {
  const kinds = [
    'Kiến nghị',
    'Kết luận',
    'Buổi đối thoại',
    'Kế hoạch',
    'Giám sát',
    'Báo cáo',
    'Văn bản chỉ đạo',
    'Cơ quan',
  ];
  const cards = async (kind: string) => (await search.search('', { filters: { Loại: kind }, limit: 500 })).results;

  it('offers every filter of the search page', async () => {
    const lists = [...(pageAt('/tim-kiem/')?.document.querySelectorAll('.search-filters select') ?? [])];
    const { counts } = await shownFor(search, 'đường');
    expect(Object.keys(counts).sort()).toEqual(lists.map((list) => list.getAttribute('name') ?? '').sort());
  });

  it.each(kinds)('holds every page of the kind %s, and no other', async (kind) => {
    const folder: Record<string, RegExp> = {
      'Kiến nghị': /^\/kien-nghi\/kn-[^/]+\/$/u,
      'Kết luận': /^\/ket-luan\/\d{4}\/[^/]+\/$/u,
      'Buổi đối thoại': /^\/doi-thoai\/\d{4}\/[^/]+\/$/u,
      'Kế hoạch': /^\/ke-hoach\/\d{4}\/[^/]+\/$/u,
      'Giám sát': /^\/giam-sat\/\d{4}\/[^/]+\/$/u,
      'Báo cáo': /^\/bao-cao\/\d{4}\/[^/]+\/$/u,
      'Văn bản chỉ đạo': /^\/van-ban\/[^/]+\/$/u,
      'Cơ quan': /^\/don-vi\/[^/]+\/$/u,
    };
    const built = pages.map(({ address }) => address).filter((address) => folder[kind]?.test(address));
    expect(built.length).toBeGreaterThan(0);
    expect((await cards(kind)).map(({ address }) => address).sort()).toEqual(built.sort());
  });

  it.each([...kinds, 'Lĩnh vực', 'Trang của cổng'])('leads to places that are there: %s', async (kind) => {
    const missing = (await cards(kind)).flatMap(({ address, parts }) => {
      const page = pageAt(address);
      if (!page) return [address];
      return parts.flatMap(({ anchor }) =>
        anchor && !page.document.getElementById(anchor) ? [`${address}#${anchor}`] : [],
      );
    });
    expect(missing).toEqual([]);
  });

  it.each(kinds)('says of %s only what stands on the page', async (kind) => {
    const words = (text: string) =>
      text
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    const [first] = await cards(kind);
    const text = words(pageAt(first?.address ?? '')?.document.querySelector('main')?.textContent ?? '');
    expect(text).toContain(words(first?.title.replace(/^[^:]+: /u, '') ?? '?'));
  });
});

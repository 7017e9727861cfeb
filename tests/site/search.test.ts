import { describe, expect, it } from 'vitest';
import { answers, openSearch } from './pagefind-in-node.ts';

/** What residents ask, and the page that answers. */
const questions: readonly (readonly [question: string, answer: string])[] = [
  ['giấy chứng nhận quyền sử dụng đất lần đầu', '/kien-nghi/kn-2024-huyen-001/'],
  ['thoát nước Nhã Nam', '/doi-thoai/2024/nha-nam-thoat-nuoc/'],
  ['kết luận rác thải', '/ket-luan/2024/huyen-rac-thai-moi-truong/'],
  ['sắp xếp đơn vị hành chính Cao Thượng', '/doi-thoai/2024/cao-thuong-sap-xep-don-vi/'],
  ['việc làm Ngọc Thiện', '/doi-thoai/2024/ngoc-thien-viec-lam/'],
  ['kế hoạch Quế Nham', '/ke-hoach/2024/dang-uy-que-nham/'],
  ['báo cáo Đảng ủy Việt Lập', '/bao-cao/2024/dang-uy-viet-lap/'],
  ['giám sát Nhã Nam', '/giam-sat/2024/nha-nam-dinh-ky/'],
  ['phí chợ', '/kien-nghi/kn-2024-que-nham-002/'],
  ['bố trí tái định cư', '/kien-nghi/kn-2024-que-nham-003/'],
  ['1416-CV/TU', '/van-ban/cong-van-1416-cv-tu/'],
  ['trung tâm phát triển quỹ đất', '/don-vi/trung-tam-ptqd/'],
];

/** Asked as phones without a Vietnamese keyboard write it. Pagefind keeps đ and d apart. */
const withoutTones: readonly (readonly [question: string, answer: string])[] = [
  ['giay chung nhan thon Trung', '/kien-nghi/kn-2024-huyen-001/'],
  ['thoat nuoc nha nam', '/doi-thoai/2024/nha-nam-thoat-nuoc/'],
  ['ket luan rac thai', '/ket-luan/2024/huyen-rac-thai-moi-truong/'],
  ['viec lam ngoc thien', '/doi-thoai/2024/ngoc-thien-viec-lam/'],
  ['ke hoach que nham', '/ke-hoach/2024/dang-uy-que-nham/'],
  ['giam sat nha nam', '/giam-sat/2024/nha-nam-dinh-ky/'],
];

const pagefind = await openSearch();

describe('the search', () => {
  it.each(questions)('answers “%s” with %s among the first five', async (question, answer) => {
    expect(await answers(pagefind, question)).toContain(answer);
  });

  it.each(withoutTones)('answers “%s” with %s among the first five', async (question, answer) => {
    expect(await answers(pagefind, question)).toContain(answer);
  });

  it('takes old and new places of the tone for the same', async () => {
    expect(await answers(pagefind, 'thuỷ lợi')).toEqual(await answers(pagefind, 'thủy lợi'));
    expect(await answers(pagefind, 'Phúc Hoà')).toEqual(await answers(pagefind, 'phúc hòa'));
  });

  it('finds nothing where there is nothing', async () => {
    expect(await answers(pagefind, 'xyzzyquux')).toEqual([]);
  });

  it('offers every filter of the search page', async () => {
    expect(Object.keys(await pagefind.filters()).sort()).toEqual(
      ['Loại', 'Lĩnh vực', 'Năm', 'Trạng thái', 'Đơn vị'].sort(),
    );
  });

  it.each([
    ['Kết luận', /^\/ket-luan\//u],
    ['Kiến nghị', /^\/kien-nghi\/kn-/u],
  ])('shows only the kind %s when asked to', async (kind, address) => {
    const found = await answers(pagefind, 'rác thải', { Loại: kind }, 50);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((url) => !address.test(url))).toEqual([]);
  });

  it('leads to records, not to lists of them', async () => {
    const { results } = await pagefind.search(null, { filters: { Năm: '2024' } });
    const found = await Promise.all(results.map(async (result) => new URL((await result.data()).url).pathname));
    expect(found.length).toBeGreaterThan(60);
    const listed = found.filter((address) => /^\/(?:lich|thuc-hien|du-lieu|gop-y|tim-kiem)\//u.test(address));
    expect(listed).toEqual([]);
    expect(
      found.filter((address) => address.startsWith('/kien-nghi/')).every((address) => /\/kn-/u.test(address)),
    ).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CitationPrecision, citationForms, citationKeys, citesSameDocument, weaker } from './document-citation.ts';
import { parseDocumentNumber } from './document-number.ts';

/** How a search over indexed forms finds the document of `number` from `query`. */
function finds(query: string, number: string): CitationPrecision | null {
  const parsed = parseDocumentNumber(number);
  if (parsed === null) throw new Error(`no number: ${number}`);
  const forms = new Map(citationForms(parsed).map(({ key, precision }) => [key, precision]));
  let best: CitationPrecision | null = null;
  for (const { key, precision } of citationKeys(query)) {
    const form = forms.get(key);
    if (form === undefined) continue;
    const found = weaker(precision, form);
    if (best === null || weaker(best, found) === best) best = found;
  }
  return best;
}

type Variant = [query: string, number: string, precision: CitationPrecision];
const variants: Variant[] = [
  ['218-QĐ/TW', '218-QĐ/TW', 'exact'],
  ['218/QĐ-TW', '218-QĐ/TW', 'exact'],
  ['218-QĐ/TƯ', '218-QĐ/TW', 'exact'],
  ['218-Q\u00d0/TW', '218-QĐ/TW', 'exact'],
  ['218–QĐ/TW'.normalize('NFD'), '218-QĐ/TW', 'exact'],
  ['218 qd tw', '218-QĐ/TW', 'exact'],
  ['218 qđ tư', '218-QĐ/TW', 'exact'],
  ['Quyết định số 218-QĐ/TW', '218-QĐ/TW', 'exact'],
  ['Quyết định số: 218/QĐ-TW', '218-QĐ/TW', 'exact'],
  ['quyet dinh 218 tw', '218-QĐ/TW', 'exact'],
  ['QĐ 218', '218-QĐ/TW', 'likely'],
  ['qd218', '218-QĐ/TW', 'likely'],
  ['218', '218-QĐ/TW', 'possible'],
  ['218-QĐi/TW', '218-QĐ/TW', 'likely'],
  ['Quy định 218', '218-QĐ/TW', 'likely'],
  ['Quy định số 11-QĐ/TW', '11-QĐi/TW', 'likely'],
  ['1416', '1416-CV/TU', 'possible'],
  ['số 1416', '1416-CV/TU', 'possible'],
  ['1416 cv tu', '1416-CV/TU', 'exact'],
  ['cv tu 1416', '1416-CV/TU', 'exact'],
  ['cv1416', '1416-CV/TU', 'likely'],
  ['công văn 1416', '1416-CV/TU', 'likely'],
  ['cong van so 1416', '1416-CV/TU', 'likely'],
  ['công văn 1416 về tăng cường đối thoại', '1416-CV/TU', 'likely'],
  ['116kl', '116-KL/TU', 'likely'],
  ['kl116', '116-KL/TU', 'likely'],
  ['kl 116', '116-KL/TU', 'likely'],
  ['116/KL-TU', '116-KL/TU', 'exact'],
  ['116-KL-TU', '116-KL/TU', 'exact'],
  ['116 TU', '116-KL/TU', 'likely'],
  ['Kết luận số 116-KL/TU ngày 09/7/2021 của Ban Thường vụ Tỉnh ủy', '116-KL/TU', 'exact'],
  ['Thông báo kết luận số 239/TB-UBND', '239/TB-UBND', 'exact'],
  ['thông báo kết luận 239', '239/TB-UBND', 'likely'],
  ['xem 6012/UBND-KT giúp', '6012/UBND-KT', 'exact'],
  ['công văn 6012', '6012/UBND-KT', 'likely'],
  ['6012/UBND', '6012/UBND-KT', 'likely'],
  ['163-KH/UBND', '163/KH-UBND', 'exact'],
  ['66/NQ-HĐND', '66/2025/NQ-HĐND', 'likely'],
  ['nghị quyết 66/2025', '66/2025/NQ-HĐND', 'likely'],
  ['nghị định 30', '30/2020/NĐ-CP', 'likely'],
  ['nghị định 30 năm 2020', '30/2020/NĐ-CP', 'likely'],
  ['Nghị định 30/2020/NĐ-CP', '30/2020/NĐ-CP', 'exact'],
  ['luật 10/2022', '10/2022/QH15', 'likely'],
  ['Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15', '10/2022/QH15', 'exact'],
  ['nghị quyết 43/2022/QH15', '43/2022/QH15', 'likely'],
  ['kế hoạch 2024', '2024/KH-UBND', 'possible'],
  ['-CV/HU', '-CV/HU', 'possible'],
];

describe('a citation', () => {
  it.each(variants)('%j finds %s: %s', (query, number, precision) => {
    expect(finds(query, number)).toBe(precision);
  });

  it.each(variants)('%j cites the same document as %s: %s', (query, number, precision) => {
    expect(citesSameDocument(query, number)).toBe(precision);
    expect(citesSameDocument(number, query)).toBe(precision);
  });

  it.each([
    ['116-KL/TU', '117-KL/TU'],
    ['116-KL/TU', '116-CV/TU'],
    ['116-KL/TU', '116-KL/HU'],
    ['116kl', '116-CV/TU'],
    ['116 HU', '116-KL/TU'],
    ['66/2024/NQ-HĐND', '66/2025/NQ-HĐND'],
    ['nghị định 30 năm 2021', '30/2020/NĐ-CP'],
    ['6012/UBND-NC', '6012/UBND-KT'],
    ['chương trình 12', '12-CT/HU'],
    ['-CV/HU', '11-CV/HU'],
  ])('%j does not cite %s', (query, number) => {
    expect(finds(query, number)).toBeNull();
    expect(citesSameDocument(query, number)).toBeNull();
  });

  it('says only possible where nothing but the number is shared', () => {
    expect(citesSameDocument('116 TU', 'KL 116')).toBe('possible');
  });

  it('reads every document of one sentence', () => {
    const keys = citationKeys('thực hiện Công văn 1416-CV/TU và Kết luận 116-KL/TU').map(({ key }) => key);
    expect(keys).toEqual(['1416 cv@tu', '116 kl@tu']);
  });

  it.each([
    'đường tỉnh 295',
    'ngày 20/10/2024',
    'trước ngày 15/11',
    'kế hoạch 01/02',
    'báo cáo 6 tháng đầu năm',
    'quy định 10 ngày làm việc',
    'thôn 5 xã Ngọc Thiện',
    'họp lúc 7 giờ 30',
    'thu hồi 1.500 m2 đất',
    'tiếp công dân',
    'xong 12 đã lâu',
    '',
  ])('%j cites nothing', (text) => {
    expect(citationKeys(text)).toEqual([]);
  });

  it('does not take a word with marks for a code', () => {
    expect(citationKeys('công văn 1416 từ tỉnh').map(({ key }) => key)).toEqual(['1416 cv']);
  });

  it('is not looked for beyond the length of a query', () => {
    expect(citationKeys(`${'đối thoại '.repeat(60)}116-KL/TU`)).toEqual([]);
    expect(citationKeys(`${'đối thoại '.repeat(40)}116-KL/TU`)).toHaveLength(1);
  });

  it('lists keys surest first and each once', () => {
    const forms = citationForms({ system: 'party', number: 218, year: null, type: 'QĐ', body: 'TW', unit: null });
    expect(forms[0]).toEqual({ key: '218 qd@tw', precision: 'exact' });
    expect(forms.at(-1)).toEqual({ key: '218', precision: 'possible' });
    expect(new Set(forms.map(({ key }) => key)).size).toBe(forms.length);
  });

  it('reads any text without throwing, and a long one in no time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(citationKeys(text))));
    const started = performance.now();
    for (const text of ['1-', 'kl 1 ', '1/', 'thông báo kết luận ', 'qh', '9']) citationKeys(text.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

import { fold, normalise } from './vietnamese.ts';

/** Who numbers a document. The Front and mass organisations number as the State does. */
export type NumberingSystem = 'party' | 'state';

/**
 * Type codes of Party documents (Guideline 36-HD/VPTW of 2018; types of Regulation 399-QĐ/TW of 2026).
 * `QĐ` stands for decisions and, in most numbers, for regulations too; some committees write `QĐi` or `QyĐ`.
 */
const partyTypes: ReadonlyMap<string, string> = new Map([
  ['NQ', 'nghị quyết'],
  ['QĐ', 'quyết định'],
  ['QĐi', 'quy định'],
  ['QyĐ', 'quy định'],
  ['CT', 'chỉ thị'],
  ['KL', 'kết luận'],
  ['QC', 'quy chế'],
  ['QTr', 'quy trình'],
  ['TT', 'thông tri'],
  ['HD', 'hướng dẫn'],
  ['TB', 'thông báo'],
  ['TC', 'thông cáo'],
  ['BC', 'báo cáo'],
  ['KH', 'kế hoạch'],
  ['CTr', 'chương trình'],
  ['ĐA', 'đề án'],
  ['PA', 'phương án'],
  ['TTr', 'tờ trình'],
  ['CV', 'công văn'],
  ['BB', 'biên bản'],
  ['GM', 'giấy mời'],
  ['GGT', 'giấy giới thiệu'],
  ['PC', 'phiếu chuyển'],
  ['PG', 'phiếu gửi'],
]);

/**
 * Type codes of State documents: Decree 30/2020/NĐ-CP, Appendix III; then the rule-making types that number alike.
 * A letter bears no code (`6012/UBND-KT`); `CV` is a habit (`163/CV-UBND`), read but not canonical.
 */
const stateTypes: ReadonlyMap<string, string> = new Map([
  ['NQ', 'nghị quyết'],
  ['QĐ', 'quyết định'],
  ['CT', 'chỉ thị'],
  ['QC', 'quy chế'],
  ['QyĐ', 'quy định'],
  ['TC', 'thông cáo'],
  ['TB', 'thông báo'],
  ['HD', 'hướng dẫn'],
  ['CTr', 'chương trình'],
  ['KH', 'kế hoạch'],
  ['PA', 'phương án'],
  ['ĐA', 'đề án'],
  ['DA', 'dự án'],
  ['BC', 'báo cáo'],
  ['BB', 'biên bản'],
  ['TTr', 'tờ trình'],
  ['HĐ', 'hợp đồng'],
  ['CĐ', 'công điện'],
  ['BGN', 'bản ghi nhớ'],
  ['BTT', 'bản thỏa thuận'],
  ['GUQ', 'giấy ủy quyền'],
  ['GM', 'giấy mời'],
  ['GGT', 'giấy giới thiệu'],
  ['GNP', 'giấy nghỉ phép'],
  ['PG', 'phiếu gửi'],
  ['PC', 'phiếu chuyển'],
  ['PB', 'phiếu báo'],
  ['SY', 'bản sao y'],
  ['TrS', 'bản trích sao'],
  ['SL', 'bản sao lục'],
  ['KL', 'kết luận'],
  ['NĐ', 'nghị định'],
  ['TT', 'thông tư'],
  ['TTLT', 'thông tư liên tịch'],
  ['NQLT', 'nghị quyết liên tịch'],
  ['L', 'lệnh'],
  ['VBHN', 'văn bản hợp nhất'],
  ['CV', 'công văn'],
]);

/** Code → Vietnamese name, per system. */
export const documentTypes: Readonly<Record<NumberingSystem, ReadonlyMap<string, string>>> = {
  party: partyTypes,
  state: stateTypes,
};

/** Names that a code of the same system can also stand for when people cite it. */
const alsoNamed: ReadonlyMap<string, readonly string[]> = new Map([['quy định', ['QĐ']]]);

function indexed(types: ReadonlyMap<string, string>) {
  const exact = new Map<string, string>();
  const folded = new Map<string, string>();
  for (const code of types.keys()) {
    exact.set(code.toLowerCase(), code);
    if (!folded.has(fold(code))) folded.set(fold(code), code);
  }
  return { exact, folded };
}
const lookups = { party: indexed(partyTypes), state: indexed(stateTypes) };

/**
 * Canonical code of a type as someone typed it: `qđ`, `QD`, `QÐ` → `QĐ`; `ttr` → `TTr`. `null` for an unknown code.
 * Where two codes differ only by Đ (DA, ĐA), the letter typed decides.
 */
export function typeCodeOf(system: NumberingSystem, typed: string): string | null {
  const { exact, folded } = lookups[system];
  return exact.get(normalise(typed).toLowerCase()) ?? folded.get(fold(typed)) ?? null;
}

/** Vietnamese name of a canonical type code, `null` for an unknown one: `('party', 'TT')` → `thông tri`. */
export function typeName(system: NumberingSystem, code: string): string | null {
  return documentTypes[system].get(code) ?? null;
}

/** Folded codes, by folded Vietnamese name: `quy dinh` → `qdi`, `qyd`, `qd`. For reading citations in words. */
export const foldedCodesByName: ReadonlyMap<string, readonly string[]> = (() => {
  const codes = new Map<string, Set<string>>();
  for (const types of [partyTypes, stateTypes]) {
    for (const [code, name] of types) {
      const all = codes.get(fold(name)) ?? new Set();
      for (const each of [code, ...(alsoNamed.get(name) ?? [])]) all.add(fold(each));
      codes.set(fold(name), all);
    }
  }
  return new Map([...codes].map(([name, all]) => [name, [...all]]));
})();

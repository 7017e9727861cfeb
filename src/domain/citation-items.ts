import { documentTypes, foldedCodesByName } from './document-types.ts';
import { canonicalBody, systemOfBody } from './issuing-body-code.ts';
import { fold } from './vietnamese.ts';

/** A piece of a text that may cite a document. `codes` are folded type codes, the most literal first. */
export type CitationItem =
  | { kind: 'number'; value: number; digits: string }
  | { kind: 'types'; codes: readonly string[]; inWords: boolean }
  | { kind: 'body'; body: string }
  | { kind: 'word'; body: string }
  | { kind: 'separator' };

const typeCodes: ReadonlySet<string> = new Set(
  [...documentTypes.party.keys(), ...documentTypes.state.keys()].map(fold).filter((code) => code.length > 1),
);
const namedTypes: ReadonlyMap<string, readonly string[]> = new Map([
  ...foldedCodesByName,
  ['thong bao ket luan', ['tb']],
  ['luat', ['luat']],
  ['phap lenh', ['pl']],
]);
const longestName = Math.max(...[...namedTypes.keys()].map((name) => name.split(' ').length));

const piece = /(?:ubtv)?qh\d{1,2}(?!\d)|\d+|\p{L}+(?:[&.]\p{L}+)*|[-/]/gu;

/** Cuts a line (see `oneSpelling`) into pieces: `Quyết định số 218-QĐ/TW` → types, number, separator, types, … */
export function citationItems(line: string): CitationItem[] {
  const words = line.toLowerCase().match(piece) ?? [];
  const folded = words.map(fold);
  const items: CitationItem[] = [];
  for (let at = 0; at < words.length; ) {
    const [codes, length] = nameAt(folded, at);
    if (codes) items.push({ kind: 'types', codes, inWords: true });
    else if (folded[at] !== 'so') items.push(itemOf(words[at] ?? ''));
    at += length;
  }
  return items;
}

function nameAt(folded: readonly string[], at: number): [codes: readonly string[] | undefined, length: number] {
  for (let length = longestName; length > 0; length -= 1) {
    const codes = namedTypes.get(folded.slice(at, at + length).join(' '));
    if (codes) return [codes, length];
  }
  return [undefined, 1];
}

function itemOf(raw: string): CitationItem {
  if (raw === '-' || raw === '/') return { kind: 'separator' };
  if (/^\d/.test(raw)) return { kind: 'number', value: Number(raw), digits: raw };
  const folded = fold(raw);
  // A code bears no marks but Đ: `từ` and `đủ` are words, `tu` and `đu` may be codes.
  const maybeCode = raw.replaceAll('đ', 'd') === folded;
  if (maybeCode && typeCodes.has(folded)) return { kind: 'types', codes: [folded], inWords: false };
  const body = canonicalBody(raw);
  return { kind: (maybeCode || raw === 'tư') && systemOfBody(body) !== null ? 'body' : 'word', body };
}

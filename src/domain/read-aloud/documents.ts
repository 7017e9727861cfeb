import { parseDocumentNumber } from '../document-number.ts';
import { documentTypes } from '../document-types.ts';
import type { SpokenWords } from './abbreviations.ts';
import { notInWord, type Reading, wordEnds } from './pieces.ts';

const typeNames = [...new Set(Object.values(documentTypes).flatMap((types) => [...types.values()])), 'luật', 'văn bản'];
const namedBefore = new RegExp(String.raw`(?:${typeNames.join('|')})(?:\s+số)?\s*:?\s*$`, 'iu');
const numberedBefore = /số\s*:?\s*$/iu;
const legislature = /^(UBTV)?QH(\d{1,2})$/;
/** Codes that are two: `BTGDVTU` is the commission of the committee. */
const committees = ['TW', 'TU', 'HU', 'ĐU'] as const;

/** The body behind an abbreviation: `TU` → `Tỉnh ủy`, `QH15` → `Quốc hội khóa 15`; null when nobody knows. */
function bodyName(code: string, words: SpokenWords): string | null {
  const [, standing, term] = legislature.exec(code) ?? [];
  if (term !== undefined) return `${standing === undefined ? '' : 'Ủy ban Thường vụ '}Quốc hội khóa ${term}`;
  const known = words.meanings.get(code);
  if (known !== undefined) return known;
  const committee = committees.find((end) => code.endsWith(end) && code.length > end.length);
  const office = committee && words.meanings.get(code.slice(0, -committee.length));
  const above = committee && words.meanings.get(committee);
  return office !== undefined && above !== undefined ? `${office} ${above}` : null;
}

/** Numbers of documents: `1416-CV/TU` → `công văn số 1416 của Tỉnh ủy`. A type or “số” said before is not said again. */
export function documentNumbers(words: SpokenWords): readonly Reading[] {
  return [
    {
      pattern: new RegExp(
        String.raw`${notInWord}\d{1,5}(?:/\d{4})?\s?[-–/]\s?[\p{L}][\p{L}\d&.]*\d*(?:[-–/][\p{L}\d&]+)*${wordEnds}`,
        'gu',
      ),
      say([written], before) {
        const number = parseDocumentNumber(written);
        const body = number && bodyName(number.body, words);
        if (number === null || body === null || number.number === null) return null;
        const type = number.type === null ? null : documentTypes[number.system].get(number.type);
        const years = number.year === null ? '' : ` năm ${number.year}`;
        const counted = `${numberedBefore.test(before) ? '' : 'số '}${number.number}${years} của ${body}`;
        if (namedBefore.test(before) || numberedBefore.test(before)) return counted;
        // The Party writes QĐ for decisions and for regulations.
        return `${type == null || (number.system === 'party' && number.type === 'QĐ') ? 'văn bản' : type} ${counted}`;
      },
    },
  ];
}

import { type NumberingSystem, typeCodeOf } from './document-types.ts';
import { canonicalBody, systemOfBody } from './issuing-body-code.ts';
import { normalise } from './vietnamese.ts';

/**
 * Number and symbol of a document. Party: `116-KL/TU` (Guideline 36-HD/VPTW). State: `163/KH-UBND`, letters
 * `6012/UBND-KT`, rule-making `66/2025/NQ-HĐND`, laws `10/2022/QH15` (Decree 30/2020/NĐ-CP, Law 80/2015/QH13).
 */
export interface DocumentNumber {
  system: NumberingSystem;
  /** `null` while the document has no number yet, or its copy left the number blank. */
  number: number | null;
  /** Year inside the number: rule-making documents of the State only. */
  year: number | null;
  /** Canonical code of `documentTypes`; `null` for letters of the State and for laws, which bear none. */
  type: string | null;
  /** Abbreviation of the issuing body: `TU`, `UBND`, `QH15`. */
  body: string;
  /** What follows the body: the drafting unit (`KT` in `6012/UBND-KT`), or the other bodies of a joint document. */
  unit: string | null;
}

/** Longest text worth reading as one number. */
const LONGEST = 120;

/** One spelling for what looks alike: NFKC, Đ for Eth, `-` for every dash, single spaces, nothing invisible. */
export function oneSpelling(text: string): string {
  return normalise(text.normalize('NFKC'))
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

const word = String.raw`\p{L}[\p{L}\d&.]*`;
const shape = new RegExp(
  String.raw`^(?:(\d{1,5})|[._ ]*) ?(?:/ ?(19[4-9]\d|20\d\d) ?)?([-/]) ?(${word})(?: ?([-/]) ?(${word})((?: ?- ?${word})*))?$`,
  'u',
);

/**
 * Reads one number and symbol, forgiving what people do to them: `Số:` before it, spaces, any dash, lower case, `TƯ`
 * for `TW`, decomposed letters, Eth for Đ, `/` for `-` where the body tells the system (`218/QĐ-TW`, `163-KH/UBND`).
 * Gives `null` for anything else. The number may be blank: `-CV/HU`, `Số: …/KH-UBND`.
 */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  if (text.length > LONGEST) return null;
  const line = oneSpelling(text)
    .replace(/^s[ốo] ?[:.]? ?(?![\p{L}])/iu, '')
    .replace(/[.,;:]+$/, '');
  const found = shape.exec(line);
  if (!found) return null;
  const [, digits, yearDigits, before = '', first = '', between, second, rest = ''] = found;
  const number = digits === undefined ? null : Number(digits);
  if (number === 0) return null;
  const year = yearDigits === undefined ? null : Number(yearDigits);
  const unit =
    rest
      .split('-')
      .map((part) => part.trim())
      .filter(Boolean)
      .map(canonicalBody)
      .join('-') || null;
  if (second === undefined || between === undefined) return withoutType(number, year, before, first, null);
  return (
    withType(number, year, first, second, unit, `${before}${between}`) ??
    (between === '-'
      ? withoutType(number, year, before, first, [canonicalBody(second), unit].filter(Boolean).join('-'))
      : null)
  );
}

/** The body decides the system where it is known to belong to one, else the order of the separators does. */
function withType(
  number: number | null,
  year: number | null,
  typed: string,
  bodyTyped: string,
  unit: string | null,
  separators: string,
): DocumentNumber | null {
  const body = canonicalBody(bodyTyped);
  const system = systemOfBody(body) ?? (separators === '-/' ? 'party' : separators === '/-' ? 'state' : null);
  if (system === null || (system === 'party' && year !== null)) return null;
  const type = typeCodeOf(system, typed);
  return type === null ? null : { system, number, year, type, body, unit };
}

/** A letter of the State (`6012/UBND-KT`), or a law (`10/2022/QH15`): the only ones with a year and no type. */
function withoutType(
  number: number | null,
  year: number | null,
  separator: string,
  bodyTyped: string,
  unit: string | null,
): DocumentNumber | null {
  const body = canonicalBody(bodyTyped);
  if (separator !== '/' || systemOfBody(body) === 'party') return null;
  if (isLegislature(body) !== (year !== null)) return null;
  const plainlyABody = systemOfBody(body) === 'state' || /^[A-ZĐ][A-ZĐ\d&.]+$/.test(bodyTyped);
  if (unit === null && (!plainlyABody || typeCodeOf('state', bodyTyped) !== null)) return null;
  return { system: 'state', number, year, type: null, body, unit };
}

/** Whether the body is the National Assembly or its Standing Committee, with the number of its term. */
export function isLegislature(body: string): boolean {
  return /^(?:UBTV)?QH\d{1,2}$/.test(body);
}

function joined({ system, number, year, type, body, unit }: DocumentNumber, blank: string): string {
  // Decree 30/2020/NĐ-CP, Appendix I: numbers under 10 are written with a leading 0; the Party counts from 01 too.
  const counted = `${number === null ? blank : String(number).padStart(2, '0')}${year === null ? '' : `/${year}`}`;
  const place = unit === null ? body : `${body}-${unit}`;
  if (type === null) return `${counted}/${place}`;
  return system === 'party' ? `${counted}-${type}/${place}` : `${counted}/${type}-${place}`;
}

/** The bare number as its system writes it: `116-KL/TU`, `05/KH-UBND`; an unknown number is left out: `-CV/HU`. */
export function printNumber(number: DocumentNumber): string {
  return joined(number, '');
}

/**
 * The line as printed in the header: Party `Số 116-KL/TU` without a colon, State `Số: 163/KH-UBND` with one. Paper
 * leaves a gap for an unknown number; screens swallow gaps, so it is the dotted one of the forms: `Số …-CV/HU`.
 */
export function printHeaderLine(number: DocumentNumber): string {
  return `${number.system === 'party' ? 'Số' : 'Số:'} ${joined(number, '…')}`;
}

/** Whether the text is a number exactly as its system writes it. `163/CV-UBND` is not: letters of the State bear no code. */
export function isCanonicalNumber(text: string): boolean {
  const number = parseDocumentNumber(text);
  if (number === null || (number.system === 'state' && number.type === 'CV')) return false;
  return printNumber(number) === text;
}

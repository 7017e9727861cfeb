import type { PersonalDataKind, PersonalSpan } from './personal-data-kinds.ts';
import { findNames } from './personal-names.ts';
import { findNumbers } from './personal-numbers.ts';
import { readable } from './readable-text.ts';

export { type PersonalDataKind, personalDataLabels } from './personal-data-kinds.ts';
export { findSecrecyMarks, type SecrecyMark } from './secrecy-marks.ts';

export interface PersonalData {
  kind: PersonalDataKind;
  /** Position in the text as written. */
  index: number;
  length: number;
  /** What was found, masked: it may be shown to a clerk and logged. */
  sample: string;
}

/**
 * Finds what a public text must not hold without consent or a law that asks for it (Law 91/2025/QH15, art. 16): phone
 * numbers, 12- and 9-digit identity numbers, bank accounts, e-mail addresses, land plots, names of residents after a
 * title. It sees through decomposed letters, zero-width characters, other digits and spaces. Linear in the text.
 *
 * It also finds the contacts of offices: who may print them decides by the field, not by the number.
 * Document numbers, money, dates, road numbers, tax codes and digits inside addresses of pages are left alone.
 */
export function findPersonalData(written: string): PersonalData[] {
  const { text, written: origin } = readable(written);
  const spans = [...findEmails(text), ...findLandPlots(text), ...findNumbers(text), ...findNames(text)];
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const found: PersonalData[] = [];
  let end = 0;
  for (const span of spans) {
    if (span.start < end) continue;
    end = span.end;
    const index = origin(span.start);
    found.push({
      kind: span.kind,
      index,
      length: origin(span.end) - index,
      sample: masked(span.kind, text.slice(span.start, span.end)),
    });
  }
  return found;
}

function masked(kind: PersonalDataKind, text: string): string {
  if (kind === 'email') return text.replace(/^(.)[^@]*/, '$1•••');
  if (kind === 'name')
    return text.replace(/(\p{Lu})(\p{L}+)/gu, (_, first: string, rest: string) => first + '•'.repeat(rest.length));
  if (kind === 'land_plot') return text.replace(/\d/g, '•');
  const digits = text.replace(/\D/g, '').length;
  let seen = 0;
  return text.replace(/\d/g, (digit) => {
    seen += 1;
    return seen <= 2 || seen > digits - 2 ? digit : '•';
  });
}

const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 253;

function findEmails(text: string): PersonalSpan[] {
  const found: PersonalSpan[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < LONGEST_LOCAL && /[\w.%+-]/.test(text.charAt(start - 1))) start -= 1;
    let end = at + 1;
    while (end - at <= LONGEST_DOMAIN && /[A-Za-z\d.-]/.test(text.charAt(end))) end += 1;
    while (/[.-]/.test(text.charAt(end - 1))) end -= 1;
    const domain = text.slice(at + 1, end);
    if (start < at && /^[A-Za-z\d]/.test(domain) && /\.[A-Za-z]{2,24}$/.test(domain))
      found.push({ kind: 'email', start, end });
  }
  return found;
}

const plot =
  /(?:^|[^\p{L}])(thửa(?: (?:đất|ruộng|vườn|ao))?((?: có)? số(?: hiệu| thửa)?)? {0,2}(:?) {0,2}\d{1,5}(?!\d)(?:[^.;\d\n]{0,15}tờ(?: bản đồ)?[^.;\d\n]{0,20}\d{1,4})?)/giu;
const area = /^(?:[.,]\d+)* ?(?:m2|m²|mét|ha(?!\p{L})|sào|thước|hecta)/iu;

/** `thửa đất số 123, tờ bản đồ số 5`: a plot leads to its holder. A count or an area of plots does not. */
function findLandPlots(text: string): PersonalSpan[] {
  const found: PersonalSpan[] = [];
  for (const match of text.matchAll(plot)) {
    const [whole, stated = '', numbered, colon] = match;
    const end = match.index + whole.length;
    const rest = text.slice(end, end + 20);
    if (area.test(rest)) continue;
    const named = numbered || colon || /tờ/iu.test(stated) || /^ ?(?:$|[,;.)\n])/.test(rest);
    if (named) found.push({ kind: 'land_plot', start: end - stated.length, end });
  }
  return found;
}

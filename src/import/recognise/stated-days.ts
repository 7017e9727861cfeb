import { type CivilDate, isCivilDate, lastPossibleDay } from '#domain/calendar.ts';

/** Days between which something is to be, as a text says it. */
export interface StatedDays {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The words that say it. */
  readonly source: string;
}

const year = String.raw`(?:\s*(?:\/|-|\.|năm)\s*(?<y>\d{4}))?`;
const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
// `7h30 - 11h` are hours.
const numericDay = String.raw`(?<![\p{L}\d:])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?(?!\d|\s*(?:h|g|giờ|phút)(?!\p{L}))`;
const wordedDay = String.raw`(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?`;
const anyDay = new RegExp(`${wordedDay}|${numericDay}`, 'giu');
const sharedMonth =
  /(?<a>\d{1,2})\s*(?:-|–|đến(?:\s+(?:hết\s+)?ngày)?)\s*(?<b>\d{1,2})\s?[/.-]\s?(?<m>\d{1,2})(?:\s?[/.-]\s?(?<y>\d{4}))?(?!\d)/iu;
const months = new RegExp(
  String.raw`tháng\s*(?<a>\d{1,2})(?:\s*(?:,|và|-|–|đến(?:\s+(?:hết\s+)?tháng)?)\s*(?:tháng\s*)?(?<b>\d{1,2}))?(?!\s*\/\s*\d{1,2}(?!\d))${year}`,
  'iu',
);
const quarter = new RegExp(String.raw`quý\s+(?<q>IV|I{1,3}|[1-4])(?![\p{L}\d])${year}`, 'iu');
const halfMonth = new RegExp(String.raw`nửa\s+(?<h>đầu|cuối)\s+tháng\s*(?<m>\d{1,2})${year}`, 'iu');
const half = /(?:6|06|sáu)\s+tháng\s+(?<h>đầu|cuối)\s+năm(?:\s+(?<y>\d{4}))?/iu;

/**
 * The days a plan foresees: `trong tháng 5/2024`, `từ ngày 10/5 đến ngày 20/5/2024`, `quý II`, `ngày 17 tháng 5 năm 2024`.
 * @param inYear year where the words name none
 * @returns `null` where no such words stand
 */
export function statedDays(text: string, inYear: string): StatedDays | null {
  return daysIn(text, inYear) ?? wholeMonths(text, inYear);
}

/** All days a text names by day and month, in its order. */
export function namedDays(text: string, inYear: string): { day: CivilDate; index: number; source: string }[] {
  const found = [...text.matchAll(anyDay)].map((match) => {
    const [source, d1, m1, y1, d2, m2, y2] = match;
    return { source, index: match.index, d: d1 ?? d2 ?? '', m: m1 ?? m2 ?? '', y: y1 ?? y2 };
  });
  // `từ ngày 06/5 đến ngày 15/5/2024`: the year stands once, at the end.
  const written = found.findLast(({ y }) => y !== undefined)?.y ?? inYear;
  return found.flatMap(({ source, index, d, m, y }) => {
    const day = dayAt(y ?? written, m, d);
    return isCivilDate(day) ? [{ day, index, source }] : [];
  });
}

function daysIn(text: string, inYear: string): StatedDays | null {
  const shared = sharedMonth.exec(text);
  if (shared?.groups) {
    const { a = '', b = '', m = '', y = inYear } = shared.groups;
    const [from, to] = [dayAt(y ?? inYear, m, a), dayAt(y ?? inYear, m, b)];
    if (isCivilDate(from) && isCivilDate(to) && from <= to && !/[/.]\s*$/u.test(text.slice(0, shared.index)))
      return { from, to, source: shared[0] };
  }
  const [first, second] = namedDays(text, inYear);
  if (first === undefined) return null;
  const last = second !== undefined && second.day >= first.day ? second : first;
  const source = text.slice(first.index, last.index + last.source.length);
  return { from: first.day, to: last.day, source };
}

function wholeMonths(text: string, inYear: string): StatedDays | null {
  const halves = half.exec(text);
  if (halves?.groups) {
    const { h, y } = halves.groups;
    return h === 'đầu' ? span(y ?? inYear, 1, 6, halves[0]) : span(y ?? inYear, 7, 12, halves[0]);
  }
  const inHalf = halfMonth.exec(text);
  if (inHalf?.groups) {
    const { h, m = '', y } = inHalf.groups;
    const whole = span(y ?? inYear, Number(m), Number(m), inHalf[0]);
    const cut = dayAt(y ?? inYear, m, h === 'đầu' ? '15' : '16');
    if (whole !== null) return h === 'đầu' ? { ...whole, to: cut } : { ...whole, from: cut };
  }
  const named = months.exec(text);
  if (named?.groups) {
    const { a = '', b, y } = named.groups;
    return span(y ?? inYear, Number(a), Number(b ?? a), named[0]);
  }
  const quartered = quarter.exec(text);
  const number = quarters[quartered?.groups?.['q']?.toLowerCase() ?? ''];
  if (!quartered?.groups || number === undefined) return null;
  return span(quartered.groups['y'] ?? inYear, number * 3 - 2, number * 3, quartered[0]);
}

function span(inYear: string, first: number, last: number, source: string): StatedDays | null {
  const from = dayAt(inYear, String(first), '1');
  const month = `${inYear}-${String(last).padStart(2, '0')}`;
  if (!isCivilDate(from) || !isCivilDate(`${month}-01`) || first > last) return null;
  return { from, to: lastPossibleDay(month), source };
}

function dayAt(inYear: string, month: string, day: string): string {
  return `${inYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

import { type CivilDate, isCivilDate, lastPossibleDay } from '#domain/calendar.ts';

/** Days between which something is to be, as a text says it. */
export interface StatedDays {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The words that say it. */
  readonly source: string;
}

/** A span and where its words stand; `null` for words that are no span, such as `quý II, quý IV`. */
interface Period {
  readonly index: number;
  readonly length: number;
  readonly days: StatedDays | null;
}

/** A month or a quarter as it is written. */
interface Member {
  /** Its first month, 1–12. */
  readonly month: number;
  readonly year: string | undefined;
}

const year = String.raw`(?:\s*(?:\/|-|\.|năm)\s*(\d{4})(?!\d))?`;
const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const until = String.raw`(?:-|–|—|đến|tới)(?:\s+hết)?`;
const connector = String.raw`\s*(?:${until}|(?:,\s*)?(?:và|hoặc|hay)|[,;])\s*`;
// `tháng 5, 20 hộ`: the second number counts something else.
const closed = String.raw`(?=\s*(?:$|[^\s\p{L}\d/]|(?:và|hoặc|hay|đến|tới|năm)(?!\p{L})|\/\s*\d{4}))`;
const kinds = [
  { name: 'tháng', number: String.raw`\d{1,2}`, length: 1, mayBeListed: true },
  { name: 'quý', number: 'IV|I{1,3}|[1-4]', length: 3, mayBeListed: false },
].map((kind) => {
  const { name, number } = kind;
  const one = String.raw`(${number})(?![\p{L}\d])(?!\s*\/\s*\d{1,2}(?!\d))`;
  const further = String.raw`(${connector})(?:${name}\s*${one}|${one}${closed})${year}`;
  const plain = further.replace(/\((?!\?)/g, '(?:');
  return {
    ...kind,
    group: new RegExp(String.raw`(?<!\p{L})${name}\s*${one}${year}((?:${plain})*)`, 'giu'),
    further: new RegExp(further, 'giu'),
  };
});
const halfMonth = new RegExp(String.raw`nửa\s+(?<h>đầu|cuối)\s+tháng\s*(?<m>\d{1,2})(?!\d)${year}`, 'giu');
const half = /(?:6|06|sáu)\s+tháng\s+(?<h>đầu|cuối)\s+năm(?:\s+(\d{4}))?/giu;

const vague =
  /(?<!nửa\s+)(?:đầu|giữa|cuối)\s+(?:tháng|quý)|nửa\s+(?:đầu|cuối)\s+quý|(?:thượng|trung|hạ)\s+tuần|(?<!\p{L})tuần\s+(?:thứ\s+)?(?:\d|đầu|giữa|cuối|nhất|hai|ba|tư|năm)/iu;
const openEnd =
  /(?<!\p{L})(?:từ|trước|sau|hết|đến|tới|chậm nhất|muộn nhất|quá|muộn hơn)\s+(?:(?:là|vào|khoảng|hết)\s+)*$/iu;

/**
 * The months, quarters and halves a text names, as one span: of `Quý II (tháng 5)` the month.
 * @param inYear year where the words name none
 * @returns `null` where no such words stand, where they name several spans, and where they say no whole span:
 * `tuần 3 tháng 9`, `cuối quý II`, `trước tháng 6`
 */
export function statedMonths(text: string, inYear: string): StatedDays | null {
  if (vague.test(text)) return null;
  const halves = [...text.matchAll(half), ...text.matchAll(halfMonth)].map((found) => halfAt(found, inYear));
  const groups = kinds
    .flatMap((kind) => [...text.matchAll(kind.group)].map((found) => groupAt(found, kind, text, inYear)))
    .filter(({ index }) => !halves.some((one) => index >= one.index && index < one.index + one.length));
  const [first, second, ...more] = [...halves, ...groups].toSorted((a, b) => a.index - b.index);
  if (first === undefined || first.days === null || more.length > 0) return null;
  if (second === undefined) return first.days;
  const between = text.slice(first.index + first.length, second.index);
  if (second.days === null || new RegExp(`${until}\\s*$`, 'iu').test(between)) return null;
  const [wide, narrow] = lasts(first.days) > lasts(second.days) ? [first.days, second.days] : [second.days, first.days];
  return wide.from <= narrow.from && narrow.to <= wide.to ? narrow : null;
}

const lasts = ({ from, to }: StatedDays) => Date.parse(to) - Date.parse(from);

function halfAt(found: RegExpExecArray, inYear: string): Period {
  const [source] = found;
  const { h, m } = found.groups ?? {};
  const isFirst = h === 'đầu';
  const written = found.at(-1) ?? inYear;
  const place = { index: found.index, length: source.length };
  if (m === undefined) return { ...place, days: span(written, isFirst ? 1 : 7, written, isFirst ? 6 : 12, source) };
  const whole = span(written, Number(m), written, Number(m), source);
  if (whole === null) return { ...place, days: null };
  const month = whole.from.slice(0, 8);
  return { ...place, days: isFirst ? { ...whole, to: `${month}15` } : { ...whole, from: `${month}16` } };
}

function groupAt(found: RegExpExecArray, kind: (typeof kinds)[number], text: string, inYear: string): Period {
  const [source, number = '', ownYear, rest = ''] = found;
  const place = { index: found.index, length: source.length };
  const further = [...rest.matchAll(kind.further)];
  const members = [
    memberOf(number, ownYear, kind.length),
    ...further.map(([, , a, b, written]) => memberOf(a ?? b ?? '', written, kind.length)),
  ];
  const spans = further.map(([, word = '']) => new RegExp(`^\\s*${until}`, 'iu').test(word));
  const isSpan = spans.length === 1 && spans[0] === true;
  const lead = text.slice(0, found.index);
  if (openEnd.test(lead) && !(isSpan && /từ\s+(?:khoảng\s+)?$/iu.test(lead))) return { ...place, days: null };
  const isListed = kind.mayBeListed && !spans.includes(true) && followOn(members);
  const days = members.length === 1 || isSpan || isListed ? spanOf(members, kind.length, inYear, source) : null;
  return { ...place, days };
}

function memberOf(number: string, written: string | undefined, length: number): Member {
  return { month: ((roman[number.toLowerCase()] ?? Number(number)) - 1) * length + 1, year: written };
}

/** `tháng 9, 10` in one year. */
function followOn(members: readonly Member[]): boolean {
  return members.every(({ month, year: own }, at) => {
    const next = members[at + 1];
    return next === undefined || (next.month === month + 1 && (own === undefined || own === next.year));
  });
}

function spanOf(members: readonly Member[], length: number, inYear: string, source: string): StatedDays | null {
  const [first] = members;
  const last = members.at(-1);
  if (first === undefined || last === undefined) return null;
  const overNewYear = first.month > last.month ? 1 : 0;
  if (overNewYear && first.year === undefined && last.year === undefined) return null;
  const from = first.year ?? String(Number(last.year ?? inYear) - overNewYear);
  const to = last.year ?? String(Number(from) + overNewYear);
  return span(from, first.month, to, last.month + length - 1, source);
}

function span(fromYear: string, first: number, toYear: string, last: number, source: string): StatedDays | null {
  const from = `${fromYear}-${String(first).padStart(2, '0')}-01`;
  const month = `${toYear}-${String(last).padStart(2, '0')}`;
  if (!isCivilDate(from) || !isCivilDate(`${month}-01`) || from > `${month}-01`) return null;
  return { from, to: lastPossibleDay(month), source };
}

import { addDays, type CivilDate, isCivilDate } from '../calendar.ts';
import type { Body } from '../content/body.ts';

export const periodKinds = ['year', 'quarter', 'month'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** The span a report is about, as it stood on one day. */
export interface Period {
  kind: PeriodKind;
  year: number;
  /** 1 to 4 for a quarter, 1 to 12 for a month, 1 for a year. */
  number: number;
  from: CivilDate;
  /** Last day of the span. */
  to: CivilDate;
  /** Last day that counts: the span's last, or the day asked about while the span still runs. */
  asOf: CivilDate;
}

const MONTHS: Record<PeriodKind, number> = { year: 12, quarter: 3, month: 1 };

/** A span as known on `day`; null when it has not begun by then. */
export function periodOf(kind: PeriodKind, year: number, number: number, day: CivilDate): Period | null {
  const from = firstOfMonth(year, (number - 1) * MONTHS[kind]);
  const to = addDays(firstOfMonth(year, number * MONTHS[kind]), -1);
  if (day < from) return null;
  return { kind, year, number, from, to, asOf: day < to ? day : to };
}

/** First day of a month counted from the first of a year, 0 being January; 12 is January of the next. */
function firstOfMonth(year: number, month: number): CivilDate {
  return `${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** The year, quarter or month that a day lies in. */
export function periodAround(kind: PeriodKind, day: CivilDate): { year: number; number: number } {
  const month = Number(day.slice(5, 7));
  return { year: Number(day.slice(0, 4)), number: Math.ceil(month / MONTHS[kind]) };
}

/** The span as far as a body existed in it, up to its last day; null when it did not exist in it. */
export function whileExisting(period: Period, { validFrom, validTo }: Pick<Body, 'validFrom' | 'validTo'>) {
  const asOf = validTo !== undefined && validTo < period.asOf ? validTo : period.asOf;
  return asOf < period.from || asOf < (validFrom ?? '') ? null : { ...period, asOf };
}

/** Whether the span is over on the day that counts. */
export function isOver({ to, asOf }: Period): boolean {
  return asOf === to;
}

/** “Cùng kỳ năm trước”: the same span up to the same day, one year earlier. */
export function sameSpanLastYear(period: Period): Period {
  const whole = periodOf(period.kind, period.year - 1, period.number, '9999-12-31');
  if (whole === null) throw new RangeError(`no year before ${period.year}`);
  return { ...whole, asOf: isOver(period) ? whole.to : yearEarlier(period.asOf) };
}

/** 29 February of the year before is the 28th. */
function yearEarlier(day: CivilDate): CivilDate {
  const same = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return isCivilDate(same) ? same : same.replace(/29$/, '28');
}

/** The whole quarter or month before; null for years, whose year before is `sameSpanLastYear`. */
export function spanBefore({ kind, from }: Period): Period | null {
  if (kind === 'year') return null;
  const before = periodAround(kind, addDays(from, -1));
  return periodOf(kind, before.year, before.number, addDays(from, -1));
}

const ROMAN = ['I', 'II', 'III', 'IV'];

/** `năm 2024`, `quý III năm 2024`, `tháng 9 năm 2024`. */
export function periodName({ kind, year, number }: Pick<Period, 'kind' | 'year' | 'number'>): string {
  if (kind === 'year') return `năm ${year}`;
  return kind === 'quarter' ? `quý ${ROMAN[number - 1]} năm ${year}` : `tháng ${number} năm ${year}`;
}

import type { AnyRule, Holidays } from './content/rule.ts';
import type { Entries } from './record.ts';

/** A day without time or zone, `2024-10-25`. Days of four-digit years sort and compare as strings. */
export type CivilDate = string;

const DAY = 86_400_000;
/** Vietnam keeps UTC+7 all year; the zone of the machine never matters. */
const VIETNAM_OFFSET = 7 * 3_600_000;

/** Days since 1970-01-01. Throws RangeError for a text that is no day of the calendar (a Fault: schemas check dates). */
function dayNumber(date: CivilDate): number {
  const days = Date.parse(`${date}T00:00:00Z`) / DAY;
  if (Number.isNaN(days) || fromDayNumber(days) !== date) throw new RangeError(`Not a civil date: ${date}`);
  return days;
}

function fromDayNumber(days: number): CivilDate {
  return new Date(days * DAY).toISOString().slice(0, 10);
}

/** Whether the text is a day that exists: `2024-02-29` is one, `2023-02-29` is not. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && fromDayNumber(at / DAY) === text;
}

/** The day `n` days after `date`, or before it when `n` is negative. */
export function addDays(date: CivilDate, n: number): CivilDate {
  return fromDayNumber(dayNumber(date) + n);
}

/** Days from `from` to `to`: 0 on the same day, negative when `to` lies before. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 Sunday … 6 Saturday. */
export function weekday(date: CivilDate): number {
  return weekdayOf(dayNumber(date));
}

function weekdayOf(days: number): number {
  return (((days + 4) % 7) + 7) % 7;
}

/** Monday to Friday and the make-up weekends, less the holidays. A day listed as both stays a holiday. */
export function isWorkingDay(date: CivilDate, holidays: readonly Holidays[]): boolean {
  return isWorking(dayNumber(date), date, holidays);
}

function isWorking(days: number, date: CivilDate, holidays: readonly Holidays[]): boolean {
  if (holidays.some((table) => table.days.some((day) => day.date === date))) return false;
  const day = weekdayOf(days);
  if (day !== 0 && day !== 6) return true;
  return holidays.some((table) => table.workingWeekends.includes(date));
}

/** The `n`th working day after `from`; the day after `from` is the first that may count. 0 gives `from` itself. */
export function addWorkingDays(from: CivilDate, n: number, holidays: readonly Holidays[]): CivilDate {
  const step = n < 0 ? -1 : 1;
  let days = dayNumber(from);
  let date = from;
  for (let left = Math.abs(n); left > 0; ) {
    days += step;
    date = fromDayNumber(days);
    if (isWorking(days, date, holidays)) left -= 1;
  }
  return date;
}

/** The civil date in Asia/Ho_Chi_Minh at an instant, whatever the zone of the machine. */
export function civilDateAt(instant: Date): CivilDate {
  return new Date(instant.getTime() + VIETNAM_OFFSET).toISOString().slice(0, 10);
}

/**
 * Last day in time for “before `monthDay`” of a year: `(2024, '02-01')` → `2024-01-31`.
 * A day the month lacks that year (29 February) means the end of that month.
 */
export function lastDayBefore(year: number, monthDay: string): CivilDate {
  const month = `${String(year).padStart(4, '0')}-${monthDay.slice(0, 2)}`;
  const day = addDays(`${month}-01`, Number(monthDay.slice(3)) - 2);
  const monthEnd = lastPossibleDay(month);
  return day < monthEnd ? day : monthEnd;
}

/** The day of a local date-time: `2024-10-25T07:30` → `2024-10-25`. */
export function dayOf(localDateTime: string): CivilDate {
  return localDateTime.slice(0, 10);
}

/** Earliest day a partial date may mean: `2024-04` → `2024-04-01`. */
export function firstPossibleDay(partial: string): CivilDate {
  return `${partial}-01-01`.slice(0, 10);
}

/** Latest day a partial date may mean: `2024-04` → `2024-04-30`, `2024` → `2024-12-31`. */
export function lastPossibleDay(partial: string): CivilDate {
  if (partial.length === 10) return partial;
  if (partial.length === 4) return `${partial}-12-31`;
  return addDays(`${addDays(`${partial}-28`, 4).slice(0, 7)}-01`, -1);
}

/** The holiday tables among the rules, for working days. */
export function holidaysOf(rules: Entries<AnyRule>): Holidays[] {
  return [...rules.values()].filter((rule) => rule.kind === 'holidays');
}

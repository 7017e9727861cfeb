import { type CivilDate, dayOf, weekday } from './calendar.ts';

/**
 * Dates as Vietnamese official writing prints them. Days below 10 and the months 1 and 2 carry a leading zero
 * (Decree 30/2020/NĐ-CP, appendix I, place and date).
 */

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;

const monthInWords = (month: string) => (Number(month) <= 2 ? month : String(Number(month)));

/** `2024-10-25` → `25/10/2024`. A local date-time gives its day. */
export function shortDate(date: CivilDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** `2024-10-25` → `ngày 25 tháng 10 năm 2024`. */
export function longDate(date: CivilDate): string {
  return `ngày ${date.slice(8, 10)} tháng ${monthInWords(date.slice(5, 7))} năm ${date.slice(0, 4)}`;
}

/** `2024-10-25` → `thứ Sáu`; Sunday is `Chủ nhật`. */
export function weekdayName(date: CivilDate): string {
  return WEEKDAYS[weekday(dayOf(date))] ?? '';
}

/** `2024-10-25T07:30` → `7 giờ 30`; a full hour is `8 giờ`. */
export function timeOfDay(localDateTime: string): string {
  const minutes = localDateTime.slice(14, 16);
  const hours = `${Number(localDateTime.slice(11, 13))} giờ`;
  return minutes === '00' ? hours : `${hours} ${minutes}`;
}

/** `7 giờ 30, thứ Sáu, ngày 25/10/2024`; with an end `7 giờ 30 đến 11 giờ, thứ Sáu, …`. */
export function sessionTime(startsAt: string, endsAt?: string): string {
  const day = (at: string) => `${weekdayName(at)}, ngày ${shortDate(at)}`;
  if (endsAt === undefined) return `${timeOfDay(startsAt)}, ${day(startsAt)}`;
  if (dayOf(startsAt) === dayOf(endsAt)) return `${timeOfDay(startsAt)} đến ${timeOfDay(endsAt)}, ${day(startsAt)}`;
  return `${timeOfDay(startsAt)}, ${day(startsAt)} đến ${timeOfDay(endsAt)}, ${day(endsAt)}`;
}

/** A date known to the day, month or year: `25/10/2024`, `tháng 4/2024`, `năm 2024`; null is `không rõ ngày`. */
export function partialDate(partial: string | null): string {
  if (partial === null) return 'không rõ ngày';
  if (partial.length === 4) return `năm ${partial}`;
  if (partial.length === 7) return `tháng ${monthInWords(partial.slice(5))}/${partial.slice(0, 4)}`;
  return shortDate(partial);
}

/** Days until a last day: `còn 3 ngày`, `hôm nay là ngày cuối`, `quá 2 ngày`. */
export function daysLeft(n: number): string {
  if (n === 0) return 'hôm nay là ngày cuối';
  return n > 0 ? `còn ${n} ngày` : `quá ${-n} ngày`;
}

import { addDays, type CivilDate, dayOf } from './calendar.ts';
import type { Dialogue } from './content/dialogue.ts';
import type { Holidays } from './content/rule.ts';
import { changeInForce } from './sessions.ts';

/** Days before the session on which its notice is read: a week, three days, the eve, and the morning itself. */
const REMINDERS = [7, 3, 1, 0];
/** Those who came for a time that no longer holds are told on its eve and its morning. */
const LAST_CALL = [1, 0];

/**
 * Days from `asOf` on which a session's notice is read over the loudspeakers: the day of the news (notice, move or
 * cancellation) and the reminders after it. A reminder on a holiday is read on the last day before that is none; the
 * session's own day stays.
 */
export function readingDays(dialogue: Dialogue, asOf: CivilDate, holidays: readonly Holidays[]): CivilDate[] {
  const change = changeInForce(dialogue, asOf);
  const news = change?.at ?? dialogue.announcedAt;
  const day = dayOf(dialogue.startsAt);
  const own = (change?.kind === 'cancelled' ? LAST_CALL : REMINDERS).map((n) => addDays(day, -n));
  const old = change?.kind === 'moved' ? LAST_CALL.map((n) => addDays(dayOf(change.previousStartsAt), -n)) : [];
  const reminders = [...own, ...old].map((date) => (date === day ? date : beforeHolidays(date, holidays)));
  const from = asOf > news ? asOf : news;
  return [...new Set([news, ...reminders])].filter((date) => from <= date && date <= day).sort();
}

/** The last day up to `date` that is no holiday. */
function beforeHolidays(date: CivilDate, holidays: readonly Holidays[]): CivilDate {
  const isHoliday = holidays.some(({ days }) => days.some((holiday) => holiday.date === date));
  return isHoliday ? beforeHolidays(addDays(date, -1), holidays) : date;
}

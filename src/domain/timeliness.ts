import { type CivilDate, daysBetween } from './calendar.ts';
import type { Petition } from './content/petition.ts';
import type { Holidays } from './content/rule.ts';
import { assignmentAt, dueOf } from './petition-due.ts';
import { closingEvent, eventsUntil, isOpen, statusAt } from './petition-progress.ts';

export type TimelinessCode = 'no_due' | 'in_time' | 'due_soon' | 'overdue' | 'extended' | 'done_in_time' | 'done_late';

/** Closed is not resolved: an explanation given in time ends in time. */
export const timelinessLabel: Record<TimelinessCode, string> = {
  no_due: 'Không ấn định thời hạn',
  in_time: 'Trong hạn',
  due_soon: 'Sắp đến hạn',
  overdue: 'Quá hạn',
  extended: 'Được gia hạn',
  done_in_time: 'Kết thúc trong hạn',
  done_late: 'Kết thúc quá hạn',
};

export interface Timeliness {
  code: TimelinessCode;
  /** Days left (negative: days over) on `asOf`, or on the day it was closed; null without a due date. */
  days: number | null;
}

/** From how many days before its due date a thing is “due soon”. */
export const SOON = 14;
const NO_DUE: Timeliness = { code: 'no_due', days: null };

/**
 * How a petition stands against its due date on `asOf`. Late only from the day after the due date.
 * - A closed petition is judged on the day of its closing event by the due known that day: nothing granted later counts.
 * - A petition taken out of the count (out of scope, withdrawn, merged) has no due any more.
 * - A forwarded petition is bound only by an assignment made on or after the forwarding: the earlier task ended
 *   with the forwarding, and the receiving level has set no due that we know.
 */
export function timelinessOf(petition: Petition, asOf: CivilDate, holidays: readonly Holidays[]): Timeliness {
  const closing = closingEvent(petition, asOf);
  if (closing !== null) {
    const due = dueOf(petition, closing.date, holidays)?.date ?? null;
    if (due === null) return NO_DUE;
    const days = daysBetween(closing.date, due);
    return { code: days < 0 ? 'done_late' : 'done_in_time', days };
  }
  const due = isBound(petition, asOf) ? dueOf(petition, asOf, holidays) : null;
  if (due === null || due.date === null) return NO_DUE;
  const days = daysBetween(asOf, due.date);
  if (days < 0) return { code: 'overdue', days };
  if (due.extensions.length > 0) return { code: 'extended', days };
  return { code: days <= SOON ? 'due_soon' : 'in_time', days };
}

function isBound(petition: Petition, asOf: CivilDate): boolean {
  const status = statusAt(petition, asOf);
  if (status !== 'forwarded') return isOpen(status);
  const forwarded = eventsUntil(petition, asOf).at(-1)?.date ?? asOf;
  return (assignmentAt(petition, asOf)?.at ?? '') >= forwarded;
}

import type { CivilDate } from './calendar.ts';
import type { Petition, PetitionEvent } from './content/petition.ts';
import { type Status, statusMeaning } from './petition-status.ts';

/** Events dated on or before `asOf`, oldest first; of one day in the order written. Later events are not known yet. */
export function eventsUntil(petition: Pick<Petition, 'events'>, asOf: CivilDate): PetitionEvent[] {
  return petition.events
    .filter((event) => event.date <= asOf)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Status after the last event on or before `asOf`. Before its first event a petition is merely `received`. */
export function statusAt(petition: Pick<Petition, 'events'>, asOf: CivilDate): Status {
  return eventsUntil(petition, asOf).at(-1)?.status ?? 'received';
}

const OPEN: ReadonlySet<Status> = new Set([
  'received',
  'assigned',
  'in_progress',
  'scheduled',
  'forwarded',
  'not_resolved',
]);

/**
 * Whether somebody still owes something. `forwarded` is open because the receiving level has not answered yet,
 * `not_resolved` because it needs a next step; an answer, an explanation and a refusal are closed.
 */
export function isOpen(status: Status): boolean {
  return OPEN.has(status);
}

/** Whether the status says the petition ended with an answer: closed, and not taken out of the count. */
export function isAnswered(status: Status): boolean {
  return !isOpen(status) && statusMeaning[status].bucket !== 'excluded';
}

/**
 * The event that made the present claim: the first of the closing run of answered events, or null while open.
 * A petition reopened and closed again counts from the second closing.
 */
export function closingEvent(petition: Pick<Petition, 'events'>, asOf: CivilDate): PetitionEvent | null {
  const events = eventsUntil(petition, asOf);
  const lastOther = events.findLastIndex((event) => !isAnswered(event.status));
  return events[lastOther + 1] ?? null;
}

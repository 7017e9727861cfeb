import { type CivilDate, daysBetween } from '#domain/calendar.ts';
import type { Evidence } from '#domain/content/fields.ts';
import type { Assignment, Petition, PetitionEvent } from '#domain/content/petition.ts';
import type { Holidays } from '#domain/content/rule.ts';
import {
  type Closing,
  closingEvent,
  dueOf,
  type Extension,
  eventsUntil,
  handOverOf,
  type PetitionFinding,
  timelinessOf,
} from '#domain/petitions.ts';

/** One thing that happened to a petition, or that is still to come. */
export type TimelinePart =
  | { kind: 'event'; event: PetitionEvent /** Whether the status changed by it. */; turning: boolean }
  | {
      kind: 'answer';
      response: Petition['responses'][number] /** Position among the answers, from 1. */;
      number: number;
    }
  | { kind: 'assignment'; assignment: Assignment; event: PetitionEvent | null }
  | {
      kind: 'extension';
      extension: Extension /** The last day in time before it. */;
      before: CivilDate | null;
      event: PetitionEvent | null;
    }
  | { kind: 'evidence'; evidence: Evidence }
  | { kind: 'supervision'; finding: PetitionFinding /** Position among the findings, from 1. */; number: number }
  | { kind: 'due'; missed: boolean; extended: boolean }
  | { kind: 'check'; passed: boolean; recipient: string }
  | { kind: 'confirmation'; lapsed: boolean };

export interface TimelineDay {
  date: CivilDate;
  /** Whether the day is still to come. */
  future: boolean;
  parts: readonly TimelinePart[];
}

/** Within a day what was asked comes first, then what was said, ordered, done and checked. */
const WITHIN_DAY: readonly TimelinePart['kind'][] = [
  'answer',
  'assignment',
  'extension',
  'event',
  'evidence',
  'supervision',
  'due',
  'check',
  'confirmation',
];

/**
 * The one timeline of a petition, oldest day first: what is known on `asOf`, and the due day, the next check or the end of
 * the time to confirm still to come. An order and the event that records it, or an extension and its event, are told once.
 */
export function timelineOf(
  petition: Petition,
  findings: readonly PetitionFinding[],
  closing: Closing | null,
  asOf: CivilDate,
  holidays: readonly Holidays[],
): TimelineDay[] {
  const events = eventsUntil(petition, asOf);
  const told = new Set<PetitionEvent>();
  const dated: { date: CivilDate; part: TimelinePart }[] = [];
  const tell = (date: CivilDate, part: TimelinePart) => dated.push({ date, part });
  const recordedBy = (date: CivilDate, fits: (event: PetitionEvent, before: PetitionEvent | undefined) => boolean) => {
    const found = events.find((event, at) => event.date === date && !told.has(event) && fits(event, events[at - 1]));
    if (found !== undefined) told.add(found);
    return found ?? null;
  };

  for (const assignment of petition.assignments.filter(({ at }) => at <= asOf)) {
    const event = recordedBy(assignment.at, ({ status }) => status === 'assigned');
    tell(assignment.at, { kind: 'assignment', assignment, event });
  }
  for (const extension of petition.extensions.filter(({ at }) => at <= asOf)) {
    const event = recordedBy(extension.at, (now, before) => now.status === before?.status);
    tell(extension.at, { kind: 'extension', extension, before: dueBefore(petition, extension, holidays), event });
  }
  petition.responses.forEach((response, at) => {
    if (response.date <= asOf) tell(response.date, { kind: 'answer', response, number: at + 1 });
  });
  events.forEach((event, at) => {
    const turning = event.status !== events[at - 1]?.status;
    if (!told.has(event)) tell(event.date, { kind: 'event', event, turning });
    for (const evidence of event.evidence) {
      if (evidence.date <= asOf) tell(evidence.date, { kind: 'evidence', evidence });
    }
  });
  findings.forEach((finding, at) => {
    if (finding.date <= asOf) tell(finding.date, { kind: 'supervision', finding, number: at + 1 });
  });
  for (const { date, part } of milestones(petition, asOf, holidays)) tell(date, part);
  if (closing !== null && closing.until !== null && (closing.code === 'reported' || closing.code === 'lapsed')) {
    tell(closing.until, { kind: 'confirmation', lapsed: closing.code === 'lapsed' });
  }

  return [...Map.groupBy(dated, ({ date }) => date)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, there]) => ({
      date,
      future: daysBetween(asOf, date) > 0,
      parts: there.map(({ part }) => part).toSorted((a, b) => rank(a) - rank(b)),
    }));
}

/** The receipt opens the day: nothing is answered before it was asked. */
function rank(part: TimelinePart): number {
  return part.kind === 'event' && part.event.status === 'received' ? -1 : WITHIN_DAY.indexOf(part.kind);
}

/** The due day, and the day on which a handed-over petition is to be asked after. Neither stands once it is closed in time. */
function milestones(petition: Petition, asOf: CivilDate, holidays: readonly Holidays[]) {
  const found: { date: CivilDate; part: TimelinePart }[] = [];
  const { code } = timelinessOf(petition, asOf, holidays);
  const due = dueOf(petition, closingEvent(petition, asOf)?.date ?? asOf, holidays);
  if (due?.date && !['no_due', 'done_in_time'].includes(code)) {
    const missed = code === 'overdue' || code === 'done_late';
    found.push({ date: due.date, part: { kind: 'due', missed, extended: due.extensions.length > 0 } });
  }
  const handOver = handOverOf(petition, asOf);
  if (handOver !== null && handOver.nextCheck !== null) {
    const part = { kind: 'check', passed: handOver.code === 'check_passed', recipient: handOver.to } as const;
    found.push({ date: handOver.nextCheck, part });
  }
  return found;
}

/** The last day in time that an extension moved. */
function dueBefore(petition: Petition, extension: Extension, holidays: readonly Holidays[]): CivilDate | null {
  const { assignments, extensions } = petition;
  const earlier = extensions.slice(0, extensions.indexOf(extension));
  return dueOf({ assignments, extensions: earlier }, extension.at, holidays)?.date ?? null;
}

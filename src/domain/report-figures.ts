import { type CivilDate, dayOf } from './calendar.ts';
import type { Conclusion } from './content/conclusion.ts';
import type { Dialogue } from './content/dialogue.ts';
import type { Petition } from './content/petition.ts';
import { type ReportFigures, reportFiguresSchema } from './content/report.ts';
import type { Supervision } from './content/supervision.ts';
import { documentDay } from './document-day.ts';
import { eventsUntil } from './petition-progress.ts';
import { petitionsOfSession } from './petitions-by-session.ts';
import type { Entry, PublicRecord } from './record.ts';
import { wasHeld } from './sessions.ts';
import { rollUp } from './totals.ts';

type Sources = Pick<PublicRecord, 'dialogues' | 'petitions' | 'conclusions' | 'supervision'>;

/** The entries that figures count. */
export interface Counted {
  sessions: readonly Entry<Dialogue>[];
  petitions: readonly Entry<Petition>[];
  conclusions: readonly Entry<Conclusion>[];
  supervisions: readonly Entry<Supervision>[];
}

/**
 * What figures of some bodies count: sessions with minutes organised by them in [`from`, `asOf`] and these sessions'
 * petitions known by then; conclusions issued and supervisions made in [`from`, `asOf`], of sessions of the bodies
 * whenever held, so that the quarters of a year add up to it. Drafts count nowhere.
 */
export function countedIn(record: Sources, bodies: readonly string[], from: CivilDate, asOf: CivilDate): Counted {
  const within = (day: CivilDate) => from <= day && day <= asOf;
  const own = [...record.dialogues.values()].filter(({ draft, organizer }) => !draft && bodies.includes(organizer));
  const ownIds = new Set(own.map(({ id }) => id));
  const concluded = [...record.conclusions.values()].filter(({ draft, session }) => !draft && ownIds.has(session));
  const concludedIds = new Set(concluded.map(({ id }) => id));
  const sessions = own.filter((session) => within(dayOf(session.startsAt)) && wasHeld(session, asOf));
  return {
    sessions,
    petitions: sessions
      .flatMap(({ id }) => petitionsOfSession(record.petitions, id))
      .filter((petition) => !petition.draft && eventsUntil(petition, asOf).length > 0),
    conclusions: concluded.filter((conclusion) => within(documentDay(conclusion))),
    supervisions: [...record.supervision.values()].filter(
      ({ conclusion, supervisedAt, draft }) => !draft && concludedIds.has(conclusion) && within(supervisedAt),
    ),
  };
}

/** The figures of a yearly report, summed over the record as `countedIn` says. */
export function computeFigures(
  record: Sources,
  bodies: readonly string[],
  from: CivilDate,
  asOf: CivilDate,
): ReportFigures {
  return figuresOf(countedIn(record, bodies, from, asOf), asOf);
}

/**
 * Sums over what was counted: petitions, excluded ones among them, each in the bucket of its status on `asOf`
 * (`explained` holds answers on site and refusals with their legal reason too). `answeredOnSite` counts petitions ever
 * answered on site, whatever became of them, so it overlaps the buckets.
 */
export function figuresOf({ sessions, petitions, conclusions, supervisions }: Counted, asOf: CivilDate): ReportFigures {
  const { counts } = rollUp(petitions, asOf);
  const ofKind = (kind: string) => sessions.filter((session) => session.kind === kind).length;
  return {
    sessions: sessions.length,
    periodic: ofKind('periodic'),
    thematic: ofKind('thematic'),
    adhoc: ofKind('adhoc'),
    attendees: sessions.reduce((sum, { held }) => sum + attendeesOf(held), 0),
    petitions: petitions.length,
    answeredOnSite: petitions.filter((petition) =>
      eventsUntil(petition, asOf).some(({ status }) => status === 'answered_on_site'),
    ).length,
    resolved: counts.resolved,
    inProgress: counts.in_progress,
    notResolved: counts.not_resolved,
    explained: counts.explained,
    forwarded: counts.forwarded,
    conclusions: conclusions.length,
    supervisions: supervisions.length,
  };
}

function attendeesOf(held: { attendance: Record<string, number> } | undefined): number {
  return Object.values(held?.attendance ?? {}).reduce((sum, persons) => sum + persons, 0);
}

export interface FigureDifference {
  key: keyof ReportFigures;
  /** Vietnamese name of the figure, from its schema. */
  label: string;
  typed: number;
  computed: number;
}

/** The figures in which a typed report and the record disagree, in the order of the report. */
export function figureDifferences(typed: ReportFigures, computed: ReportFigures): FigureDifference[] {
  return figureKeys
    .filter((key) => typed[key] !== computed[key])
    .map((key) => ({ key, label: figureLabel[key], typed: typed[key], computed: computed[key] }));
}

/** Every figure in the order of the report. */
export const figureKeys = Object.keys(reportFiguresSchema.shape) as (keyof ReportFigures)[];

/** Vietnamese name of each figure, as its schema describes it. */
export const figureLabel = Object.fromEntries(
  figureKeys.map((key) => [key, reportFiguresSchema.shape[key].description ?? key]),
) as Record<keyof ReportFigures, string>;

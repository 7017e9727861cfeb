import { addDays, type CivilDate, holidaysOf } from '../calendar.ts';
import { type ClosingCode, closingCodes, closingOf } from '../closing.ts';
import type { Level } from '../content/body.ts';
import type { Petition } from '../content/petition.ts';
import { dueOf } from '../petition-due.ts';
import { findingsOn } from '../petition-findings.ts';
import { eventsUntil, isOpen, statusAt } from '../petition-progress.ts';
import type { Entry, PublicRecord } from '../record.ts';
import { countedIn } from '../report-figures.ts';
import { confirmationPeriods } from '../rules.ts';
import { timelinessOf } from '../timeliness.ts';
import { type RollUp, rollUp } from '../totals.ts';
import type { Period } from './period.ts';
import { competenceFor } from './unit-figures.ts';
import type { Unit } from './units.ts';

const EVER = '0001-01-01';

/** A petition and the unit whose session it was asked at. */
export interface KnownPetition {
  petition: Entry<Petition>;
  unit: Unit;
}

/** Petitions of all sessions the units held by a day, in whatever year. */
export function knownPetitions(record: PublicRecord, units: readonly Unit[], asOf: CivilDate): KnownPetition[] {
  return units.flatMap((unit) =>
    countedIn(record, unit.bodies, EVER, asOf).petitions.map((petition) => ({ petition, unit })),
  );
}

export interface LatePetition extends KnownPetition {
  /** Id of the body that has to act. */
  lead: string;
  due: CivilDate;
  /** Days over on the day asked about. */
  daysOver: number;
}

/** Which of them are late on `asOf`, the longest late first. */
export function latePetitions(
  record: Pick<PublicRecord, 'rules'>,
  known: readonly KnownPetition[],
  asOf: CivilDate,
): LatePetition[] {
  const holidays = holidaysOf(record.rules);
  return known
    .flatMap(({ petition, unit }) => {
      const { code, days } = timelinessOf(petition, asOf, holidays);
      const due = dueOf(petition, asOf, holidays);
      if (code !== 'overdue' || days === null || due === null || due.date === null) return [];
      return [{ petition, unit, lead: due.assignment.lead, due: due.date, daysOver: -days }];
    })
    .toSorted((a, b) => b.daysOver - a.daysOver || (a.petition.id < b.petition.id ? -1 : 1));
}

/** Petitions of sessions before the span that were open when it began, by where they stand on the day that counts. */
export function carriedInto(record: PublicRecord, units: readonly Unit[], { from, asOf }: Period): RollUp {
  const eve = addDays(from, -1);
  const open = knownPetitions(record, units, eve)
    .map(({ petition }) => petition)
    .filter((petition) => isOpen(statusAt(petition, eve)));
  return rollUp(open, asOf);
}

/** How far those reported resolved are closed. */
export function closingCounts(
  record: PublicRecord,
  petitions: readonly Entry<Petition>[],
  asOf: CivilDate,
): Record<ClosingCode, number> {
  const periods = confirmationPeriods(record.rules);
  const codes = petitions
    .filter((petition) => statusAt(petition, asOf) === 'resolved')
    .map((petition) => closingOf(petition, findingsOn(record.supervision, petition.id), asOf, periods)?.code);
  return Object.fromEntries(closingCodes.map((code) => [code, codes.filter((one) => one === code).length])) as Record<
    ClosingCode,
    number
  >;
}

export interface TopicCount {
  code: string;
  name: string;
  petitions: number;
}

/** Petitions by field, most first. One petition may belong to several, so these do not add up to the total. */
export function topicCounts({ topics }: Pick<PublicRecord, 'topics'>, petitions: readonly Entry<Petition>[]) {
  return topics
    .map(
      ({ code, name }): TopicCount => ({
        code,
        name,
        petitions: petitions.filter((petition) => petition.topics.includes(code)).length,
      }),
    )
    .filter((topic) => topic.petitions > 0)
    .toSorted((a, b) => b.petitions - a.petitions);
}

/** Petitions for a level above `level` to decide, sent on and without an answer on `asOf`. */
export function awaitingUpperLevel(known: readonly KnownPetition[], level: Level, asOf: CivilDate) {
  const upper = known.filter(({ petition }) => competenceFor(petition, level) === 'upper');
  return upper.flatMap(({ petition }) => {
    const last = eventsUntil(petition, asOf).at(-1);
    return last?.status === 'forwarded' ? [{ petition, recipient: last.recipient ?? null, since: last.date }] : [];
  });
}

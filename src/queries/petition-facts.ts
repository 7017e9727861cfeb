import type { CivilDate } from '#domain/calendar.ts';
import type { Petition } from '#domain/content/petition.ts';
import { type Bucket, statusMeaning } from '#domain/petition-status.ts';
import {
  assignmentAt,
  type Closing,
  closingOf,
  dueOf,
  eventsUntil,
  type HandOver,
  handOverOf,
  type ShownStatus,
  shownStatus,
  statusAt,
  type Timeliness,
  timelinessOf,
} from '#domain/petitions.ts';
import type { Entry } from '#domain/record.ts';
import { confirmationPeriods } from '#domain/rules.ts';
import { oncePerBuild } from './once-per-build.ts';
import { getIndex } from './record-index.ts';

/** A petition with all that is derived of it for lists, on the portal's day. */
export interface PetitionFacts {
  petition: Entry<Petition>;
  shown: ShownStatus;
  bucket: Bucket;
  /** How far a reported outcome is confirmed; null while none is reported. */
  closing: Closing | null;
  /** Where it was handed over to; null when it was not. */
  handOver: HandOver | null;
  timeliness: Timeliness;
  /** Last day in time, extensions included. */
  due: CivilDate | null;
  /** The body in charge by the assignment in force. */
  lead: string | null;
  year: string;
}

export interface PetitionFactsIndex {
  of(petition: Entry<Petition>): PetitionFacts;
  /** Every petition known on the portal's day, newest session first. */
  all: readonly PetitionFacts[];
  /** Petitions a body is in charge of, late ones first. */
  ledBy(body: string): readonly PetitionFacts[];
  /** Petitions under a topic, main or not. */
  onTopic(code: string): readonly PetitionFacts[];
  /** Overdue petitions, the longest over first. */
  overdue: readonly PetitionFacts[];
  /** Handed-over petitions that should have been asked after, the longest ago first. */
  checkPassed: readonly PetitionFacts[];
}

async function derive(): Promise<PetitionFactsIndex> {
  const { record, petitions, asOf, holidays, findingsOn } = await getIndex();
  const periods = confirmationPeriods(record.rules);
  const factsOf = (petition: Entry<Petition>): PetitionFacts => {
    const status = statusAt(petition, asOf);
    const closing = closingOf(petition, findingsOn(petition.id), asOf, periods);
    return {
      petition,
      shown: shownStatus(status, closing),
      closing,
      handOver: handOverOf(petition, asOf),
      bucket: statusMeaning[status].bucket,
      timeliness: timelinessOf(petition, asOf, holidays),
      due: dueOf(petition, asOf, holidays)?.date ?? null,
      lead: assignmentAt(petition, asOf)?.lead ?? null,
      year: petition.session.slice(0, 4),
    };
  };
  const known = new Map(petitions.map((petition) => [petition.id, factsOf(petition)]));
  const all = [...known.values()].filter(({ petition }) => eventsUntil(petition, asOf).length > 0);
  const overdue = all
    .filter(({ timeliness }) => timeliness.code === 'overdue')
    .sort((a, b) => (a.timeliness.days ?? 0) - (b.timeliness.days ?? 0));
  const isLate = new Set(overdue);
  const byLead = Map.groupBy([...overdue, ...all.filter((facts) => !isLate.has(facts))], ({ lead }) => lead);
  const byTopic = Map.groupBy(
    all.flatMap((facts) => facts.petition.topics.map((topic) => ({ topic, facts }))),
    ({ topic }) => topic,
  );
  return {
    of: (petition) => known.get(petition.id) ?? factsOf(petition),
    all,
    overdue,
    checkPassed: all
      .filter(({ handOver }) => handOver?.code === 'check_passed')
      .sort((a, b) => (a.handOver?.days ?? 0) - (b.handOver?.days ?? 0)),
    ledBy: (body) => byLead.get(body) ?? [],
    onTopic: (code) => (byTopic.get(code) ?? []).map(({ facts }) => facts),
  };
}

/** Every petition with what is derived of it. */
export const getPetitionFacts = oncePerBuild(derive);

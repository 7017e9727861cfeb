import { type CivilDate, civilDateAt } from '#domain/calendar.ts';
import type { Conclusion } from '#domain/content/conclusion.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import type { Petition } from '#domain/content/petition.ts';
import type { Holidays } from '#domain/content/rule.ts';
import type { Supervision } from '#domain/content/supervision.ts';
import { findingsOn, type PetitionFinding } from '#domain/petitions.ts';
import type { Entry, PublicRecord } from '#domain/record.ts';
import { oncePerBuild } from './once-per-build.ts';
import { getRecord } from './record.ts';

/** The record with the look-ups every page needs, on the day the portal lives. */
export interface RecordIndex {
  record: PublicRecord;
  /** The demo's day if the site has one, else today in Vietnam. */
  asOf: CivilDate;
  holidays: readonly Holidays[];
  /** Sessions, latest first. */
  sessions: readonly Entry<Dialogue>[];
  /** Petitions, newest session first. */
  petitions: readonly Entry<Petition>[];
  petitionsOf(session: string): readonly Entry<Petition>[];
  conclusionOf(session: string): Entry<Conclusion> | null;
  supervisionOf(conclusion: string): readonly Entry<Supervision>[];
  findingsOn(petition: string): readonly PetitionFinding[];
  sessionsOf(body: string): readonly Entry<Dialogue>[];
}

async function build(): Promise<RecordIndex> {
  const record = await getRecord();
  const asOf = record.site.demo?.asOf ?? civilDateAt(new Date());
  const sessions = [...record.dialogues.values()].sort((a, b) => (a.startsAt < b.startsAt ? 1 : -1));
  const order = new Map(sessions.map(({ id }, index) => [id, index]));
  const petitions = [...record.petitions.values()].sort(
    (a, b) => (order.get(a.session) ?? 0) - (order.get(b.session) ?? 0) || (a.id < b.id ? -1 : 1),
  );
  const petitionsBySession = Map.groupBy(petitions, ({ session }) => session);
  const conclusionBySession = new Map(
    [...record.conclusions.values()].map((conclusion) => [conclusion.session, conclusion]),
  );
  const supervisionByConclusion = Map.groupBy(record.supervision.values(), ({ conclusion }) => conclusion);
  const sessionsByBody = Map.groupBy(
    sessions.flatMap((session) => {
      const bodies = new Set([session.organizer, ...session.chairs.map(({ body }) => body)]);
      return [...bodies].map((body) => ({ body, session }));
    }),
    ({ body }) => body,
  );
  return {
    record,
    asOf,
    holidays: [...record.rules.values()].filter((rule) => rule.kind === 'holidays'),
    sessions,
    petitions,
    petitionsOf: (session) => petitionsBySession.get(session) ?? [],
    conclusionOf: (session) => conclusionBySession.get(session) ?? null,
    supervisionOf: (conclusion) => supervisionByConclusion.get(conclusion) ?? [],
    findingsOn: (petition) => findingsOn(record.supervision, petition),
    sessionsOf: (body) => (sessionsByBody.get(body) ?? []).map(({ session }) => session),
  };
}

/** The index of the whole record. */
export const getIndex = oncePerBuild(build);

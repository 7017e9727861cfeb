import { type CivilDate, dayOf } from '#domain/calendar.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import type { Petition } from '#domain/content/petition.ts';
import { carriedOver, eventsUntil, isOpen } from '#domain/petitions.ts';
import { placesNowIn } from '#domain/places.ts';
import type { Entry } from '#domain/record.ts';
import { oncePerBuild } from './once-per-build.ts';
import { getIndex } from './record-index.ts';

export interface Debts {
  /** “Còn nợ từ kỳ trước” of a session, oldest session first. */
  before(session: Entry<Dialogue>): readonly Entry<Petition>[];
}

/**
 * Debts of every session as `carriedOver` tells them. It is asked of the unit's own sessions, and of the petitions that
 * were open on the day or disputed, instead of the whole record: a portal has thousands of sessions.
 */
export const getDebts = oncePerBuild(async (): Promise<Debts> => {
  const { record, sessions, asOf, petitionsOf, findingsOn } = await getIndex();
  const byOrganizer = Map.groupBy(sessions, ({ organizer }) => organizer);
  const byPlace = Map.groupBy(sessions, ({ organizer }) => record.bodies.get(organizer)?.place);
  const openIn = new Map([...record.petitions.values()].map((petition) => [petition.id, openSpans(petition)]));
  const told = new Map<string, readonly Entry<Petition>[]>();
  const mayBeOwed = ({ id, acceptance }: Entry<Petition>, until: CivilDate) =>
    openIn.get(id)?.some(({ from, to }) => from <= until && until < to) ||
    (acceptance?.notYet ?? 0) > 0 ||
    findingsOn(id).some(({ finding }) => finding !== 'agrees');

  const tell = (session: Entry<Dialogue>) => {
    const day = dayOf(session.startsAt);
    const until = asOf < day ? asOf : day;
    const place = record.bodies.get(session.organizer)?.place;
    const places = place === undefined ? [] : [...placesNowIn(record.places, place, day)];
    const near = [...(byOrganizer.get(session.organizer) ?? []), ...places.flatMap((at) => byPlace.get(at) ?? [])];
    const dialogues = new Map(near.map((other) => [other.id, other]));
    const petitions = new Map(
      [...dialogues.keys()]
        .flatMap(petitionsOf)
        .filter((petition) => mayBeOwed(petition, until))
        .map((petition) => [petition.id, petition]),
    );
    const { bodies, places: everywhere, supervision } = record;
    return carriedOver({ bodies, places: everywhere, dialogues, petitions, supervision }, session, asOf);
  };
  return {
    before(session) {
      const debts = told.get(session.id) ?? tell(session);
      told.set(session.id, debts);
      return debts;
    },
  };
});

/** Days on which somebody owed something: from an event that opens it up to the next one. */
function openSpans(petition: Petition): { from: CivilDate; to: CivilDate }[] {
  const events = eventsUntil(petition, '9999-12-31');
  return events.flatMap(({ date, status }, at) =>
    isOpen(status) ? [{ from: date, to: events[at + 1]?.date ?? '9999-12-31' }] : [],
  );
}

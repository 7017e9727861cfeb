import { type CivilDate, dayOf } from '#domain/calendar.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import type { Petition } from '#domain/content/petition.ts';
import { carriedOver } from '#domain/petitions.ts';
import { placesNowIn } from '#domain/places.ts';
import type { Entry } from '#domain/record.ts';
import { oncePerBuild } from './once-per-build.ts';
import { getIndex } from './record-index.ts';

/** Sessions by their organizer and by the organizer's place, so that each page looks at its own unit only. */
const sessionsByUnit = oncePerBuild(async () => {
  const { record, sessions } = await getIndex();
  return {
    byOrganizer: Map.groupBy(sessions, ({ organizer }) => organizer),
    byPlace: Map.groupBy(sessions, ({ organizer }) => record.bodies.get(organizer)?.place),
  };
});

/** “Còn nợ từ kỳ trước” of a session, as `carriedOver` tells it, asked of its unit's sessions instead of the whole record. */
export async function debtsBefore(session: Entry<Dialogue>): Promise<Entry<Petition>[]> {
  const { record, asOf, petitionsOf } = await getIndex();
  const { byOrganizer, byPlace } = await sessionsByUnit();
  const day: CivilDate = dayOf(session.startsAt);
  const place = record.bodies.get(session.organizer)?.place;
  const places = place === undefined ? [] : [...placesNowIn(record.places, place, day)];
  const near = [...(byOrganizer.get(session.organizer) ?? []), ...places.flatMap((at) => byPlace.get(at) ?? [])];
  const dialogues = new Map(near.map((other) => [other.id, other]));
  const petitions = new Map([...dialogues.keys()].flatMap(petitionsOf).map((petition) => [petition.id, petition]));
  return carriedOver({ bodies: record.bodies, places: record.places, dialogues, petitions }, session, asOf);
}

import { type CivilDate, dayOf } from './calendar.ts';
import { closingOf } from './closing.ts';
import type { Dialogue } from './content/dialogue.ts';
import type { Petition } from './content/petition.ts';
import { findingsOn } from './petition-findings.ts';
import { eventsUntil, isOpen } from './petition-progress.ts';
import { petitionsOfSession } from './petitions-by-session.ts';
import { placesNowIn } from './places.ts';
import type { Entry, PublicRecord } from './record.ts';

/**
 * “Còn nợ từ kỳ trước”: petitions of earlier sessions of the same unit still open on the session's day, or on `asOf`
 * when that comes first, and those reported done to which the Front or those who asked object. The same unit is the same organizer, a body of the same place, or of a place since merged
 * wholly into it: a merger pays no debts. Oldest session first.
 */
export function carriedOver(
  record: Pick<PublicRecord, 'bodies' | 'places' | 'dialogues' | 'petitions' | 'supervision'>,
  session: Entry<Dialogue>,
  asOf: CivilDate,
): Entry<Petition>[] {
  const day = dayOf(session.startsAt);
  const until = asOf < day ? asOf : day;
  const sameUnit = sameUnitAs(record, session.organizer, day);
  return [...record.dialogues.values()]
    .filter(({ organizer, startsAt }) => dayOf(startsAt) < day && sameUnit(organizer))
    .toSorted((a, b) => (`${a.startsAt} ${a.id}` < `${b.startsAt} ${b.id}` ? -1 : 1))
    .flatMap(({ id }) => petitionsOfSession(record.petitions, id).toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    .filter((petition) => {
      const status = eventsUntil(petition, until).at(-1)?.status;
      return status !== undefined && (isOpen(status) || isObjectedTo(petition));
    });

  function isObjectedTo(petition: Entry<Petition>): boolean {
    return closingOf(petition, findingsOn(record.supervision, petition.id), until, [])?.code === 'objected';
  }
}

function sameUnitAs(record: Pick<PublicRecord, 'bodies' | 'places'>, organizer: string, day: CivilDate) {
  const place = record.bodies.get(organizer)?.place;
  const places = place === undefined ? new Set<string>() : placesNowIn(record.places, place, day);
  return (other: string) => {
    if (other === organizer) return true;
    const at = record.bodies.get(other)?.place;
    return at !== undefined && places.has(at);
  };
}

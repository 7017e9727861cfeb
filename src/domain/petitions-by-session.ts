import type { Petition } from './content/petition.ts';
import type { Entries, Entry } from './record.ts';

type Grouped = ReadonlyMap<string, readonly Entry<Petition>[]>;

/** Grouped once per record, so that asking for every session stays linear. A record does not change after it is read. */
const known = new WeakMap<Entries<Petition>, Grouped>();

/** The petitions of one session, in the order of the record; none for a session nobody petitioned at. */
export function petitionsOfSession(petitions: Entries<Petition>, session: string): readonly Entry<Petition>[] {
  let grouped = known.get(petitions);
  if (grouped === undefined) {
    grouped = Map.groupBy(petitions.values(), (petition) => petition.session);
    known.set(petitions, grouped);
  }
  return grouped.get(session) ?? [];
}

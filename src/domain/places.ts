import type { CivilDate } from './calendar.ts';
import type { Place } from './content/place.ts';
import type { Entries } from './record.ts';

/** Whether a place is the area or lies under it by its chain of parents. A chain that runs in a circle ends. */
export function liesWithin(places: Entries<Place>, place: string, area: string): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = place; at !== undefined && !seen.has(at); at = places.get(at)?.parent) {
    if (at === area) return true;
    seen.add(at);
  }
  return false;
}

/** The place and all that had wholly become part of it by `day`, over any number of mergers. */
export function placesNowIn(places: Entries<Place>, place: string, day: CivilDate): ReadonlySet<string> {
  const all = new Set([place]);
  for (const target of all) {
    for (const former of places.values()) {
      const merged = former.mergedInto.some(
        (into) => into.place === target && into.part === 'whole' && into.from <= day,
      );
      if (merged) all.add(former.id);
    }
  }
  return all;
}

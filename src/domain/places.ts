import type { CivilDate } from './calendar.ts';
import type { Place } from './content/place.ts';
import type { Entries } from './record.ts';
import { placeTypeLabel } from './vocabulary-labels.ts';

/** `xã Ngọc Thiện`, `thị trấn Nhã Nam`. */
export function placeName(place: Pick<Place, 'name' | 'type'>): string {
  return `${placeTypeLabel[place.type].toLowerCase()} ${place.name}`;
}

/** `xã Ngọc Lý` sorts under N, not under X: a place's name without its type. */
export function plainName(name: string): string {
  return name.replace(/^(xã|thị trấn|phường|huyện|tỉnh) /i, '');
}

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

import type { Place } from '#domain/content/place.ts';
import { placeName } from '#domain/places.ts';
import type { Entries, Entry } from '#domain/record.ts';

/** The places a place has become by the end of all recorded mergers; itself when nothing changed. */
export function placesNow(places: Entries<Place>, place: Entry<Place>): Entry<Place>[] {
  if (place.mergedInto.length === 0) return [place];
  return place.mergedInto.flatMap(({ place: id }) => {
    const next = places.get(id);
    return next ? placesNow(places, next) : [];
  });
}

/** `xã Quế Nham, huyện Tân Yên, tỉnh Bắc Giang`. */
export function placePath(places: Entries<Place>, place: Entry<Place>): string {
  const parent = place.parent === undefined ? undefined : places.get(place.parent);
  return parent ? `${placeName(place)}, ${placePath(places, parent)}` : placeName(place);
}

/** Several places, those under one parent told together: `xã Tân Yên, xã Nhã Nam và phường Đa Mai, tỉnh Bắc Ninh`. */
export function placesInWords(places: Entries<Place>, told: readonly Entry<Place>[]): string {
  return [...Map.groupBy(told, ({ parent }) => parent)]
    .map(([parent, members]) => {
      const names = members.map(placeName);
      const last = names.pop() ?? '';
      const above = parent === undefined ? undefined : places.get(parent);
      return [names.length > 0 ? `${names.join(', ')} và ${last}` : last, above && placePath(places, above)]
        .filter(Boolean)
        .join(', ');
    })
    .join('; ');
}

import type { Place } from '#domain/content/place.ts';
import type { Entries, Entry } from '#domain/record.ts';
import { placeTypeLabel } from '#domain/vocabulary-labels.ts';

/** `xã Ngọc Thiện`, `thị trấn Nhã Nam`. */
export function placeName(place: Pick<Place, 'name' | 'type'>): string {
  return `${placeTypeLabel[place.type].toLowerCase()} ${place.name}`;
}

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

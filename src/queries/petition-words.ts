import type { Petition } from '#domain/content/petition.ts';
import { placeName } from '#domain/places.ts';
import type { PublicRecord } from '#domain/record.ts';

/** `Thôn Thượng, xã Liên Sơn`. */
export function petitionPlace(record: Pick<PublicRecord, 'places'>, petition: Petition): string {
  const place = record.places.get(petition.place);
  return [petition.placeDetail, place && placeName(place)].filter(Boolean).join(', ');
}

/** A body's short name where it has one. */
export function shortNameOf(record: Pick<PublicRecord, 'bodies'>, id: string): string {
  const body = record.bodies.get(id);
  return body?.shortName ?? body?.name ?? id;
}

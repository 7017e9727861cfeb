import type { Body } from '#domain/content/body.ts';
import type { Place } from '#domain/content/place.ts';
import { shortDate } from '#domain/dates-in-words.ts';
import { placeName } from '#domain/places.ts';
import type { Entry } from '#domain/record.ts';
import { collate } from '#domain/vietnamese.ts';
import { getBodies, validityInWords } from './bodies.ts';
import { placesInWords, placesNow } from './places.ts';
import { getIndex } from './record-index.ts';

/** The bodies of one place, with what the place is called now and what it was made of. */
export interface PlaceOfUnits {
  id: string;
  name: string;
  /** When it begins or began to be, for places younger than the record; `null` when not known. */
  time: string | null;
  /** `(từ 01/07/2025): xã Nhã Nam, tỉnh Bắc Ninh`; `null` when nothing changed. */
  now: string | null;
  /** Names of the places it was made of. */
  was: readonly string[];
  bodies: readonly Entry<Body>[];
}

export interface UnitGroup {
  id: string;
  title: string;
  places: readonly PlaceOfUnits[];
}

/** Every body under its place: those of the portal's day first, then those to come, those gone, the upper levels. */
export async function unitsByPlace(): Promise<UnitGroup[]> {
  const { record, asOf } = await getIndex();
  const bodies = await getBodies();
  const entries = [...record.places.values()].sort((a, b) => collate(a.name, b.name));
  const formers = Map.groupBy(
    entries.flatMap((place) => place.mergedInto.map((into) => ({ into: into.place, part: into.part, place }))),
    ({ into }) => into,
  );
  const describe = (place: Entry<Place>): PlaceOfUnits => {
    const now = placesNow(record.places, place).filter(({ id }) => id !== place.id);
    const since = now[0]?.validFrom ?? place.mergedInto[0]?.from;
    return {
      id: place.id,
      name: placeName(place),
      time: place.validFrom !== undefined && place.validFrom > asOf ? validityInWords(place) : null,
      now:
        now.length === 0 ? null : `${since ? `(từ ${shortDate(since)}): ` : ': '}${placesInWords(record.places, now)}`,
      was: (formers.get(place.id) ?? [])
        .filter(({ part }) => part === 'whole')
        .map(({ place: former }) => placeName(former)),
      bodies: bodies.ofPlace(place.id),
    };
  };
  const withBodies = entries.filter(({ id }) => bodies.ofPlace(id).length > 0);
  const standing = withBodies.filter(({ validFrom = '', validTo = '9999' }) => validFrom <= asOf && asOf <= validTo);
  const group = (id: string, title: string, places: readonly Entry<Place>[]): UnitGroup[] =>
    places.length === 0 ? [] : [{ id, title, places: places.map(describe) }];
  const isDistrict = ({ type }: Place) => type === 'huyen';
  const isProvince = ({ type }: Place) => type === 'tinh';
  const placeless = [...record.bodies.values()].filter(({ place }) => place === undefined);
  return [
    ...group('cap-huyen', 'Cấp huyện', standing.filter(isDistrict)),
    ...group(
      'cap-xa',
      'Xã, thị trấn, phường',
      standing.filter((place) => !isDistrict(place) && !isProvince(place)),
    ),
    ...group(
      'lap-sau',
      `Đơn vị lập sau ngày ${shortDate(asOf)}`,
      withBodies.filter(({ validFrom = '' }) => validFrom > asOf),
    ),
    ...group(
      'da-ket-thuc',
      `Đơn vị đã kết thúc trước ngày ${shortDate(asOf)}`,
      withBodies.filter(({ validTo = '9999' }) => validTo < asOf),
    ),
    ...group('cap-tinh', 'Cấp tỉnh', standing.filter(isProvince)),
    ...(placeless.length === 0
      ? []
      : [
          {
            id: 'khac',
            title: 'Cơ quan khác',
            places: [
              { id: 'khac', name: 'không gắn với một địa bàn', time: null, now: null, was: [], bodies: placeless },
            ],
          },
        ]),
  ];
}

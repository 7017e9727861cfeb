import { addressOf, topicAddress } from '#domain/address.ts';
import type { CivilDate } from '#domain/calendar.ts';
import type { Body } from '#domain/content/body.ts';
import { shortDate } from '#domain/dates-in-words.ts';
import { placeName } from '#domain/places.ts';
import type { Entry, PublicRecord } from '#domain/record.ts';
import type { NamedPage } from '#search/named-pages.ts';
import { getBodies } from '../bodies.ts';
import { facetAddress, getPetitionFacets } from '../petition-facets.ts';
import { getIndex } from '../record-index.ts';

/** Units, topics and lists of petitions by every name people call them by; those that exist on the portal's day first. */
export async function namedPages(): Promise<NamedPage[]> {
  const { record, asOf } = await getIndex();
  const bodies = await getBodies();
  const lists = (await getPetitionFacets()).filter(({ code }) => code === 'han' || code === 'ket-qua');
  const inOrder = [...record.bodies.values()].sort((a, b) => rank(a, asOf) - rank(b, asOf));
  return [
    ...record.topics.map(({ code, name, about }) => ({
      address: topicAddress(code),
      title: name,
      label: 'Trang lĩnh vực',
      note: about,
      names: distinct(topicNames(name).flatMap((one) => [one, ...shortFor(one, record)])),
      now: [],
    })),
    ...lists.flatMap(({ code, values }) =>
      values.map(({ slug, label, title, petitions }) => ({
        address: facetAddress(code, slug),
        title,
        label: 'Danh sách',
        note: `${petitions.length} kiến nghị`,
        names: distinct([title, label]),
        now: [],
      })),
    ),
    ...inOrder.map((body) => {
      const after = bodies.successorsOf(body.id);
      return {
        address: addressOf('bodies', body.id),
        title: bodies.nameOf(body.id),
        label: 'Trang đơn vị',
        note: timeOf(body, asOf),
        names: distinct(bodyNames(body, record)),
        now: after.map(({ id, name }) => ({ address: addressOf('bodies', id), title: name })),
      };
    }),
  ];
}

/** The authority speaks for its place, then the committee, then the Front; what exists before what does not. */
function rank(body: Body, asOf: CivilDate): number {
  const exists = (body.validFrom ?? '') <= asOf && asOf <= (body.validTo ?? '9999');
  return (exists ? 0 : 10) + ['state', 'party', 'front'].indexOf(body.system) + (body.heads.length > 0 ? 0 : 3);
}

function timeOf({ validFrom = '', validTo = '9999' }: Body, asOf: CivilDate): string {
  if (validTo !== '9999')
    return validTo < asOf ? `đã kết thúc ngày ${shortDate(validTo)}` : `đến hết ngày ${shortDate(validTo)}`;
  return validFrom > asOf ? `từ ngày ${shortDate(validFrom)}` : '';
}

const distinct = (names: readonly string[]) => [...new Set(names)];

/** `Giải phóng mặt bằng, bồi thường, tái định cư` is known by the whole and by each of its parts. */
function topicNames(name: string): string[] {
  return [name, ...name.split(', ').map((part) => part.replace(/^Quản lý /u, ''))];
}

/** Short forms of a full name, both ways of the glossary that cannot mean anything else. */
function shortFor(name: string, { glossary }: PublicRecord): string[] {
  return glossary.flatMap(({ abbr, full }) =>
    full.length === 1 && full[0]?.toLowerCase() === name.toLowerCase() ? abbr : [],
  );
}

function bodyNames(body: Entry<Body>, { places }: PublicRecord): string[] {
  const short = body.shortName?.replace(/ \(.*\)$/u, '');
  const place = body.place === undefined ? undefined : places.get(body.place);
  const names = [body.name, short ?? body.name];
  const bare = names.map((name) => name.replace(/ (?:xã|thị trấn|phường|huyện|tỉnh) /u, ' '));
  const speaks = body.heads.length > 0 && place ? [placeName(place), place.name] : [];
  return [...names, ...bare, ...speaks];
}

import { shortDate } from '#domain/dates-in-words.ts';
import { type FacetCode, getPetitionFacets } from './petition-facets.ts';
import { getPetitionFacts, type PetitionFacts } from './petition-facts.ts';
import { petitionPlace, shortNameOf } from './petition-words.ts';
import { getIndex } from './record-index.ts';

/**
 * The board as data for the filter in the browser, kept small: values of facets once, petitions as rows that point
 * at them by position. A row is id, title, due, lead, place, then one position per facet (several for topics).
 */
export interface PetitionCatalogue {
  /** Facet code → values as slug, label and shape of the mark, in the order in which rows point at them. */
  facets: Record<string, [slug: string, label: string, shape: string][]>;
  rows: (string | number | number[])[][];
}

const order: readonly FacetCode[] = [
  'ket-qua',
  'xac-nhan',
  'chuyen-cap',
  'han',
  'linh-vuc',
  'don-vi',
  'nam',
  'trang-thai',
];

/**
 * @param shapeOf the mark a row shows for a facet's value; empty when it shows none
 */
export async function petitionCatalogue(
  shapeOf: (facet: FacetCode, code: string) => string,
): Promise<PetitionCatalogue> {
  const { record } = await getIndex();
  const { all } = await getPetitionFacts();
  const facets = await getPetitionFacets();
  const positions = new Map<PetitionFacts, number[][]>(all.map((facts) => [facts, order.map(() => [])]));
  const named: PetitionCatalogue['facets'] = {};
  for (const [index, code] of order.entries()) {
    const values = facets.find((facet) => facet.code === code)?.values ?? [];
    named[code] = values.map((value) => [value.slug, value.label, shapeOf(code, value.code)]);
    for (const [position, { petitions }] of values.entries()) {
      for (const facts of petitions) positions.get(facts)?.[index]?.push(position);
    }
  }
  const rows = all.map((facts) => [
    facts.petition.id,
    facts.petition.title,
    facts.due === null ? '' : shortDate(facts.due),
    facts.lead === null ? '' : shortNameOf(record, facts.lead),
    petitionPlace(record, facts.petition),
    ...(positions.get(facts) ?? []).map((found) => (found.length === 1 ? (found[0] ?? -1) : found)),
  ]);
  return { facets: named, rows };
}

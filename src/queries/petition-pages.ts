import { type ListPage, pageAddress, pagesOf } from './pagination.ts';
import { type Facet, type FacetValue, facetAddress, getPetitionFacets } from './petition-facets.ts';
import { getPetitionFacts, type PetitionFacts } from './petition-facts.ts';

/** One page of the petition board, or of one of its facets. */
export interface PetitionPage {
  /** `null` for the whole board. */
  facet: { code: Facet['code']; name: string; value: FacetValue } | null;
  list: ListPage<PetitionFacts>;
}

/** Every static page of the board with its path under `/kien-nghi/`; the first has none. */
export async function petitionPages(): Promise<{ path: string | undefined; page: PetitionPage }[]> {
  const { all } = await getPetitionFacts();
  const lists = [
    { facet: null, base: '/kien-nghi/', petitions: all },
    ...(await getPetitionFacets()).flatMap(({ code, name, values }) =>
      values.map((value) => ({
        facet: { code, name, value },
        base: facetAddress(code, value.slug),
        petitions: value.petitions,
      })),
    ),
  ];
  return lists.flatMap(({ facet, base, petitions }) =>
    pagesOf(petitions, base).map((list) => ({
      path: pageAddress(base, list.number).replace(/^\/kien-nghi\/|\/$/g, '') || undefined,
      page: { facet, list },
    })),
  );
}

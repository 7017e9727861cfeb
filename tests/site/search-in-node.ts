import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Findings, find } from '#search/find.ts';
import { type ChosenFilters, openSearch, type Search } from '#search/search.ts';
import { distFolder } from './built-site.ts';

/** The built search index, asked in plain Node by the very code that residents' browsers run. */
export function openBuiltSearch(): Promise<Search> {
  return openSearch({ fetchShard: (path) => readFile(join(distFolder, 'tim-kiem/du-lieu', path)) });
}

/** What the search page would show. */
export function shownFor(search: Search, query: string, filters: ChosenFilters = {}, count = 10): Promise<Findings> {
  return find(search, { query, filters, from: 0, count });
}

/** Addresses in the order in which the page shows them: pages the query names, then results. */
export function addressesOf({ named, hits }: Findings): string[] {
  return [...new Set([...named.asked, ...hits].map(({ address }) => address))];
}

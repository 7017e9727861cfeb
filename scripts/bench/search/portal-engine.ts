import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PageCard } from '#search/index-format.ts';
import { openSearch } from '#search/search.ts';
import type { GlossaryEntry } from '#search/synonyms.ts';
import { packIndex } from '../../build/pack-index.ts';
import type { BenchDocument } from './question-set.ts';

/** The index as the portal builds it, with the portal's glossary. */
export function portalIndex(documents: readonly BenchDocument[]): Map<string, Uint8Array> {
  const cards = documents.map(
    ({ id, title, text }): PageCard => ({
      address: id,
      title,
      filters: {},
      parts: [{ anchor: '', heading: '', text }],
    }),
  );
  return packIndex(cards, parse(readFileSync('content/glossary.yaml', 'utf8')) as GlossaryEntry[]);
}

/** Answers with the ten best documents; a new one begins a new visit. */
export async function portalEngine(
  fetchShard: (path: string) => Promise<Uint8Array>,
): Promise<(query: string) => Promise<string[]>> {
  const search = await openSearch({ fetchShard });
  return async (query) => (await search.search(query)).results.map(({ address }) => address);
}

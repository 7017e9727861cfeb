import { createHash } from 'node:crypto';
import { IndexBuilder } from '#search/build-index.ts';
import type { PageCard } from '#search/index-format.ts';
import type { NamedPage } from '#search/named-pages.ts';
import { headFile, namesFile } from '#search/search.ts';
import { type GlossaryEntry, synonymTable } from '#search/synonyms.ts';

/**
 * The whole search index by path below its address: the head under its lasting name, all else in a folder named by
 * what it holds, so that a browser may keep it for good.
 */
export function packIndex(
  cards: Iterable<PageCard>,
  glossary: readonly GlossaryEntry[],
  names: readonly NamedPage[] = [],
): Map<string, Uint8Array> {
  const builder = new IndexBuilder();
  for (const card of cards) builder.add(card);
  const head = builder.finish(synonymTable(glossary));
  builder.files.set(namesFile, JSON.stringify(names));
  const encoder = new TextEncoder();
  const hash = createHash('sha256').update(JSON.stringify(head));
  const files = [...builder.files].map(([name, content]): [string, Uint8Array] => {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    return [name, bytes];
  });
  const folder = hash.digest('hex').slice(0, 16);
  return new Map([
    [headFile, encoder.encode(JSON.stringify({ ...head, folder }))],
    ...files.map(([name, bytes]): [string, Uint8Array] => [`${folder}/${name}`, bytes]),
  ]);
}

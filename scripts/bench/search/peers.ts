import { gzipSync } from 'node:zlib';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { fold } from '#domain/vietnamese.ts';
import type { BenchDocument } from './question-set.ts';

/** Another engine over the same documents: its answers, and the bytes a browser loads before the first. */
export interface Peer {
  name: string;
  indexBytes: number;
  answer(query: string): string[] | Promise<string[]>;
}

/** Syllables without marks, then each two neighbours: what every peer is given, so that none fails on missing tones. */
function wordsAndPairs(text: string): string[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...words, ...words.slice(1).map((word, at) => `${words[at]}_${word}`)];
}

const packed = (index: unknown) => gzipSync(JSON.stringify(index), { level: 9 }).byteLength;

export function miniSearchPeer(documents: readonly BenchDocument[]): Peer {
  const index = new MiniSearch<BenchDocument>({
    fields: ['title', 'text'],
    tokenize: wordsAndPairs,
    processTerm: (term) => term,
  });
  index.addAll(documents);
  return {
    name: 'MiniSearch',
    indexBytes: packed(index),
    answer: (query) =>
      index
        .search(query)
        .slice(0, 10)
        .map(({ id }) => String(id)),
  };
}

export function lunrPeer(documents: readonly BenchDocument[]): Peer {
  const index = lunr(function () {
    this.pipeline.reset();
    this.searchPipeline.reset();
    this.ref('id');
    this.field('title');
    this.field('text');
    this.tokenizer = Object.assign(
      (value: unknown) => wordsAndPairs(String(value)).map((word) => new lunr.Token(word, {})),
      {
        separator: /\s/,
      },
    ) as unknown as typeof lunr.tokenizer;
    for (const document of documents) this.add(document);
  });
  return {
    name: 'Lunr',
    indexBytes: packed(index),
    answer: (query) =>
      index
        .query((all) => {
          for (const term of new Set(wordsAndPairs(query))) all.term(term, {});
        })
        .slice(0, 10)
        .map(({ ref }) => ref),
  };
}

export async function flexSearchPeer(documents: readonly BenchDocument[]): Promise<Peer> {
  const index = new FlexSearch.Index({ tokenize: 'strict', encode: wordsAndPairs, resolution: 9 });
  documents.forEach(({ title, text }, at) => {
    index.add(at, `${title} ${text}`);
  });
  let bytes = 0;
  await index.export((_key: string, data: unknown) => {
    bytes += gzipSync(String(data ?? '')).byteLength;
  });
  return {
    name: 'FlexSearch',
    indexBytes: bytes,
    answer: (query) =>
      (index.search(query, { limit: 10, suggest: true }) as number[]).map((at) => documents[at]?.id ?? ''),
  };
}

/** BM25 (k1 1.2, b 0.75) over syllables without marks and their pairs, all counting alike. */
export function bm25Peer(documents: readonly BenchDocument[]): Peer {
  const lists = new Map<string, Map<number, number>>();
  const lengths = documents.map(({ title, text }, at) => {
    const terms = wordsAndPairs(`${title} ${text}`);
    for (const term of terms) {
      const list = lists.get(term) ?? new Map<number, number>();
      lists.set(term, list.set(at, (list.get(at) ?? 0) + 1));
    }
    return terms.length;
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / documents.length;
  return {
    name: 'BM25',
    indexBytes: packed([...lists].map(([term, list]) => [term, [...list]])),
    answer(query) {
      const scores = new Map<number, number>();
      for (const term of wordsAndPairs(query)) {
        const list = lists.get(term);
        if (!list) continue;
        const rarity = Math.log(1 + (documents.length - list.size + 0.5) / (list.size + 0.5));
        for (const [at, times] of list) {
          const part = (times * 2.2) / (times + 1.2 * (0.25 + (0.75 * (lengths[at] ?? 0)) / average));
          scores.set(at, (scores.get(at) ?? 0) + rarity * part);
        }
      }
      return [...scores]
        .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
        .slice(0, 10)
        .map(([at]) => documents[at]?.id ?? '');
    },
  };
}

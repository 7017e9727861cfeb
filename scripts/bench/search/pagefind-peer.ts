import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createIndex } from 'pagefind';
import { weightOf } from '#search/function-words.ts';
import { isMarked, type Syllable, syllablesOf } from '#search/syllables.ts';
import type { MeasuredPeer } from './all-peers.ts';
import type { BenchDocument } from './question-set.ts';
import { serveFiles } from './served-files.ts';

interface PagefindHit {
  id: string;
  score: number;
  words: number[];
  data(): Promise<{ url: string }>;
}
interface PagefindModule {
  options(options: { basePath: string; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: PagefindHit[] }>;
  destroy(): Promise<void>;
}

/** Pagefind as it comes, then with one query a word, scores summed by rarity, neighbours by the positions it returns. */
export async function* pagefindPeers(documents: readonly BenchDocument[]): AsyncGenerator<MeasuredPeer> {
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(errors.join('\n'));
  for (const { id, title, text } of documents)
    await index.addCustomRecord({ url: `/${id}`, content: text, language: 'vi', meta: { title } });
  const { files } = await index.getFiles();
  const folder = mkdtempSync(join(tmpdir(), 'doi-thoai-pagefind-'));
  const served = await serveFiles(new Map(files.map(({ path, content }) => [path, content])));
  const script = join(folder, 'pagefind.mjs');
  writeFileSync(script, files.find(({ path }) => path === 'pagefind.js')?.content ?? '');
  try {
    const pagefind = (await import(pathToFileURL(script).href)) as PagefindModule;
    const indexBytes = files.reduce((sum, { content }) => sum + content.byteLength, 0);
    for (const [name, find] of [
      ['Pagefind', (query: string) => plain(pagefind, query)],
      ['Pagefind + planner', (query: string) => planned(pagefind, query, documents.length)],
    ] as const) {
      const first: number[] = [];
      const next: number[] = [];
      let asked = 0;
      yield {
        name,
        indexBytes,
        async answer(query) {
          const opening = asked % 5 === 0;
          if (opening) {
            await pagefind.destroy();
            await pagefind.options({ basePath: `${served.origin}/`, noWorker: true });
            await pagefind.init();
          }
          asked += 1;
          const hits = await find(query);
          const urls = await Promise.all(hits.slice(0, 10).map((hit) => hit.data()));
          (opening ? first : next).push(served.taken().bytes / 1024);
          return urls.map(({ url }) => decodeURIComponent(new URL(url, 'http://a').pathname.slice(1)));
        },
        taken: () => ({ first: median(first.splice(0)), next: median(next.splice(0)) }),
      };
    }
  } finally {
    await served.close();
    await index.deleteIndex();
    rmSync(folder, { recursive: true });
  }
}

async function plain(pagefind: PagefindModule, query: string): Promise<PagefindHit[]> {
  return (await pagefind.search(query.normalize('NFC'))).results;
}

async function planned(pagefind: PagefindModule, query: string, documents: number): Promise<PagefindHit[]> {
  const syllables = syllablesOf(query.normalize('NFC')).filter((each) => weightOf(each, true) === 1);
  const total = new Map<string, { hit: PagefindHit; score: number; places: Set<number> }>();
  for (const syllable of syllables) {
    const hits = await oneWord(pagefind, syllable);
    const rarity = Math.log(1 + documents / (hits.size + 0.5));
    for (const [id, hit] of hits) {
      const known = total.get(id) ?? { hit, score: 0, places: new Set<number>() };
      const neighbour = hit.words.some((place) => known.places.has(place - 1));
      known.score += rarity * (hit.score / (hit.score + 1)) * (neighbour ? 1.5 : 1);
      known.places = new Set(hit.words);
      total.set(id, known);
    }
  }
  return [...total.values()].sort((a, b) => b.score - a.score || (a.hit.id < b.hit.id ? -1 : 1)).map(({ hit }) => hit);
}

/** Pagefind folds marks but keeps đ and d apart. */
async function oneWord(pagefind: PagefindModule, syllable: Syllable): Promise<Map<string, PagefindHit>> {
  const spellings = [syllable.folded];
  if (syllable.folded.startsWith('d')) {
    if (!isMarked(syllable)) spellings.push(`đ${syllable.folded.slice(1)}`);
    else if (syllable.exact.startsWith('đ')) spellings[0] = `đ${syllable.folded.slice(1)}`;
  }
  const hits = new Map<string, PagefindHit>();
  for (const spelling of spellings) {
    for (const hit of (await pagefind.search(spelling)).results) hits.set(hit.id, hit);
  }
  return hits;
}

const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0;

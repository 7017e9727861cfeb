import { weightOf } from './function-words.ts';
import type { FilterLists, IndexHead, PageCard, Postings } from './index-format.ts';
import { type NamedPage, NamedPages } from './named-pages.ts';
import { planQuery, type QueryPlan } from './query-plan.ts';
import { type Found, type Scores, score } from './scoring.ts';
import { type FetchShard, Shards, type WordEntry } from './shards.ts';
import { Synonyms } from './synonyms.ts';
import { readWordList, type WordList } from './word-list.ts';

/** Name of the head, the only file that keeps its name from build to build. */
export const headFile = 'dau.json';

/** Units and topics by their names, beside the shards. */
export const namesFile = 'ten.json';

/** Values chosen, by name of the filter: a page must have them all. */
export type ChosenFilters = Readonly<Record<string, string>>;

export interface SearchOptions {
  filters?: ChosenFilters;
  /** How many results to show at once; 10 unless told. */
  limit?: number;
  /** Whether to count the values of the filters among the results: one more file. */
  counts?: boolean;
}

export interface SearchResult extends PageCard {
  score: number;
}

export interface Answer {
  /** How many pages answer; relaxed matches far weaker than the best are left out. */
  total: number;
  results: SearchResult[];
  /** More results, from a position on. */
  show(from: number, count: number): Promise<SearchResult[]>;
  /** Words taken for others than typed: `{ typed: 'ddaats', meant: 'dat' }`. */
  corrections: { typed: string; meant: string }[];
  /** Words to mark in texts, without marks of tone: for `excerptOf`. */
  terms: ReadonlyMap<string, number>;
  /** Values of the filters among the results; empty unless asked for. */
  counts: Record<string, Record<string, number>>;
}

/** A page counts as an answer when it scores this share of the best. */
const WORTH_SHOWING = 0.3;

/**
 * Opens the index: fetches its head, nothing else. Rejects when that can't be fetched or is another version's.
 * `fetchShard` is given paths below the index's address and resolves with the bytes, or rejects.
 */
export async function openSearch({ fetchShard }: { fetchShard: FetchShard }): Promise<Search> {
  const head = JSON.parse(new TextDecoder().decode(await fetchShard(headFile))) as IndexHead;
  if (head.form !== 2) throw new RangeError('The search index is of another form');
  return new Search(head, fetchShard);
}

/** An open index. Queries may run side by side; files are fetched once. */
export class Search {
  readonly #head: IndexHead;
  readonly #shards: Shards;
  readonly #words: WordList;
  readonly #synonyms: Synonyms;
  #named: NamedPages | undefined;

  constructor(head: IndexHead, fetchShard: FetchShard) {
    this.#head = head;
    this.#words = readWordList(head.words);
    this.#shards = new Shards(head, this.#words, fetchShard);
    this.#synonyms = new Synonyms(head.synonyms);
  }

  /**
   * Answers a query, best first; equal pages in the order of the index. An empty query lists every page that has the
   * chosen filters. Rejects when a file can't be fetched or is damaged: asking again fetches it again.
   */
  async search(query: string, { filters = {}, limit = 10, counts = false }: SearchOptions = {}): Promise<Answer> {
    const plan = planQuery(query, this.#words, this.#synonyms, this.#head.documents);
    const wantLists = counts || Object.keys(filters).length > 0;
    const [found, lists] = await Promise.all([this.#lookUp(plan), wantLists ? this.#filterLists() : {}]);
    const scores = score(plan, found, this.#head.documents);
    const all = this.#ranked(plan, scores, chosenDocuments(lists, filters));
    const show = async (from: number, count: number) =>
      Promise.all(
        all.slice(from, from + count).map((document) => this.#card(document, scores.byDocument[document] ?? 0)),
      );
    return {
      total: all.length,
      results: await show(0, limit),
      show,
      corrections: correctionsOf(plan, scores),
      terms: termsOf(plan, scores, this.#words, this.#head.documents),
      counts: counts ? countsOf(lists, new Set(all)) : {},
    };
  }

  /** Pages by their names, fetched once. Rejects when they can't be. */
  async named(): Promise<NamedPages> {
    const file = await this.#shards.file(namesFile);
    this.#named ??= new NamedPages(JSON.parse(new TextDecoder().decode(file)) as NamedPage[]);
    return this.#named;
  }

  async #lookUp(plan: QueryPlan): Promise<Found> {
    const words = new Set(
      plan.words.flatMap(({ skipped, readings }) => (skipped ? [] : readings).map(({ syllable }) => syllable.folded)),
    );
    const pairs = new Set(plan.pairs.flatMap(({ readings }) => readings.map(({ key }) => key)));
    for (const { terms } of plan.expansions) for (const { key, pair } of terms) (pair ? pairs : words).add(key);
    for (const { key } of plan.citations) words.add(`#${key}`);
    const [foundWords, foundPairs] = await Promise.all([
      Promise.all(
        [...words].map(async (word): Promise<[string, WordEntry | null]> => [word, await this.#shards.word(word)]),
      ),
      Promise.all(
        [...pairs].map(async (pair): Promise<[string, Postings | null]> => [pair, await this.#shards.pair(pair)]),
      ),
    ]);
    return { words: new Map(foundWords), pairs: new Map(foundPairs) };
  }

  #ranked(plan: QueryPlan, { byDocument }: Scores, chosen: ReadonlySet<number> | null): number[] {
    if (plan.words.length === 0) return [...(chosen ?? [])];
    const at = (document: number) => byDocument[document] ?? 0;
    const asked = (document: number) => at(document) > 0 && (chosen?.has(document) ?? true);
    let best = 0;
    for (let document = 0; document < byDocument.length; document += 1)
      if (at(document) > best && asked(document)) best = at(document);
    const worth: number[] = [];
    for (let document = 0; document < byDocument.length; document += 1)
      if (at(document) >= best * WORTH_SHOWING && asked(document)) worth.push(document);
    return worth.sort((a, b) => at(b) - at(a) || a - b);
  }

  async #card(document: number, score: number): Promise<SearchResult> {
    const card = JSON.parse(new TextDecoder().decode(await this.#shards.file(`${document}.json`))) as PageCard;
    return { ...card, score };
  }

  async #filterLists(): Promise<FilterLists> {
    return JSON.parse(new TextDecoder().decode(await this.#shards.file('loc.json'))) as FilterLists;
  }
}

function documentsOf(gaps: readonly number[]): number[] {
  let last = 0;
  return gaps.map((gap) => {
    last += gap;
    return last;
  });
}

function chosenDocuments(lists: FilterLists, filters: ChosenFilters): ReadonlySet<number> | null {
  const sets = Object.entries(filters).map(([name, value]) => new Set(documentsOf(lists[name]?.[value] ?? [])));
  const [first, ...others] = sets;
  return first ? new Set([...first].filter((document) => others.every((set) => set.has(document)))) : null;
}

function countsOf(lists: FilterLists, among: ReadonlySet<number>): Answer['counts'] {
  return Object.fromEntries(
    Object.entries(lists).map(([name, values]) => [
      name,
      Object.fromEntries(
        Object.entries(values).flatMap(([value, gaps]) => {
          const count = documentsOf(gaps).filter((document) => among.has(document)).length;
          return count > 0 ? [[value, count]] : [];
        }),
      ),
    ]),
  );
}

function correctionsOf(plan: QueryPlan, { kept }: Scores): Answer['corrections'] {
  return plan.words.flatMap(({ typed, readings }, at) => {
    const [only] = kept[at] ?? [];
    const reading = only === undefined ? undefined : readings[only];
    return reading && (reading.by === 'letters' || reading.by === 'keys')
      ? [{ typed, meant: reading.syllable.folded }]
      : [];
  });
}

function termsOf(plan: QueryPlan, { kept }: Scores, words: WordList, documents: number): Map<string, number> {
  const terms = new Map<string, number>();
  plan.words.forEach(({ readings, weight }, at) => {
    for (const reading of kept[at] ?? []) {
      const folded = readings[reading]?.syllable.folded;
      if (folded) terms.set(folded, weight * Math.log2(1 + documents / (words.get(folded) ?? 1)));
    }
  });
  for (const { terms: others } of plan.expansions) {
    for (const folded of others.flatMap(({ key }) => key.split(' '))) {
      const weight = weightOf({ exact: folded, folded }, false);
      if (!terms.has(folded)) terms.set(folded, 0.4 * weight * Math.log2(1 + documents / (words.get(folded) ?? 1)));
    }
  }
  return terms;
}

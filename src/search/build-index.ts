import { citationForms } from '#domain/document-citation.ts';
import { parseDocumentNumber } from '#domain/document-number.ts';
import { BitWriter } from './bits.ts';
import {
  type FilterLists,
  FORM,
  fingerprintOf,
  fingerprintRange,
  formOf,
  type IndexHead,
  type Levels,
  levelOf,
  OWN_FILE,
  ownFileOf,
  type PageCard,
  type Posting,
  pairLevels,
  riceFor,
  sealed,
  shardOf,
  UNCUT,
  wordLevels,
  writePostings,
} from './index-format.ts';
import { type Occurrence, Occurrences } from './occurrences.ts';
import { type Syllable, syllablesOf } from './syllables.ts';
import { readWordList, writeWordList } from './word-list.ts';

/** BM25: how much length counts. The saturation is the reader's. */
const LENGTH = 0.6;
/** A word of the title counts as this many in the text. */
const TITLE = 3;
/** Bytes of a shard: below, a query makes more requests worth of headers than it saves. */
const SHARD_BYTES = 1400;
/** Bytes of a term in a shard beside its postings, about. */
const TERM_BYTES = 4;
/** Room for the numbers of words inside the number of a pair. */
const ROOM = 2 ** 24;
const numberInText = /\d{1,5}(?:\/\d{4})?\s?[-/–‑]\s?\p{L}+(?:[-/–‑.]\s?\p{L}+\d*){1,3}/gu;

/** A word without marks: its forms, and in how many documents it stands. */
interface Word {
  id: number;
  forms: Set<string>;
  documents: number;
  last: number;
}

/**
 * Builds the search index of some pages: the head, and files by their name inside the head's folder. The same pages in
 * the same order give the same bytes. The caller names the folder (by a digest of the files) and writes everything.
 */
export class IndexBuilder {
  readonly files = new Map<string, Uint8Array | string>();
  #lengths: number[] = [];
  #vocabulary = new Map<string, Word>();
  #words = new Occurrences();
  #pairs = new Occurrences();
  #filters: Record<string, Record<string, number[]>> = {};

  add(card: PageCard): void {
    const document = this.#lengths.length;
    const title = syllablesOf(card.title);
    const parts = card.parts.flatMap(({ heading, text }) => [syllablesOf(heading), syllablesOf(text)]);
    this.#lengths.push(title.length + parts.reduce((sum, { length }) => sum + length, 0));
    this.#addWords(title, document, TITLE);
    for (const part of parts) this.#addWords(part, document, 1);
    this.#addCitations(
      `${card.title}\n${card.parts.map(({ heading, text }) => `${heading}\n${text}`).join('\n')}`,
      document,
    );
    for (const [name, values] of Object.entries(card.filters)) {
      for (const value of values) {
        this.#filters[name] ??= {};
        this.#filters[name][value] ??= [];
        this.#filters[name][value].push(document);
      }
    }
    this.files.set(`${document}.json`, JSON.stringify(card));
  }

  #addWords(syllables: readonly Syllable[], document: number, times: number): void {
    let before = -1;
    for (const { exact, folded } of syllables) {
      const { id } = this.#meet(folded, exact, document);
      this.#words.add(exact, document, times);
      if (before >= 0) {
        this.#pairs.add(before * ROOM + id, document, times);
      }
      before = id;
    }
  }

  #meet(folded: string, exact: string, document: number): Word {
    let word = this.#vocabulary.get(folded);
    if (!word) {
      word = { id: this.#vocabulary.size, forms: new Set(), documents: 0, last: -1 };
      this.#vocabulary.set(folded, word);
    }
    word.forms.add(exact);
    if (word.last !== document) word.documents += 1;
    word.last = document;
    return word;
  }

  /** Numbers of documents under every form people cite them by, as words of their own. */
  #addCitations(text: string, document: number): void {
    for (const [written] of text.matchAll(numberInText)) {
      const number = parseDocumentNumber(written);
      if (number === null) continue;
      for (const { key } of citationForms(number)) {
        const term = `#${key}`;
        this.#meet(term, term, document);
        this.#words.add(term, document, 1);
      }
    }
  }

  /** Writes the shards and the filters, and tells the head all but the folder. */
  finish(synonyms: IndexHead['synonyms']): Omit<IndexHead, 'folder'> {
    const average = this.#lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, this.#lengths.length);
    const weigh = this.#lengths.map((length) => 1 - LENGTH + (LENGTH * length) / Math.max(1, average));
    const write = (out: BitWriter, found: readonly Occurrence[], levels: Levels, longest: number) => {
      const all = found.map(({ document, times }) => ({
        document,
        level: levelOf(times / (weigh[document] ?? 1), levels),
      }));
      writePostings(out, densest(all, longest), found.length, documents, levels);
    };

    const documents = weigh.length;
    const inDocuments = [...this.#vocabulary].map(([term, word]): [string, number] => [term, word.documents]);
    const list = writeWordList(inDocuments);
    const common = new Set([...readWordList(list)].filter(([, size]) => size >= OWN_FILE).map(([term]) => term));
    const writeWord = (term: string, out: BitWriter) => {
      const forms = [...(this.#vocabulary.get(term)?.forms ?? [])].sort();
      const found = forms.map((exact) => this.#words.of(exact));
      const longest = shares(
        found.map(({ length }) => length),
        wordLevels.longest,
      );
      out.gamma(forms.length);
      forms.forEach((exact, at) => {
        out.fixed(formOf(exact), FORM);
        write(out, found[at] ?? [], wordLevels, longest[at] ?? 0);
      });
    };
    for (const term of common) {
      const out = new BitWriter();
      writeWord(term, out);
      this.files.set(ownFileOf(term), sealed(out.bytes()));
    }
    const rare = inDocuments.filter(([term]) => !common.has(term)).sort(([x], [y]) => (x < y ? -1 : 1));
    const wordShards = this.#writeShards(
      't',
      rare.map(([term]) => term),
      rare.reduce((sum, [, size]) => sum + size, 0),
      writeWord,
    );
    const byId = [...this.#vocabulary.keys()];
    const pairs = new Map(
      [...this.#pairs.last.keys()].map((pair) => {
        const [first, second] = [Math.floor(Number(pair) / ROOM), Number(pair) % ROOM];
        return [`${byId[first]} ${byId[second]}`, pair];
      }),
    );
    const pairShards = this.#writeShards('c', [...pairs.keys()], this.#pairs.count, (term, out) => {
      write(out, this.#pairs.of(pairs.get(term) ?? -1), pairLevels, pairLevels.longest);
    });
    this.files.set('loc.json', JSON.stringify(gaps(this.#filters)));
    return { form: 2, documents, wordShards, pairShards, words: list, synonyms };
  }

  #writeShards(
    kind: 't' | 'c',
    terms: readonly string[],
    postings: number,
    write: (term: string, out: BitWriter) => void,
  ): number {
    const count = Math.max(1, Math.round((terms.length * TERM_BYTES + postings) / SHARD_BYTES));
    const shards: { term: string; fingerprint: number }[][] = Array.from({ length: count }, () => []);
    for (const term of terms) shards[shardOf(term, count)]?.push({ term, fingerprint: fingerprintOf(term) });
    shards.forEach((shard, number) => {
      shard.sort((a, b) => a.fingerprint - b.fingerprint || (a.term < b.term ? -1 : 1));
      const out = new BitWriter();
      out.gamma(shard.length + 1);
      const parameter = riceFor(fingerprintRange, Math.max(1, shard.length));
      let last = 0;
      for (const { term, fingerprint } of shard) {
        out.rice(fingerprint - last, parameter);
        write(term, out);
        last = fingerprint;
      }
      this.files.set(`${kind}${number}.bin`, sealed(out.bytes()));
    });
    return count;
  }
}

/** The postings where the term stands densest, in order of document. */
function densest(postings: readonly Posting[], longest: number): readonly Posting[] {
  if (postings.length <= longest) return postings;
  const first = postings.toSorted((a, b) => b.level - a.level || a.document - b.document).slice(0, longest);
  return first.sort((a, b) => a.document - b.document);
}

/** How many postings each form of a word may keep, so that a rare form beside a common one stays whole. */
function shares(sizes: readonly number[], longest: number): number[] {
  const shared = sizes.map(() => 0);
  let left = longest;
  [...sizes.keys()]
    .sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0))
    .forEach((form, at) => {
      const share = Math.max(UNCUT, Math.floor(left / (sizes.length - at)));
      shared[form] = Math.min(sizes[form] ?? 0, share);
      left -= shared[form];
    });
  return shared;
}

function gaps(filters: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>): FilterLists {
  const inOrder = <T>(record: Readonly<Record<string, T>>) =>
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    inOrder(filters).map(([name, values]) => [
      name,
      Object.fromEntries(
        inOrder(values).map(([value, all]) => [value, all.map((document, at) => document - (all[at - 1] ?? 0))]),
      ),
    ]),
  );
}

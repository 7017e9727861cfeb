import { BitReader } from './bits.ts';
import {
  FORM,
  fingerprintOf,
  fingerprintRange,
  type IndexHead,
  OWN_FILE,
  ownFileOf,
  type Postings,
  pairLevels,
  readPostings,
  riceFor,
  shardOf,
  unsealed,
  wordLevels,
} from './index-format.ts';
import type { WordList } from './word-list.ts';

/** Fetches one file of the index by its path below the index's address. Rejects when it can't. */
export type FetchShard = (path: string) => Promise<Uint8Array>;

/** A word in all its forms. */
export interface WordEntry {
  forms: readonly { form: number; postings: Postings }[];
}

/** What was made before under that key, else made now; what failed is tried again when next asked for. */
function once<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const before = known.get(key);
  if (before) return before;
  const made = make();
  known.set(key, made);
  made.catch(() => known.delete(key));
  return made;
}

/** The files of one index, each fetched and each list read once: who types on asks for the same words again. */
export class Shards {
  readonly #head: IndexHead;
  readonly #words: WordList;
  readonly #fetch: FetchShard;
  readonly #files = new Map<string, Promise<Uint8Array>>();
  readonly #entries = new Map<string, Promise<WordEntry | null>>();
  readonly #lists = new Map<string, Promise<Postings | null>>();

  constructor(head: IndexHead, words: WordList, fetchShard: FetchShard) {
    this.#head = head;
    this.#words = words;
    this.#fetch = fetchShard;
  }

  file(name: string): Promise<Uint8Array> {
    return once(this.#files, name, () => this.#fetch(`${this.#head.folder}/${name}`));
  }

  /** All forms of a word without marks; `null` when no page holds it. */
  word(folded: string): Promise<WordEntry | null> {
    return once(this.#entries, folded, () => this.#readWord(folded));
  }

  async #readWord(folded: string): Promise<WordEntry | null> {
    const read = (from: BitReader): WordEntry => ({
      forms: Array.from({ length: from.gamma() }, () => ({
        form: from.fixed(FORM),
        postings: readPostings(from, this.#head.documents, wordLevels),
      })),
    });
    if ((this.#words.get(folded) ?? 0) >= OWN_FILE)
      return read(new BitReader(unsealed(await this.file(ownFileOf(folded)))));
    const shard = unsealed(await this.file(`t${shardOf(folded, this.#head.wordShards)}.bin`));
    return this.#find(shard, fingerprintOf(folded), read);
  }

  /** Two words side by side, without marks; `null` when no page holds them. */
  pair(key: string): Promise<Postings | null> {
    return once(this.#lists, key, () => this.#readPair(key));
  }

  async #readPair(key: string): Promise<Postings | null> {
    const shard = unsealed(await this.file(`c${shardOf(key, this.#head.pairShards)}.bin`));
    return this.#find(shard, fingerprintOf(key), (from) => readPostings(from, this.#head.documents, pairLevels));
  }

  #find<T>(shard: Uint8Array, fingerprint: number, read: (from: BitReader) => T): T | null {
    const from = new BitReader(shard);
    const count = from.gamma() - 1;
    const parameter = riceFor(fingerprintRange, Math.max(1, count));
    let last = 0;
    for (let left = count; left > 0; left -= 1) {
      last += from.rice(parameter);
      if (last > fingerprint) return null;
      const entry = read(from);
      if (last === fingerprint) return entry;
    }
    return null;
  }
}

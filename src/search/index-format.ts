import type { BitReader, BitWriter } from './bits.ts';

/** What the index knows before the first query: one small file, asked for anew at each visit. */
export interface IndexHead {
  /** Form of the files; another number is another reader's. */
  form: 2;
  /** Folder of all other files, named by their content. */
  folder: string;
  documents: number;
  wordShards: number;
  pairShards: number;
  /** The commonest words without marks, in order, each with how many documents hold it (a power of two, as a letter). */
  words: string;
  /** What means the same, as `synonym-table.ts` writes it. */
  synonyms: readonly (readonly string[])[];
}

/** A page as the index keeps it: enough to show a result. */
export interface PageCard {
  address: string;
  title: string;
  /** A line of facts under the title; shown, not searched. */
  note?: string;
  /** The document's own number, when the page is a document's. */
  number?: string;
  filters: Readonly<Record<string, readonly string[]>>;
  /** The text in order; a part after the first may have an anchor of its own. */
  parts: readonly { anchor: string; heading: string; text: string }[];
}

/** Documents by name and value of a filter, as gaps between their numbers. */
export type FilterLists = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

export interface Posting {
  document: number;
  /** How often and how densely the term stands there: quantised frequency over length. */
  level: number;
}

/** Bits of a fingerprint inside a shard: one in 30,000 absent terms is taken for another. */
const FINGERPRINT = 24;
const LEAST = 0.25;

/** How lists of one kind of term are kept. */
export interface Levels {
  /** How finely frequencies are kept. */
  bits: number;
  step: number;
  /**
   * Postings kept of a term, of all its forms together. Longer lists keep the documents where the term stands densest:
   * a term found everywhere tells little of the others.
   */
  longest: number;
  /** What each level stands for. */
  frequencies: Float64Array;
}

const levels = (bits: number, step: number, longest: number): Levels => ({
  bits,
  step,
  longest,
  frequencies: Float64Array.from({ length: 2 ** bits }, (_, level) => LEAST * 2 ** (step * level)),
});
export const wordLevels = levels(4, 0.4, 1536);
export const pairLevels = levels(3, 0.7, 512);

/** FNV-1a over UTF-16 code units, then mixed so that all bits count. */
export function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export function shardOf(term: string, shards: number): number {
  return hashOf(term) % shards;
}

/** Bits that tell forms of one word apart: `dat` holds đất, đạt, dát. */
export const FORM = 12;

export function formOf(exact: string): number {
  return hashOf(exact) >>> (32 - FORM);
}

export function fingerprintOf(term: string): number {
  return hashOf(`${term}\u0000`) >>> (32 - FINGERPRINT);
}

/** The level that stands for a frequency already divided by the document's relative length. */
export function levelOf(frequency: number, { bits, step }: Levels): number {
  const level = Math.round(Math.log2(frequency / LEAST) / step);
  return Math.max(0, Math.min(2 ** bits - 1, level));
}

export function frequencyOf(level: number, { frequencies }: Levels): number {
  return frequencies[level] ?? LEAST;
}

/** Rice parameter for sorted numbers below `range`, `count` of them. */
export function riceFor(range: number, count: number): number {
  return Math.max(0, Math.floor(Math.log2((0.69 * range) / count)));
}

/** Writes true count, kept count and postings in order of document. */
export function writePostings(
  out: BitWriter,
  postings: readonly Posting[],
  found: number,
  documents: number,
  levels: Levels,
): void {
  out.gamma(found);
  if (found > UNCUT) out.gamma(postings.length);
  const parameter = riceFor(documents, postings.length);
  let last = -1;
  for (const { document, level } of postings) {
    out.rice(document - last - 1, parameter);
    out.fixed(level, levels.bits);
    last = document;
  }
}

/** Lists up to this length are kept whole. */
export const UNCUT = 64;

/** A word in so many documents has a file of its own, so that rare words beside it in a shard stay cheap to fetch. */
export const OWN_FILE = 256;

/** Name of the file of a common word. */
export function ownFileOf(folded: string): string {
  return `d-${folded}.bin`;
}

export interface Postings {
  /** In how many documents the term stands, also when fewer are kept. */
  found: number;
  documents: Int32Array;
  levels: Uint8Array;
}

export function readPostings(from: BitReader, documents: number, levels: Levels): Postings {
  const found = from.gamma();
  const kept = found > UNCUT ? from.gamma() : found;
  if (found > documents || kept > found) throw new RangeError('The index file holds an impossible list');
  const [numbers, levelsRead] = [new Int32Array(kept), new Uint8Array(kept)];
  const parameter = riceFor(documents, kept);
  const { bits } = levels;
  let document = -1;
  for (let at = 0; at < kept; at += 1) {
    document += from.rice(parameter) + 1;
    numbers[at] = document;
    levelsRead[at] = from.fixed(bits);
  }
  if (document >= documents) throw new RangeError('The index file names a document that is not there');
  return { found, documents: numbers, levels: levelsRead };
}

export const fingerprintRange = 2 ** FINGERPRINT;

/** FNV-1a over bytes, three bytes of it: tells a cut or foreign file from a shard. */
function seal(bytes: Uint8Array): readonly [number, number, number] {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return [hash >>> 24, (hash >>> 16) & 255, (hash >>> 8) & 255];
}

/** A shard's bytes behind their check bytes. */
export function sealed(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes.length + 3);
  whole.set(seal(bytes));
  whole.set(bytes, 3);
  return whole;
}

/** The bytes inside. Throws `RangeError` when they are not what was written. */
export function unsealed(whole: Uint8Array): Uint8Array {
  const bytes = whole.subarray(3);
  if (seal(bytes).some((byte, at) => byte !== whole[at])) throw new RangeError('The index file is damaged');
  return bytes;
}

import type { CollectionName } from '#domain/collections.ts';

/** One Word file with one feature, and what an import must make of it. */
export interface ImportCase {
  readonly name: string;
  file(): Promise<Uint8Array>;
  /** Fields of the main draft. */
  readonly header: Readonly<Record<string, unknown>>;
  /** What it becomes; a directive where nothing is said. */
  readonly becomes?: CollectionName;
  /** Sessions of a plan, in order: fields that must come out so. */
  readonly items?: readonly Readonly<Record<string, unknown>>[];
  /** Labels of the numbered clauses of a text, in order. */
  readonly clauses?: readonly string[];
  /** Petitions of a conclusion, in order: fields that must come out so. */
  readonly petitions?: readonly Readonly<Record<string, unknown>>[];
  /** Words that must stand in a draft or in a message. */
  readonly says?: readonly string[];
  /** Words that may stand nowhere. */
  readonly doesNotSay?: readonly string[];
}

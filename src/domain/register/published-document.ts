import { z } from 'zod';
import { type CollectionName, collectionNames } from '../collections.ts';
import { canonicalJson, type Json, parsedJson } from '../json.ts';

/** A document of the record as it stood when it was published: its fields as written, and its text. */
export interface PublishedDocument {
  /** Collection and id, e.g. `petitions/kn-2024-nha-nam-001`. */
  readonly entry: string;
  /** The fields as the clerk wrote them, without what schemas add: a new version of the portal changes no document. */
  readonly data: Json;
  /** The text below the fields, where the kind has one. */
  readonly text?: string;
}

export const entryField = z.string().regex(new RegExp(`^(?:${collectionNames.join('|')})/[a-z0-9/-]+$`));
const documentSchema = z.strictObject({ entry: entryField, data: z.json(), text: z.string().optional() });

/** The collection of an entry: its name up to the first slash. */
export function collectionOf(entry: string): CollectionName {
  return entry.slice(0, entry.indexOf('/')) as CollectionName;
}

/** A document in one line of JSON with its keys in order (as RFC 8785 orders them): the same document gives the same line. */
export function documentLine({ entry, data, text }: PublishedDocument): string {
  const trimmed = text?.replaceAll('\r\n', '\n').trim();
  return canonicalJson({ entry, data, ...(trimmed === undefined ? {} : { text: trimmed }) });
}

/** Reads such a line; `null` when it is none. */
export function readDocumentLine(line: string): PublishedDocument | null {
  const read = documentSchema.safeParse(parsedJson(line));
  if (!read.success) return null;
  const { entry, data, text } = read.data;
  return { entry, data, ...(text === undefined ? {} : { text }) };
}

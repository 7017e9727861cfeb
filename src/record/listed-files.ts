import type { RecordUnderCheck } from '#domain/checks/context.ts';
import type { FiledEntry } from './filing.ts';

/** A file for download as an entry lists it. */
export interface ListedFile {
  entry: string;
  /** Path of keys inside the entry. */
  path: readonly PropertyKey[];
  file: { path: string; bytes: number; sha256: string };
}

/** Every file that the given entries list, wherever in them it stands. */
export function listedFiles(record: RecordUnderCheck, entries: readonly FiledEntry[]): ListedFile[] {
  return entries.flatMap(({ collection, id }) =>
    [...filesIn(record[collection].get(id), [])].map((found) => ({ entry: `${collection}/${id}`, ...found })),
  );
}

/** The paths that a text gives in fields called `path`, whether or not its data can be read. */
export function pathsNamedIn(text: string): string[] {
  return [...text.matchAll(/\bpath: *["']?([a-z0-9/.-]+)/g)].map(([, path = '']) => path);
}

function* filesIn(value: unknown, path: PropertyKey[]): Generator<Omit<ListedFile, 'entry'>> {
  if (value === null || typeof value !== 'object') return;
  if (isFile(value)) yield { path, file: value };
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* filesIn(item, [...path, index]);
  else for (const [key, item] of Object.entries(value)) yield* filesIn(item, [...path, key]);
}

function isFile(value: object): value is ListedFile['file'] {
  return 'sha256' in value && 'bytes' in value && 'path' in value;
}

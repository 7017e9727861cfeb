import type { CivilDate } from '../calendar.ts';
import { canonicalJson, type Json } from '../json.ts';
import { type FieldChange, fieldChanges } from './field-changes.ts';
import { readDocumentLine } from './published-document.ts';
import {
  type Details,
  type Digest,
  detailsKey,
  linesOf,
  type Register,
  type RegisterFile,
  type Release,
} from './register.ts';

/** A document that is new or no longer as it was published. */
export interface NewVersion {
  readonly entry: string;
  readonly line: string;
  /** `null` for a new document. */
  readonly changes: readonly FieldChange[] | null;
}

/** What differs between the documents as they are and as they were published. */
export interface Comparison {
  readonly versions: readonly NewVersion[];
  /** Published documents that are gone. */
  readonly gone: readonly string[];
}

/** Compares the documents of today, as lines by entry, with the published ones. */
export function compareWith(register: Register, lines: ReadonlyMap<string, string>): Comparison {
  const versions: NewVersion[] = [];
  for (const [entry, line] of lines) {
    const before = register.published.get(entry);
    if (before?.line === line) continue;
    const after = before && readDocumentLine(line);
    versions.push({ entry, line, changes: after ? fieldChanges(before.document, after) : null });
  }
  versions.sort((a, b) => (a.entry < b.entry ? -1 : 1));
  return { versions, gone: [...register.published.keys()].filter((entry) => !lines.has(entry)) };
}

/**
 * The files of the register after one more closing, and its line. What a change that hides its old words
 * (`hidesOldWords`) did is told without them.
 * @param at day of the closing
 */
export function nextRelease(
  register: Register,
  texts: Readonly<Record<RegisterFile, string>>,
  versions: readonly NewVersion[],
  at: CivilDate,
  digest: Digest,
): { texts: Record<RegisterFile, string>; release: Release } {
  const number = register.releases.length + 1;
  const told = versions.flatMap(({ entry, changes }): [string, string][] =>
    changes === null ? [] : [[entry, detailsLine({ release: number, entry, changes: withoutHidden(changes) })]],
  );
  const details = new Map(told);
  const documents = versions.map(({ entry, line }) => {
    const tells = details.get(entry);
    return { entry, sha256: digest(line), ...(tells === undefined ? {} : { details: digest(tells) }) };
  });
  const release: Release = { number, at, previous: register.head, documents };
  const published = new Map([...register.published].map(([entry, { line }]) => [entry, line]));
  for (const { entry, line } of versions) published.set(entry, line);
  const lines = [...published].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  return {
    release,
    texts: {
      chain: joined([...linesOf(texts.chain), canonicalJson(release as unknown as Json)]),
      details: joined([...linesOf(texts.details), ...details.values()]),
      published: joined(lines),
    },
  };
}

function detailsLine(details: { release: number; entry: string; changes: readonly FieldChange[] }): string {
  return canonicalJson(details as unknown as Json);
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** Old words that had to go, e.g. a name, are not published once more by the register. */
function withoutHidden(changes: readonly FieldChange[]): FieldChange[] {
  const hides = changes.some(
    ({ field: [first], before, after }) =>
      first === 'changes' && before === undefined && canonicalJson(after ?? null).includes('"hidesOldWords":true'),
  );
  if (!hides) return [...changes];
  return changes.map(({ field, before, after }) =>
    before === undefined
      ? { field, ...(after === undefined ? {} : { after }) }
      : { field, before: HIDDEN, ...(after === undefined ? {} : { after }) },
  );
}

/** Stands for words that are not shown again. */
export const HIDDEN = '(nội dung cũ không đăng lại)';

/** What a release tells of one document; `null` when it was new then. */
export function detailsOf(register: Register, release: number, entry: string): Details | null {
  return register.details.get(detailsKey(release, entry)) ?? null;
}

import { type CivilDate, civilDateAt } from '#domain/calendar.ts';
import type { CheckContext } from '#domain/checks/context.ts';
import { findAll } from '#domain/checks/index.ts';
import { type CollectionName, collectionNames } from '#domain/collections.ts';
import type { Finding, Problem } from '#domain/problem.ts';
import type { PublicRecord } from '#domain/record.ts';
import { brokenInBodies, type CheckedBody, checkBody } from './check-body.ts';
import { checkListedFiles, checkPictures, unusedDownloads } from './check-downloads.ts';
import { checkRegister, publishedLine, type RegisterState } from './check-register.ts';
import { LineIndex } from './line-index.ts';
import { listedFiles, pathsNamedIn } from './listed-files.ts';
import { masked, settled } from './problem-list.ts';
import { type ReadRecord, readRecord } from './read-record.ts';
import { scanText } from './scan-text.ts';

export interface CheckedContent {
  /** Sorted by file and line; empty when all is well. */
  problems: Problem[];
  /** The record, or `null` when `site.yaml` could not be read. With errors among the problems it is not fit to be built. */
  record: PublicRecord | null;
  /** The register of what was published, and what is not yet in it. */
  register: RegisterState;
  /** The day on which the portal lives. */
  day: CivilDate;
  counts: {
    files: number;
    errors: number;
    warnings: number;
    entries: Record<CollectionName, number>;
    /** Documents that are new or changed since the register was last closed; 0 where there is no register. */
    unregistered: number;
  };
}

/**
 * The whole content check: names, syntax, schemas, texts, bodies, downloads and the rules over the record, all in one run.
 * @param root path of the content folder
 * @param asOf day on which the portal lives, unless `site.yaml` sets `demo.asOf`; by default today in Vietnam
 * @throws when the folder itself cannot be read
 */
export function checkContent(root: string, asOf = civilDateAt(new Date())): CheckedContent {
  const bodies: CheckedBody[] = [];
  const texts: Problem[] = [];
  const listing = new Set<string>();
  const named = new Set<string>();
  const published = new Map<string, string>();
  const read = readRecord(root, (seen) => {
    const { path, text, file } = seen;
    texts.push(...scanText(path, text));
    if (text.includes('sha256')) {
      listing.add(path);
      for (const download of pathsNamedIn(text)) named.add(download);
    }
    const line = publishedLine(seen);
    if (line) published.set(line.entry, line.line);
    if (file?.body) bodies.push(checkBody(path, file.body));
  });
  const context = contextOf(read, asOf);
  const downloads = new Set(read.downloads);
  const listed = listedFiles(
    read.underCheck,
    read.filed.filter(({ path }) => listing.has(path)),
  );
  const register = checkRegister(root, published);
  const lines = new LineIndex(root, read.filed);
  const found: Finding[] = [...findAll(context), ...checkListedFiles(root, listed, downloads), ...register.findings];
  const problems = settled([
    ...read.problems,
    ...texts,
    ...bodies.flatMap((body) => body.problems),
    ...brokenInBodies(bodies, context),
    ...checkPictures(bodies, downloads),
    ...unusedDownloads(named, bodies, downloads),
    ...register.problems,
    ...found.map((finding) => lines.problemOf(finding)),
  ]).map(masked);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const entries = Object.fromEntries(collectionNames.map((name) => [name, read.underCheck[name].size]));
  return {
    problems,
    record: read.record,
    register,
    day: context.asOf,
    counts: {
      files: read.files,
      errors,
      warnings: problems.length - errors,
      entries: entries as Record<CollectionName, number>,
      unregistered: register.register.releases.length > 0 ? register.comparison.versions.length : 0,
    },
  };
}

/** What the rules look at, out of a record as it was read. */
export function contextOf({ underCheck, filed, topicsRead }: ReadRecord, asOf: string): CheckContext {
  const topics = new Set(underCheck.topics.map(({ code }) => code));
  const ids = Object.fromEntries(collectionNames.map((name) => [name, new Set<string>()])) as Record<
    CollectionName,
    Set<string>
  >;
  for (const { collection, id } of filed) ids[collection].add(id);
  return {
    record: underCheck,
    asOf: underCheck.site?.demo?.asOf ?? asOf,
    known: (target, id) => (target === 'topics' ? !topicsRead || topics.has(id) : ids[target].has(id)),
    unread: (collection) => [...ids[collection]].filter((id) => !underCheck[collection].has(id)),
  };
}

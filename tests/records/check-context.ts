import type { CheckContext } from '#domain/checks/context.ts';
import type { CollectionName } from '#domain/collections.ts';
import type { Finding } from '#domain/problem.ts';
import type { PublicRecord } from '#domain/record.ts';

/** A record as the rules see it on 20 October 2024. `unread` are files that exist and could not be read. */
export function contextOf(
  record: PublicRecord,
  {
    unread = {},
    asOf = '2024-10-20',
  }: { unread?: Partial<Record<CollectionName, readonly string[]>>; asOf?: string } = {},
): CheckContext {
  return {
    record,
    asOf,
    known: (target, id) =>
      target === 'topics'
        ? record.topics.some(({ code }) => code === id)
        : record[target].has(id) || (unread[target]?.includes(id) ?? false),
    unread: (collection) => unread[collection] ?? [],
  };
}

/** Findings as `entry path: what`, for tests that compare lists of them. */
export function places(findings: readonly Finding[]): string[] {
  return findings.map(({ entry, path }) => `${entry} ${path.map(String).join('.')}`.trim());
}

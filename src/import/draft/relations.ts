import { oneSpelling } from '#domain/document-number.ts';
import type { PublicRecord } from '#domain/record.ts';

/** Directives of the record whose number a text names: carried out where it says so, else cited. */
export function relationsIn(text: string, record: Pick<PublicRecord, 'directives'>) {
  const line = oneSpelling(text);
  return [...record.directives.values()].flatMap(({ id, number }) => {
    if (number === null || !/\d/.test(number)) return [];
    const at = line.search(
      new RegExp(`(?<![\\d/-])${number.replace(/[.*+?^$()|[\]{}\\]/g, '\\$&')}(?![\\p{L}\\d])`, 'u'),
    );
    if (at === -1) return [];
    const carriedOut = /(?:^|[.;:] )Thực hiện (?:\p{L}+ ){1,4}số ?$/u.test(line.slice(Math.max(0, at - 60), at));
    return [{ kind: carriedOut ? 'implements' : 'cites', target: id }];
  });
}

import type { CivilDate } from '../calendar.ts';
import type { CollectionName } from '../collections.ts';
import type { Site } from '../content/site.ts';
import type { Finding } from '../problem.ts';
import type { PublicRecord } from '../record.ts';

/** A record as far as it could be read: files that their schema refused are missing from it. */
export type RecordUnderCheck = Omit<PublicRecord, 'site'> & { site: Site | null };

/** What the rules look at. */
export interface CheckContext {
  record: RecordUnderCheck;
  /** Whether there is a file of that id, readable or not: a reference to it is not broken. */
  known(collection: CollectionName | 'topics', id: string): boolean;
  /** Ids of the files that could not be read. Sums over a collection are uncertain by as many. */
  unread(collection: CollectionName): readonly string[];
  /** The day on which the portal lives. */
  asOf: CivilDate;
}

/** One rule over the whole record. `rule` is its stable code. */
export interface Check {
  rule: string;
  find(context: CheckContext): Finding[];
}

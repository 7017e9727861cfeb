import { type CollectionName, collectionNames } from '../collections.ts';
import type { Conclusion } from '../content/conclusion.ts';
import type { Directive } from '../content/directive.ts';
import type { Plan } from '../content/plan.ts';
import type { Report } from '../content/report.ts';
import type { Supervision } from '../content/supervision.ts';
import type { Entry } from '../record.ts';
import type { RecordUnderCheck } from './context.ts';

/** An issued document of any kind. */
export type IssuedDocument = Entry<Directive> | Entry<Plan> | Entry<Conclusion> | Entry<Supervision> | Entry<Report>;

const issuedKinds = ['directives', 'plans', 'conclusions', 'supervision', 'reports'] as const;

/** Every issued document with the name by which findings know its file. */
export function* issuedDocuments(record: RecordUnderCheck): Generator<{ entry: string; document: IssuedDocument }> {
  for (const kind of issuedKinds) {
    for (const document of record[kind].values()) yield { entry: `${kind}/${document.id}`, document };
  }
}

/** Every entry of the record with the name by which findings know its file. */
export function* allEntries(
  record: RecordUnderCheck,
): Generator<{ entry: string; collection: CollectionName; data: Entry<object> }> {
  for (const collection of collectionNames) {
    for (const data of record[collection].values()) yield { entry: `${collection}/${data.id}`, collection, data };
  }
}

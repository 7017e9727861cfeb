import type { CivilDate } from './calendar.ts';
import type { FindingCode, Supervision } from './content/supervision.ts';
import type { Entries, Entry } from './record.ts';

/** The Front's word on one petition, with the paper it stands in. */
export interface PetitionFinding {
  finding: FindingCode;
  note: string;
  date: CivilDate;
  supervision: Entry<Supervision>;
}

type Grouped = ReadonlyMap<string, readonly PetitionFinding[]>;

/** Grouped once per record, so that asking for every petition stays linear. A record does not change after it is read. */
const known = new WeakMap<Entries<Supervision>, Grouped>();

/** What the Front found of one petition, in the order of the record; drafts say nothing. */
export function findingsOn(supervision: Entries<Supervision>, petition: string): readonly PetitionFinding[] {
  let grouped = known.get(supervision);
  if (grouped === undefined) {
    const all = [...supervision.values()]
      .filter(({ draft }) => !draft)
      .flatMap((paper) => paper.findings.map((item) => ({ ...item, date: paper.supervisedAt, supervision: paper })));
    grouped = Map.groupBy(all, (finding) => finding.petition);
    known.set(supervision, grouped);
  }
  return grouped.get(petition) ?? [];
}

import type { Petition, PetitionEvent } from '../content/petition.ts';
import type { Finding } from '../problem.ts';
import type { Entry } from '../record.ts';
import type { RecordUnderCheck } from './context.ts';

/** What one event lacks; `null` when nothing. */
export type Lack = (event: PetitionEvent, petition: Entry<Petition>) => Pick<Finding, 'what' | 'remedy'> | null;

/** Findings of one rule over every event of every petition, each at the line of the event's status. */
export function eventsLacking(record: RecordUnderCheck, rule: string, lack: Lack): Finding[] {
  const findings: Finding[] = [];
  for (const petition of record.petitions.values()) {
    for (const [index, event] of petition.events.entries()) {
      const said = lack(event, petition);
      if (said) findings.push({ entry: `petitions/${petition.id}`, path: ['events', index, 'status'], ...said, rule });
    }
  }
  return findings;
}

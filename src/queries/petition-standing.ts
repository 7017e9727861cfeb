import type { CivilDate } from '#domain/calendar.ts';
import type { Conclusion } from '#domain/content/conclusion.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import type { CitedDocument, Evidence } from '#domain/content/fields.ts';
import type { Assignment, Petition, PetitionEvent } from '#domain/content/petition.ts';
import type { Status } from '#domain/petition-status.ts';
import {
  assignmentAt,
  type Closing,
  closingEvent,
  closingOf,
  dueOf,
  eventsUntil,
  type HandOver,
  handOverOf,
  type PetitionDue,
  type PetitionFinding,
  type ShownStatus,
  shownStatus,
  statusAt,
  type Timeliness,
  timelinessOf,
  type Verification,
  verificationOf,
} from '#domain/petitions.ts';
import type { Entry } from '#domain/record.ts';
import { confirmationPeriods } from '#domain/rules.ts';
import type { RecordIndex } from './record-index.ts';

/** Where a petition stands on the portal's day: the five answers of its page, and what they rest on. */
export interface Standing {
  asOf: CivilDate;
  status: Status;
  /** The status as residents read it: nothing only reported is called resolved. */
  shown: ShownStatus;
  /** How far a reported outcome is confirmed; null while none is reported. */
  closing: Closing | null;
  /** Where it was handed over to; null when it was not. */
  handOver: HandOver | null;
  /** The event that made the status; null before anything is known. */
  last: PetitionEvent | null;
  timeliness: Timeliness;
  /**
   * The due by which the timeliness was told: for a closed petition the one known when it was closed; null when the
   * day once set binds nobody any more, because the petition was handed over or left the count.
   */
  due: PetitionDue | null;
  /** The order in force: a petition handed over since is nobody's here. */
  assignment: Assignment | null;
  /** Evidence known by now, oldest first. */
  evidence: readonly Evidence[];
  /** Papers of the answers and of the last event, each once, less those that are evidence. */
  documents: readonly CitedDocument[];
  verification: Verification;
  findings: readonly PetitionFinding[];
  session: Entry<Dialogue> | null;
  conclusion: Entry<Conclusion> | null;
  /** The clause of the conclusion that decides on it. */
  clause: Conclusion['clauses'][number] | null;
  /** Neighbours in the list of the session's petitions. */
  previous: Entry<Petition> | null;
  next: Entry<Petition> | null;
}

/** @param index the record and its look-ups */
export function standingOf(petition: Entry<Petition>, index: RecordIndex): Standing {
  const { asOf, holidays, record } = index;
  const events = eventsUntil(petition, asOf);
  const findings = index.findingsOn(petition.id).filter(({ date }) => date <= asOf);
  const conclusion = index.conclusionOf(petition.session);
  const siblings = index.petitionsOf(petition.session);
  const at = siblings.findIndex(({ id }) => id === petition.id);
  const timeliness = timelinessOf(petition, asOf, holidays);
  const due = dueOf(petition, closingEvent(petition, asOf)?.date ?? asOf, holidays);
  const status = statusAt(petition, asOf);
  const closing = closingOf(petition, findings, asOf, confirmationPeriods(record.rules));
  const evidence = events
    .flatMap((event) => event.evidence)
    .filter(({ date }) => date <= asOf)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return {
    asOf,
    status,
    shown: shownStatus(status, closing),
    closing,
    handOver: handOverOf(petition, asOf),
    last: events.at(-1) ?? null,
    timeliness,
    due: timeliness.code === 'no_due' && due?.date ? null : due,
    assignment: assignmentInForce(petition, asOf),
    evidence,
    documents: documentsOf(petition, events.at(-1), evidence, asOf),
    verification: verificationOf(petition, findings, asOf),
    findings,
    session: record.dialogues.get(petition.session) ?? null,
    conclusion,
    clause: conclusion?.clauses.find(({ petitions }) => petitions.includes(petition.id)) ?? null,
    previous: siblings[at - 1] ?? null,
    next: siblings[at + 1] ?? null,
  };
}

function assignmentInForce(petition: Petition, asOf: CivilDate): Assignment | null {
  const assignment = assignmentAt(petition, asOf);
  const last = eventsUntil(petition, asOf).at(-1);
  return last?.status === 'forwarded' && (assignment?.at ?? '') < last.date ? null : assignment;
}

/** What stands as evidence already is not named again. */
function documentsOf(
  petition: Petition,
  last: PetitionEvent | undefined,
  evidence: readonly Evidence[],
  asOf: CivilDate,
): CitedDocument[] {
  const shown = new Set(evidence.flatMap(({ number }) => number ?? []));
  const answers = petition.responses.filter(({ date }) => date <= asOf).map(({ document }) => document);
  // The paper that gives the order says nothing of the result.
  const outcome = last === undefined || last.status === 'assigned' ? undefined : last.document;
  const named = [...answers, outcome]
    .filter((document) => document !== undefined)
    .filter(({ number }) => number === undefined || !shown.has(number));
  return [...new Map(named.map((document) => [document.number ?? document.title, document])).values()];
}

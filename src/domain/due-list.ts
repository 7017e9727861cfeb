import { type CivilDate, daysBetween, holidaysOf } from './calendar.ts';
import { closingOf } from './closing.ts';
import type { Petition } from './content/petition.ts';
import type { ConfirmationPeriod, Holidays, Rule, RuleKind } from './content/rule.ts';
import { handOverOf } from './hand-over.ts';
import { type Obligation, obligationsOf } from './obligations.ts';
import { dueOf } from './petition-due.ts';
import { findingsOn } from './petition-findings.ts';
import { eventsUntil } from './petition-progress.ts';
import type { Entry, PublicRecord } from './record.ts';
import { confirmationPeriods } from './rules.ts';
import { timelinessOf } from './timeliness.ts';

/** What a thing to do is: an obligation by its rule, a petition to resolve, a hand-over to ask after, a report to confirm. */
export type DueKind = RuleKind | 'petition' | 'hand_over' | 'confirmation';

/** One thing a body has to do by a day. */
export interface DueItem {
  /** The same in every list and calendar, also when its day moves. */
  id: string;
  kind: DueKind;
  /** The body that has to act. */
  body: string;
  /** Last day in time. */
  due: CivilDate;
  /** Days left on the day asked about; negative when it is late. */
  days: number;
  /** The day from which it is owed as it stands. */
  since: CivilDate;
  /** What it is about, in the words of the record. */
  about: string;
  /** Where it is told in full. */
  subject: { collection: 'petitions' | 'dialogues' | 'bodies'; id: string };
  /** The rule that sets the day; null when an assignment or a hand-over sets it, as `basis` says. */
  rule: Entry<Rule | ConfirmationPeriod> | null;
  /** Provision or paper that sets the day. */
  basis: string;
}

/**
 * Everything bodies have to do that has a day, as it stands on `asOf`: late things and those to come, the earliest due
 * first. What is done, or has no day, or was not published here when it was due, is not in it.
 * @param obligations those of the year before, of the year and of the next one, if they are known already
 */
export function dueList(record: PublicRecord, asOf: CivilDate, obligations = aroundYear(record, asOf)): DueItem[] {
  const holidays = holidaysOf(record.rules);
  const supervisors = new Map([...record.conclusions.values()].map(({ session, supervisor }) => [session, supervisor]));
  const periods = confirmationPeriods(record.rules);
  const items = [...record.petitions.values()].flatMap((petition) => [
    ...toResolve(petition, asOf, holidays),
    ...toAskAfter(petition, record, asOf),
    ...toConfirm(petition, record, supervisors.get(petition.session), periods, asOf),
  ]);
  const place = ({ due, body, kind, id }: DueItem) => `${due} ${body} ${kind} ${id}`;
  return [...obligations.flatMap((obligation) => owed(obligation, asOf)), ...items].toSorted((a, b) =>
    place(a) < place(b) ? -1 : 1,
  );
}

function aroundYear(record: PublicRecord, asOf: CivilDate): Obligation[] {
  const year = Number(asOf.slice(0, 4));
  return [year - 1, year, year + 1].flatMap((one) => obligationsOf(record, one, asOf));
}

function owed({ id, rule, body, session, due, state }: Obligation, asOf: CivilDate): DueItem[] {
  if (due === null || (state !== 'overdue' && state !== 'not_yet_due')) return [];
  const year = due.slice(0, 4);
  return [
    {
      id,
      kind: rule.kind,
      body: body.id,
      due,
      days: daysBetween(asOf, due),
      since: session?.announcedAt ?? `${year}-01-01`,
      about: session?.title ?? `năm ${year}`,
      subject: session === null ? { collection: 'bodies', id: body.id } : { collection: 'dialogues', id: session.id },
      rule,
      basis: rule.source,
    },
  ];
}

function toResolve(petition: Entry<Petition>, asOf: CivilDate, holidays: readonly Holidays[]): DueItem[] {
  const { code, days } = timelinessOf(petition, asOf, holidays);
  const due = dueOf(petition, asOf, holidays);
  const running = code === 'overdue' || code === 'due_soon' || code === 'in_time' || code === 'extended';
  if (!running || days === null || due === null || due.date === null) return [];
  const { assignment, extensions, basis } = due;
  return [
    {
      id: `${petition.id}--han`,
      kind: 'petition',
      body: assignment.lead,
      due: due.date,
      days,
      since: extensions.at(-1)?.at ?? assignment.at,
      about: petition.title,
      subject: { collection: 'petitions', id: petition.id },
      rule: null,
      basis,
    },
  ];
}

function toAskAfter(petition: Entry<Petition>, record: PublicRecord, asOf: CivilDate): DueItem[] {
  const handOver = handOverOf(petition, asOf);
  const body = handOver?.by ?? record.dialogues.get(petition.session)?.organizer;
  if (handOver === null || handOver.nextCheck === null || body === undefined) return [];
  const { at, nextCheck, to, document } = handOver;
  return [
    {
      id: `${petition.id}--kiem-tra-lai`,
      kind: 'hand_over',
      body,
      due: nextCheck,
      days: daysBetween(asOf, nextCheck),
      since: at,
      about: petition.title,
      subject: { collection: 'petitions', id: petition.id },
      rule: null,
      basis: [`Hẹn khi chuyển đến ${to}`, document?.number && `văn bản số ${document.number}`]
        .filter(Boolean)
        .join(', '),
    },
  ];
}

/** A report that waits for the second key: the Front named by the conclusion, else the organizer, has to see to it. */
function toConfirm(
  petition: Entry<Petition>,
  record: PublicRecord,
  supervisor: string | undefined,
  periods: readonly Entry<ConfirmationPeriod>[],
  asOf: CivilDate,
): DueItem[] {
  if (eventsUntil(petition, asOf).length === 0) return [];
  const closing = closingOf(petition, findingsOn(record.supervision, petition.id), asOf, periods);
  const body = supervisor ?? record.dialogues.get(petition.session)?.organizer;
  if (closing?.code !== 'reported' || closing.until === null || closing.period === null || body === undefined)
    return [];
  return [
    {
      id: `${petition.id}--xac-nhan`,
      kind: 'confirmation',
      body,
      due: closing.until,
      days: daysBetween(asOf, closing.until),
      since: closing.reportedAt,
      about: petition.title,
      subject: { collection: 'petitions', id: petition.id },
      rule: closing.period,
      basis: closing.period.source,
    },
  ];
}

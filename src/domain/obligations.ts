import { binds } from './binding.ts';
import { addDays, type CivilDate, dayOf, lastDayBefore } from './calendar.ts';
import type { Body } from './content/body.ts';
import type { Dialogue } from './content/dialogue.ts';
import type { Rule, RuleKind } from './content/rule.ts';
import { type Evidence, type EvidenceIndex, indexEvidence } from './obligation-evidence.ts';
import { explainObligation } from './obligation-words.ts';
import type { Entry, PublicRecord } from './record.ts';
import { obligationRules } from './rules.ts';
import { isCancelled } from './sessions.ts';

/**
 * From worst to best. More evidence can only move an obligation to the right: without enough of it the state depends
 * on dates and publication alone (`overdue`, `no_data`, `not_yet_due`), and with enough it is `met_late` or `met`.
 */
export const obligationStates = ['overdue', 'no_data', 'not_yet_due', 'met_late', 'met'] as const;
export type ObligationState = (typeof obligationStates)[number];

export const obligationStateLabel: Record<ObligationState, string> = {
  overdue: 'Quá hạn',
  no_data: 'Chưa có dữ liệu',
  not_yet_due: 'Chưa đến hạn',
  met_late: 'Đã thực hiện, chậm',
  met: 'Đã thực hiện',
};

/** Label of one obligation: where the rule names no time limit, nothing is called “not yet due”. */
export function obligationLabel({ state, due }: Pick<Obligation, 'state' | 'due'>): string {
  return due === null && state === 'not_yet_due' ? 'Chưa có, không ấn định thời hạn' : obligationStateLabel[state];
}

export interface Obligation {
  /** Stable and fit for an anchor: rule, body and year or session. */
  id: string;
  rule: Entry<Rule>;
  body: Entry<Body>;
  /** The session it follows from; null for yearly obligations. */
  session: Entry<Dialogue> | null;
  /** Last day in time; null when the rule names none, and then it is never overdue. */
  due: CivilDate | null;
  state: ObligationState;
  /** All evidence known on the day asked about, oldest first. */
  evidence: readonly Evidence[];
  /** Vietnamese: who must do what by when, how it stands and why, by which provision. */
  why: string;
}

const KIND_ORDER: readonly RuleKind[] = ['plan', 'dialogue', 'report', 'notice', 'result', 'conclusion', 'supervision'];

/**
 * Every obligation of a year as it stands on `asOf`: rules × bodies for the yearly ones, rules × sessions of that year
 * for the others. A rule out of validity or not binding the body yields nothing; neither does a cancelled session.
 * Validity is asked on the due day (yearly) or on the session's day. Ordered by kind, rule, body and session.
 */
export function obligationsOf(record: PublicRecord, year: number, asOf: CivilDate): Obligation[] {
  const index = indexEvidence(record, asOf);
  const sessions = [...record.dialogues.values()]
    .filter(({ startsAt, draft }) => !draft && Number(startsAt.slice(0, 4)) === year)
    .filter((session) => !isCancelled(session, asOf));
  const rules = obligationRules(record.rules);
  return rules
    .flatMap((rule) => ('before' in rule ? yearly(rule, year) : following(rule)))
    .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));

  function yearly(rule: Extract<Entry<Rule>, { before: string }>, year: number): Obligation[] {
    const due = lastDayBefore(year, rule.before);
    return [...record.bodies.values()]
      .filter((body) => binds(rule, body, due, record))
      .map((body) =>
        judge({ rule, body, session: null, due }, `${year}`, yearlyEvidence(index, rule.kind, body.id, year)),
      );
  }

  function following(rule: Exclude<Entry<Rule>, { before: string }>): Obligation[] {
    return sessions.flatMap((session) => {
      const body = record.bodies.get(session.organizer);
      if (body === undefined || !binds(rule, body, dayOf(session.startsAt), record)) return [];
      const evidence = sessionEvidence(index, rule.kind, session, asOf);
      return [judge({ rule, body, session, due: dueAfter(rule, session) }, session.id.replace('/', '-'), evidence)];
    });
  }

  function judge(duty: Duty, about: string, evidence: readonly Evidence[]): Obligation {
    const needed = duty.rule.kind === 'dialogue' ? duty.rule.perYear : 1;
    const fulfilled = evidence[needed - 1]?.date ?? null;
    const state = stateOf(duty, fulfilled, asOf);
    const why = explainObligation({ ...duty, state, evidence, fulfilled, needed, year, asOf }, record);
    return { id: `${duty.rule.id}--${duty.body.id}--${about}`, ...duty, state, evidence, why };
  }
}

/** What is owed, before looking at evidence. */
export type Duty = Pick<Obligation, 'rule' | 'body' | 'session' | 'due'>;

/**
 * Fulfilled by the due day: `met`; later: `met_late`. Otherwise not late on the due day itself; from the next day on
 * `overdue`, or `no_data` for a body that did not yet publish here on the due day: silence then proves nothing.
 */
function stateOf({ body, due }: Duty, fulfilled: CivilDate | null, asOf: CivilDate): ObligationState {
  if (fulfilled !== null) return due === null || fulfilled <= due ? 'met' : 'met_late';
  if (due === null || asOf <= due) return 'not_yet_due';
  return body.publishesFrom !== undefined && body.publishesFrom <= due ? 'overdue' : 'no_data';
}

function yearlyEvidence(index: EvidenceIndex, kind: 'plan' | 'dialogue' | 'report', body: string, year: number) {
  if (kind === 'plan') return index.plans(body, year);
  return kind === 'dialogue' ? index.sessions(body, year) : index.reports(body, year);
}

function sessionEvidence(
  index: EvidenceIndex,
  kind: 'notice' | 'result' | 'conclusion' | 'supervision',
  session: Entry<Dialogue>,
  asOf: CivilDate,
): readonly Evidence[] {
  if (kind === 'conclusion') return index.conclusions(session.id);
  if (kind === 'result') return index.results(session.id);
  if (kind === 'supervision') return index.supervision(session.id);
  const date = session.announcedAt;
  return date <= asOf ? [{ collection: 'dialogues', id: session.id, date }] : [];
}

/** A moved session is due by its new day; its original notice is what counts (see `noticeDays`). */
function dueAfter(rule: Exclude<Rule, { before: string }>, session: Dialogue): CivilDate | null {
  const day = dayOf(session.startsAt);
  if (rule.kind === 'notice') return addDays(day, -rule.daysBefore);
  if (rule.kind === 'supervision' || rule.daysAfter === undefined) return null;
  return addDays(day, rule.daysAfter);
}

function sortKey({ rule, body, session }: Obligation): string {
  return [KIND_ORDER.indexOf(rule.kind), rule.id, body.id, session?.startsAt ?? '', session?.id ?? ''].join(' ');
}

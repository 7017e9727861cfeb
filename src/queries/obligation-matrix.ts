import { addressOf } from '#domain/address.ts';
import { type CivilDate, dayOf, daysBetween } from '#domain/calendar.ts';
import type { Body } from '#domain/content/body.ts';
import type { RuleKind } from '#domain/content/rule.ts';
import { daysLeft, shortDate } from '#domain/dates-in-words.ts';
import { type Obligation, type ObligationState, obligationStateLabel, obligationStates } from '#domain/obligations.ts';
import { placeName, plainName } from '#domain/places.ts';
import type { Entry, PublicRecord } from '#domain/record.ts';
import { collate } from '#domain/vietnamese.ts';

/** What one body owes under one heading. */
export interface MatrixEntry {
  /** `null` when the rule sets no day and not all is done: that is neither late nor in time. */
  state: ObligationState | null;
  label: string;
  note: string;
  /** The evidence when there is some, else the place on the body's page that explains. */
  href: string;
}

export interface MatrixRow {
  body: Entry<Body>;
  /** One list per column; empty when nothing is owed. */
  cells: readonly (readonly MatrixEntry[])[];
}

export interface MatrixColumn {
  kind: RuleKind;
  /** Last day in time when it is the same for every unit. */
  due: CivilDate | null;
}

export interface ObligationMatrix {
  year: number;
  columns: readonly MatrixColumn[];
  /** District first, then communes in Vietnamese order; the Party committee before the government. */
  groups: readonly { id: string; place: string; rows: readonly MatrixRow[] }[];
  /** How many yearly obligations stand in each state, per column. */
  counts: ReadonlyMap<ObligationState, ReadonlyMap<RuleKind, number>>;
}

const yearlyKinds = ['plan', 'dialogue', 'report'] as const satisfies readonly RuleKind[];
/** The Front's supervision is left out: the body in the row is the one supervised, not the one who owes it. */
const sessionKinds = ['notice', 'result', 'conclusion'] as const satisfies readonly RuleKind[];
const levelOrder: readonly Body['level'][] = ['central', 'province', 'district', 'commune'];

/** Where a body's page explains one obligation. */
export function obligationAddress(obligation: Obligation): string {
  return `${addressOf('bodies', obligation.body.id)}#${obligation.id}`;
}

/** Sets all obligations of a year out as units × obligations. */
export function matrixOf(
  all: readonly Obligation[],
  { places }: Pick<PublicRecord, 'places'>,
  year: number,
  asOf: CivilDate,
): ObligationMatrix {
  const byBody = Map.groupBy(all, ({ body }) => body.id);
  const byKind = Map.groupBy(all, ({ rule }) => rule.kind);
  const kinds = [...yearlyKinds, ...sessionKinds.filter((kind) => byKind.has(kind))];
  const columns = kinds.map((kind) => {
    const dues = new Set(byKind.get(kind)?.map(({ due }) => due));
    return { kind, due: isYearly(kind) && dues.size === 1 ? ([...dues][0] ?? null) : null };
  });
  const nameOfPlace = ({ place }: Body) => {
    const found = place === undefined ? undefined : places.get(place);
    return found ? placeName(found) : '';
  };
  const bodies = [...new Set(all.map(({ body }) => body))].sort(
    (a, b) =>
      levelOrder.indexOf(a.level) - levelOrder.indexOf(b.level) ||
      collate(plainName(nameOfPlace(a)), plainName(nameOfPlace(b))) ||
      (a.system === b.system ? collate(a.name, b.name) : a.system === 'party' ? -1 : 1),
  );
  const rows = bodies.map((body) => {
    const owedByKind = Map.groupBy(byBody.get(body.id) ?? [], ({ rule }) => rule.kind);
    const cells = columns.map(({ kind, due }) => {
      const owed = owedByKind.get(kind) ?? [];
      return isYearly(kind) ? owed.map((one) => yearlyEntry(one, due !== null, asOf)) : sessionsEntry(owed, body, asOf);
    });
    return { body, cells };
  });
  const groups = [...Map.groupBy(rows, ({ body }) => body.place ?? body.id)].map(([id, members]) => ({
    id: `dia-ban-${id}`,
    place: members[0] ? nameOfPlace(members[0].body) || members[0].body.name : '',
    rows: members,
  }));
  const counts = new Map(
    obligationStates.map((state) => [
      state,
      new Map(yearlyKinds.map((kind) => [kind, countOf(all, kind, state)] as const)),
    ]),
  );
  return { year, columns, groups, counts };
}

const isYearly = (kind: RuleKind) => yearlyKinds.some((yearly) => yearly === kind);

const countOf = (all: readonly Obligation[], kind: RuleKind, state: ObligationState) =>
  all.filter((obligation) => obligation.rule.kind === kind && obligation.state === state).length;

function yearlyEntry(obligation: Obligation, dueInHead: boolean, asOf: CivilDate): MatrixEntry {
  const { state, due, evidence, rule } = obligation;
  const enough = evidence[(rule.kind === 'dialogue' ? rule.perYear : 1) - 1];
  return {
    state,
    label: obligationStateLabel[state],
    note: enough ? `ngày ${shortDate(enough.date)}${overBy(enough.date, due)}` : limitNote(obligation, dueInHead, asOf),
    href: enough ? addressOf(enough.collection, enough.id) : obligationAddress(obligation),
  };
}

function overBy(date: CivilDate, due: CivilDate | null): string {
  return due !== null && date > due ? `, sau hạn ${daysBetween(due, date)} ngày` : '';
}

function limitNote({ state, due }: Obligation, dueInHead: boolean, asOf: CivilDate): string {
  if (due === null || state === 'no_data') return '';
  const over = state === 'overdue' ? daysLeft(daysBetween(asOf, due)) : '';
  return [dueInHead ? '' : `hạn ${shortDate(due)}`, over].filter(Boolean).join(', ');
}

/** `2/3 buổi`: of the sessions held so far, how many have what is owed after or before a session. */
function sessionsEntry(owed: readonly Obligation[], body: Entry<Body>, asOf: CivilDate): MatrixEntry[] {
  const held = owed.filter(({ session }) => session?.held !== undefined && dayOf(session.startsAt) <= asOf);
  const [first] = held;
  if (first === undefined) return [];
  const done = held.filter(({ state }) => state === 'met' || state === 'met_late');
  const worst = obligationStates.find((state) => held.some((obligation) => obligation.state === state)) ?? null;
  const open = held.find((obligation) => !done.includes(obligation));
  const onlyEvidence = held.length === 1 ? first.evidence[0] : undefined;
  return [
    {
      state: worst === 'not_yet_due' ? null : worst,
      label: `${done.length}/${held.length} buổi`,
      note: open && open.due === null ? 'văn bản không nêu thời hạn' : '',
      href: onlyEvidence
        ? addressOf(onlyEvidence.collection, onlyEvidence.id)
        : open
          ? obligationAddress(open)
          : `${addressOf('bodies', body.id)}#nghia-vu`,
    },
  ];
}

import type { RuleKind } from '../content/rule.ts';
import { type Obligation, type ObligationState, obligationStates, obligationsOf } from '../obligations.ts';
import type { PublicRecord } from '../record.ts';
import type { Period } from './period.ts';
import type { Unit } from './units.ts';

/** How many obligations of one kind stand in each state. */
export interface DutyCount {
  kind: RuleKind;
  total: number;
  byState: Record<ObligationState, number>;
  /** Those that are late, with whose they are. */
  overdue: readonly Obligation[];
}

/**
 * The obligations of the units' bodies as they stand on the day that counts: yearly ones of the year, the others of
 * sessions in the span. Nothing when no rule of the record binds them.
 */
export function dutiesOf(record: PublicRecord, units: readonly Unit[], { year, from, to, asOf }: Period): DutyCount[] {
  const bodies = new Set(units.flatMap((unit) => unit.bodies));
  const owed = obligationsOf(record, year, asOf)
    .filter(({ body }) => bodies.has(body.id))
    .filter(({ session }) => session === null || (from <= session.startsAt && session.startsAt.slice(0, 10) <= to));
  return [...Map.groupBy(owed, ({ rule }) => rule.kind)].map(([kind, all]) => ({
    kind,
    total: all.length,
    byState: Object.fromEntries(
      obligationStates.map((state) => [state, all.filter((one) => one.state === state).length]),
    ) as Record<ObligationState, number>,
    overdue: all.filter(({ state }) => state === 'overdue'),
  }));
}

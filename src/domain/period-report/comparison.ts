import type { PublicRecord } from '../record.ts';
import { isOver, type Period, sameSpanLastYear, spanBefore } from './period.ts';
import { sumOf, type UnitFigures } from './unit-figures.ts';
import { rowOf, type UnitRow } from './unit-row.ts';
import { publishesBy } from './units.ts';

/** The same units in an earlier span. */
export interface Comparison {
  kind: 'last-year' | 'before';
  period: Period;
  /** Their sums then; null when a unit that has figures now published nothing here yet when that span began. */
  totals: UnitFigures | null;
}

/**
 * “So với cùng kỳ năm trước”, and for a quarter or month that is over also with the one before. Sums of other units, or
 * of spans the record holds in part, are not compared.
 */
export function comparisonsOf(record: PublicRecord, rows: readonly UnitRow[], period: Period): Comparison[] {
  const before = isOver(period) ? spanBefore(period) : null;
  return [
    { kind: 'last-year' as const, period: sameSpanLastYear(period) },
    ...(before === null ? [] : [{ kind: 'before' as const, period: before }]),
  ].map((one) => ({ ...one, totals: totalsIn(record, rows, one.period) }));
}

function totalsIn(record: PublicRecord, rows: readonly UnitRow[], period: Period): UnitFigures | null {
  const units = rows.filter(({ figures }) => figures !== null).map(({ unit }) => unit);
  if (units.length === 0 || !units.every((unit) => publishesBy(unit, period.from))) return null;
  return sumOf(units.flatMap((unit) => rowOf(record, unit, period).figures ?? []));
}

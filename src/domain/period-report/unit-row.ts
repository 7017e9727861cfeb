import type { PublicRecord } from '../record.ts';
import { countedIn } from '../report-figures.ts';
import type { Period } from './period.ts';
import { type UnitFigures, unitFigures } from './unit-figures.ts';
import { publishesBy, type Unit } from './units.ts';

/** A unit and its figures; null when it published nothing here by then: that is no data, and not “none held”. */
export interface UnitRow {
  unit: Unit;
  figures: UnitFigures | null;
}

/** One row of the appendix table. What is counted was published here, by whomever. */
export function rowOf(record: PublicRecord, unit: Unit, { from, asOf }: Pick<Period, 'from' | 'asOf'>): UnitRow {
  const counted = countedIn(record, unit.bodies, from, asOf);
  const { sessions, conclusions, supervisions } = counted;
  const hasData = publishesBy(unit, asOf) || sessions.length + conclusions.length + supervisions.length > 0;
  return { unit, figures: hasData ? unitFigures(record, unit, counted, asOf) : null };
}

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

/** One row of the appendix table. */
export function rowOf(record: PublicRecord, unit: Unit, { from, asOf }: Pick<Period, 'from' | 'asOf'>): UnitRow {
  const counted = countedIn(record, unit.bodies, from, asOf);
  const hasData = publishesBy(unit, asOf) || counted.sessions.length > 0;
  return { unit, figures: hasData ? unitFigures(record, unit, counted, asOf) : null };
}

import type { Report } from '../content/report.ts';
import { documentDay } from '../document-day.ts';
import type { Entry, PublicRecord } from '../record.ts';
import { differencesInWords } from '../report-differences.ts';
import { computeFigures } from '../report-figures.ts';
import type { Period } from './period.ts';
import type { Unit } from './units.ts';

/** A published report of one unit beside the record's own figures for the span that report names. */
export interface TypedDifference {
  unit: Unit;
  report: Entry<Report>;
  /** One sentence per difference; none when every figure agrees. */
  sentences: readonly string[];
}

/** Yearly reports of the units issued by the day that counts; a quarter or a month has none to be compared with. */
export function typedDifferences(
  record: PublicRecord,
  units: readonly Unit[],
  { kind, year, asOf }: Period,
): TypedDifference[] {
  if (kind !== 'year') return [];
  return units.flatMap((unit) =>
    [...record.reports.values()]
      .filter((report) => !report.draft && report.year === year && documentDay(report) <= asOf)
      .filter(({ bodies }) => bodies.some((body) => unit.bodies.includes(body)))
      .map((report) => ({
        unit,
        report,
        sentences: differencesInWords(report.figures, computeFigures(record, report.bodies, report.from, report.asOf)),
      })),
  );
}

import { figuresAddress } from '#domain/address.ts';
import { periodOf } from '#domain/period-report/period.ts';
import { type PeriodReport, reportOnUnits } from '#domain/period-report/period-report.ts';
import { unitsOfPortal } from '#domain/period-report/units.ts';
import { oncePerBuild } from './once-per-build.ts';
import { getIndex } from './record-index.ts';

/** The figures of one year over all units of the portal. */
export interface YearReport {
  year: number;
  address: string;
  report: PeriodReport;
}

/** Every year that has begun and has sessions, the latest first. */
export const getYearReports = oncePerBuild(async (): Promise<readonly YearReport[]> => {
  const { record, sessions, asOf } = await getIndex();
  const years = [...new Set(sessions.map(({ startsAt }) => Number(startsAt.slice(0, 4))))].sort((a, b) => b - a);
  return years.flatMap((year) => {
    const period = periodOf('year', year, 1, asOf);
    if (period === null) return [];
    return [
      { year, address: figuresAddress(year), report: reportOnUnits(record, unitsOfPortal(record, period), period) },
    ];
  });
});

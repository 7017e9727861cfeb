import type { ReportFigures } from './content/report.ts';
import { type FigureDifference, figureDifferences } from './report-figures.ts';
import { numberText } from './totals.ts';

/**
 * The differences between a typed report and the record, in plain words. Where “resolved” is as much too high as other
 * outcomes are too low, it says what that looks like, as a possibility.
 */
export function differencesInWords(typed: ReportFigures, computed: ReportFigures): string[] {
  const differences = figureDifferences(typed, computed);
  const sentences = differences.map(({ label, typed: said, computed: sum }) => {
    const by = `${said > sum ? 'nhiều hơn' : 'ít hơn'} ${numberText(Math.abs(said - sum))}`;
    return `“${label}”: báo cáo ghi ${numberText(said)}, hồ sơ trên cổng tính được ${numberText(sum)}; báo cáo ${by}.`;
  });
  const misfiled = miscounted(differences);
  return misfiled === null ? sentences : [...sentences, misfiled];
}

/** Where the record has what a report may have called resolved. */
const notResolved: ReadonlySet<FigureDifference['key']> = new Set([
  'inProgress',
  'notResolved',
  'explained',
  'forwarded',
]);

function miscounted(differences: readonly FigureDifference[]): string | null {
  const over = differences.find(({ key, typed, computed }) => key === 'resolved' && typed > computed);
  const under = differences.filter(({ key, typed, computed }) => notResolved.has(key) && typed < computed);
  const missing = under.reduce((sum, { typed, computed }) => sum + computed - typed, 0);
  if (over === undefined || missing !== over.typed - over.computed) return null;
  const elsewhere = under.map(({ label }) => `“${label}”`).join(', ');
  return `Phần ghi nhiều hơn ở “${over.label}” đúng bằng phần ghi thiếu ở ${elsewhere}: có thể báo cáo đã tính những việc đó là đã giải quyết xong. Cổng tính riêng từng loại.`;
}

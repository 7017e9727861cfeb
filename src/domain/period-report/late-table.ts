import { shortDate } from '../dates-in-words.ts';
import type { PublicRecord } from '../record.ts';
import type { PeriodReport } from './period-report.ts';
import type { ReportTable } from './report-document.ts';

/** Every late petition with who has to act and since when. */
export function lateTable({ bodies }: Pick<PublicRecord, 'bodies'>, { late, period }: PeriodReport): ReportTable {
  return {
    title: `Kiến nghị quá hạn tính đến ngày ${shortDate(period.asOf)}`,
    columns: [
      { title: 'TT', width: 5, align: 'center' },
      { title: 'Mã kiến nghị', width: 24, align: 'left' },
      { title: 'Nội dung', width: 50, align: 'left' },
      { title: 'Nêu tại', width: 22, align: 'left' },
      { title: 'Cơ quan chủ trì', width: 34, align: 'left' },
      { title: 'Hạn', width: 12, align: 'center' },
      { title: 'Quá (ngày)', width: 8, align: 'right' },
    ],
    rows: late.map(({ petition, unit, lead, due, daysOver }, index) => [
      index + 1,
      petition.id,
      petition.title,
      unit.name,
      bodies.get(lead)?.name ?? lead,
      shortDate(due),
      daysOver,
    ]),
    empty: 'Không có kiến nghị nào quá hạn.',
  };
}

import { shortDate } from '../dates-in-words.ts';
import { numberText } from '../totals.ts';
import { periodName } from './period.ts';
import type { PeriodReport } from './period-report.ts';
import type { Appendix, AppendixRow, FigureColumn } from './report-document.ts';
import { countedPetitions, type FigureKey, resolvedShare, unitFigureAbout } from './unit-figures.ts';

const SESSIONS = 'Số cuộc đối thoại';
const CHAIR = 'Chủ trì';
const RECEIVED = 'Ý kiến, kiến nghị';
const COMPETENCE = 'Theo thẩm quyền';
const OUTCOME = 'Kết quả giải quyết';
const SHARE = 'Tỷ lệ đã giải quyết';
const AFTER = 'Sau đối thoại';

const figure = (key: FigureKey, group: string, title: string): FigureColumn => ({
  key,
  group,
  title,
  about: unitFigureAbout[key],
  value: (figures) => figures[key],
  text: (figures) => numberText(figures[key]),
});

/** The appendix table's columns (domain.md 1.5), with the denominator of its percentage. */
export const figureColumns: readonly FigureColumn[] = [
  figure('sessions', SESSIONS, 'Tổng'),
  figure('periodic', SESSIONS, 'Định kỳ'),
  figure('adhoc', SESSIONS, 'Đột xuất'),
  figure('thematic', SESSIONS, 'Chuyên đề'),
  figure('bySecretary', CHAIR, 'Bí thư'),
  figure('byChairman', CHAIR, 'Chủ tịch UBND'),
  figure('attendees', 'Lượt người dự', 'Tổng lượt'),
  figure('petitions', RECEIVED, 'Tiếp nhận'),
  figure('answeredOnSite', RECEIVED, 'Trả lời tại hội nghị'),
  figure('own', COMPETENCE, 'Thuộc thẩm quyền'),
  figure('upper', COMPETENCE, 'Cấp trên'),
  figure('outside', COMPETENCE, 'Không thuộc'),
  figure('resolved', OUTCOME, 'Đã giải quyết'),
  figure('inProgress', OUTCOME, 'Đang giải quyết'),
  figure('notResolved', OUTCOME, 'Chưa giải quyết'),
  figure('pending', OUTCOME, 'Mới tiếp nhận'),
  figure('explained', OUTCOME, 'Đã giải trình'),
  figure('forwarded', OUTCOME, 'Đã chuyển'),
  figure('excluded', OUTCOME, 'Không tính'),
  {
    key: 'counted',
    group: SHARE,
    title: 'Mẫu số',
    about: 'Số kiến nghị để tính tỷ lệ: đã tiếp nhận, trừ “không tính”',
    value: countedPetitions,
    text: (figures) => numberText(countedPetitions(figures)),
  },
  {
    key: 'resolvedPercent',
    group: SHARE,
    title: 'Phần trăm',
    about:
      'Đã giải quyết chia cho mẫu số, làm tròn một số lẻ; dưới 5 kiến nghị thì không ghi. “Đã giải trình” và “đã chuyển” không tính là đã giải quyết',
    value: (figures) => resolvedShare(figures).percent,
    text: (figures) => resolvedShare(figures).text,
  },
  figure('conclusions', AFTER, 'Kết luận ban hành'),
  figure('supervisions', AFTER, 'Cuộc giám sát'),
];

/** Columns under their common titles, in order. */
export function columnGroups(columns: readonly FigureColumn[]): { title: string; columns: FigureColumn[] }[] {
  const groups: { title: string; columns: FigureColumn[] }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last?.title === column.group) last.columns.push(column);
    else groups.push({ title: column.group, columns: [column] });
  }
  return groups;
}

/** The appendix of a report: a row per unit and the sum. */
export function appendixOf({ rows, totals, period, noData }: PeriodReport, about: string): Appendix {
  const units: AppendixRow[] = rows.map(({ unit, figures }) => ({ id: unit.id, name: unit.name, figures }));
  const sum: AppendixRow = { id: null, name: 'Tổng cộng', figures: totals };
  return {
    title: `Số liệu đối thoại ${about} ${periodName(period)}`,
    asOf: period.asOf,
    columns: figureColumns,
    rows: units.length === 1 ? units : [...units, sum],
    notes: [
      `Số liệu từ ngày ${shortDate(period.from)} đến ngày ${shortDate(period.asOf)}, cộng từ biên bản, kiến nghị, kết luận và văn bản giám sát đã đăng trên cổng. Một cuộc do nhiều cơ quan của một đơn vị cùng tổ chức chỉ tính một lần.`,
      'Các cột kết quả cộng lại bằng số tiếp nhận. “Trả lời tại hội nghị” đếm mọi kiến nghị đã từng được trả lời tại chỗ, nên trùng với các cột kết quả. “Đã giải trình”, “đã chuyển” không tính là đã giải quyết. “Không tính”: đã rút, đã gộp, ngoài phạm vi đối thoại. Mẫu số dưới 5 thì không ghi phần trăm.',
      '“Kết luận ban hành” tính theo ngày ban hành, “Cuộc giám sát” theo ngày giám sát, kể cả của cuộc đối thoại tổ chức trước kỳ; vì vậy có thể nhiều hơn số cuộc trong kỳ.',
      ...(noData.length === 0
        ? []
        : [
            `Chưa có dữ liệu trên cổng, không phải là chưa tổ chức: ${noData.length} đơn vị (${noData.map(({ name }) => name).join(', ')}).`,
          ]),
    ],
  };
}

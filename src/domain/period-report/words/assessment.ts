import type { RuleKind } from '../../content/rule.ts';
import { toFill } from '../../to-fill.ts';
import { numberText } from '../../totals.ts';
import type { PeriodReport } from '../period-report.ts';
import type { Block } from '../report-document.ts';
import { heading, items, text } from './sentences.ts';

/** Shortcomings that the record shows; what was good and why things are so, only people can say. */
export function assessment(report: PeriodReport): Block[] {
  return [
    heading('1. Ưu điểm'),
    text(toFill('đánh giá ưu điểm')),
    heading('2. Hạn chế'),
    ...items(shortcomings(report)),
    text(toFill('hạn chế khác')),
    heading('3. Nguyên nhân'),
    text(toFill('nguyên nhân khách quan, chủ quan')),
  ];
}

/** A duty that is not due yet is no shortcoming, also when nothing was done for it. */
const OVERDUE: readonly (readonly [RuleKind, string])[] = [
  ['plan', 'cơ quan quá hạn chưa có kế hoạch đối thoại năm'],
  ['dialogue', 'cơ quan quá hạn chưa tổ chức đủ đối thoại trong năm'],
  ['report', 'cơ quan quá hạn chưa có báo cáo năm'],
  ['result', 'cuộc đối thoại quá hạn chưa công bố kết quả'],
  ['conclusion', 'cuộc đối thoại quá hạn chưa có kết luận'],
];

function shortcomings({ late, outlook, duties, closing }: PeriodReport): string[] {
  const pastPlan = outlook.flatMap(({ planned }) => planned.filter((one) => one.late)).length;
  const overdue = OVERDUE.map(([kind, what]) => {
    const count = duties.find((duty) => duty.kind === kind)?.byState.overdue ?? 0;
    return [count, `${numberText(count)} ${what}.`] as const;
  });
  const told: readonly (readonly [number, string])[] = [
    [pastPlan, `${numberText(pastPlan)} cuộc đối thoại đã qua thời gian dự kiến trong kế hoạch mà chưa tổ chức.`],
    ...overdue,
    [late.length, `${numberText(late.length)} kiến nghị quá hạn giải quyết.`],
    [
      closing.objected,
      `${numberText(closing.objected)} kiến nghị đơn vị báo đã xong nhưng Mặt trận hoặc người nêu chưa đồng ý.`,
    ],
  ];
  return told.filter(([count]) => count > 0).map(([, sentence]) => sentence);
}

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

function shortcomings({ rows, noneHeld, late, withoutConclusion, outlook, duties, closing }: PeriodReport): string[] {
  const pastPlan = outlook.flatMap(({ planned }) => planned.filter((one) => one.late)).length;
  const overdue = duties.flatMap((duty) => duty.overdue).filter(({ rule }) => rule.kind === 'plan').length;
  const told: readonly (readonly [number, string])[] = [
    [
      noneHeld.length,
      rows.length === 1
        ? 'Chưa tổ chức cuộc đối thoại nào trong kỳ.'
        : `${numberText(noneHeld.length)} đơn vị có dữ liệu trên cổng chưa tổ chức cuộc đối thoại nào trong kỳ.`,
    ],
    [pastPlan, `${numberText(pastPlan)} cuộc đối thoại đã qua thời gian dự kiến trong kế hoạch mà chưa tổ chức.`],
    [overdue, `${numberText(overdue)} cơ quan quá hạn chưa có kế hoạch đối thoại năm.`],
    [withoutConclusion.length, `${numberText(withoutConclusion.length)} cuộc đối thoại chưa có kết luận.`],
    [late.length, `${numberText(late.length)} kiến nghị quá hạn giải quyết.`],
    [
      closing.objected,
      `${numberText(closing.objected)} kiến nghị đơn vị báo đã xong nhưng Mặt trận hoặc người nêu chưa đồng ý.`,
    ],
  ];
  return told.filter(([count]) => count > 0).map(([, sentence]) => sentence);
}

import { shortDate } from '../../dates-in-words.ts';
import { toFill } from '../../to-fill.ts';
import { numberText } from '../../totals.ts';
import type { PeriodReport } from '../period-report.ts';
import type { Block } from '../report-document.ts';
import { items, text } from './sentences.ts';

/** Conclusions issued, sessions without one, and the Front's supervision of them. */
export function conclusions({ totals, withoutConclusion, period }: PeriodReport): Block[] {
  const { conclusions: issued, supervisions } = totals;
  return [
    text(
      `Trong kỳ đã ban hành ${numberText(issued)} kết luận, Mặt trận Tổ quốc đã tiến hành ${numberText(supervisions)} cuộc giám sát việc thực hiện kết luận, kể cả của các cuộc đối thoại tổ chức trước kỳ.`,
    ),
    ...(withoutConclusion.length === 0
      ? []
      : [
          text(`Chưa có kết luận đến ngày ${shortDate(period.asOf)}:`),
          ...items(withoutConclusion.map(({ title, startsAt }) => `${title}, họp ngày ${shortDate(startsAt)}.`)),
        ]),
    text(toFill('việc công khai, niêm yết, quán triệt thực hiện kết luận')),
  ];
}

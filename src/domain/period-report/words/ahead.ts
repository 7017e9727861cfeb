import type { Body } from '../../content/body.ts';
import { shortDate } from '../../dates-in-words.ts';
import { isOpen, statusAt } from '../../petition-progress.ts';
import { toFill } from '../../to-fill.ts';
import { numberText } from '../../totals.ts';
import type { PeriodReport } from '../period-report.ts';
import { awaitingUpperLevel } from '../petition-facts.ts';
import type { Block } from '../report-document.ts';
import { whatIsPlanned } from './planned.ts';
import { items, text } from './sentences.ts';

/** What is announced, planned and still open. */
export function ahead({ outlook, known, period }: PeriodReport): Block[] {
  const coming = outlook.filter(({ announced, planned }) => announced.length + planned.length > 0);
  const open = known.filter(({ petition }) => isOpen(statusAt(petition, period.asOf))).length;
  return [
    ...(coming.length === 0
      ? []
      : [
          text(`Các cuộc đối thoại tiếp theo trong năm ${period.year}, theo thông báo và kế hoạch đã đăng:`),
          ...items(coming.map(whatIsPlanned)),
        ]),
    ...(open === 0 ? [] : [text(`Tiếp tục giải quyết ${numberText(open)} kiến nghị còn dở, kể cả của các kỳ trước.`)]),
    text(toFill('nhiệm vụ, giải pháp kỳ tới')),
  ];
}

/** What levels above the one that reports were asked and have not answered, and what the office proposes. */
export function proposals({ known, period }: PeriodReport, { level }: Pick<Body, 'level'>): Block[] {
  const waiting = awaitingUpperLevel(known, level, period.asOf);
  return [
    ...(waiting.length === 0
      ? []
      : [
          text(
            `Đề nghị cấp có thẩm quyền trả lời ${numberText(waiting.length)} kiến nghị đã chuyển, đến ngày ${shortDate(period.asOf)} chưa có kết quả:`,
          ),
          ...items(
            waiting.map(
              ({ petition, recipient, since }) =>
                `${petition.title} (${petition.id}): chuyển${recipient === null ? '' : ` đến ${recipient}`} ngày ${shortDate(since)}.`,
            ),
          ),
        ]),
    text(toFill('kiến nghị, đề xuất khác')),
  ];
}

import { binds } from '../../binding.ts';
import type { Body } from '../../content/body.ts';
import { partialDate, shortDate } from '../../dates-in-words.ts';
import { documentDay } from '../../document-day.ts';
import type { Entry, PublicRecord } from '../../record.ts';
import { obligationRules } from '../../rules.ts';
import { toFill } from '../../to-fill.ts';
import { numberText } from '../../totals.ts';
import type { DutyCount } from '../duties.ts';
import { isOver, type Period, periodName } from '../period.ts';
import type { PeriodReport } from '../period-report.ts';
import type { Block } from '../report-document.ts';
import { parts, text } from './sentences.ts';

/** What the report follows from, whose it is and up to which day its figures go. */
export function opening(record: PublicRecord, { period }: PeriodReport, issuer: Entry<Body>): string {
  const directives = new Set(
    obligationRules(record.rules).flatMap((rule) =>
      (rule.kind === 'dialogue' || rule.kind === 'report') && binds(rule, issuer, period.asOf, record)
        ? (rule.directive ?? [])
        : [],
    ),
  );
  const cited = [...directives].flatMap((id) => {
    const directive = record.directives.get(id);
    const by = directive && record.bodies.get(directive.issuer)?.name;
    return directive === undefined || documentDay(directive) > period.asOf
      ? []
      : [
          `${directive.docType} “${directive.title}” (${[by, partialDate(directive.issued)].filter(Boolean).join(', ')})`,
        ];
  });
  const following = cited.length === 0 ? '' : `Thực hiện ${cited.join(' và ')}, `;
  const sentence = `${following}${issuer.name} báo cáo kết quả ${periodName(period)} như sau. `;
  return `${sentence}Số liệu tính từ ngày ${shortDate(period.from)} đến ngày ${shortDate(period.asOf)}, cộng từ hồ sơ công khai trên ${record.site.name}.${lastDayNote(period, issuer)}`;
}

/** Why figures end before the span or the day asked about: the body was dissolved. Empty when it was not by then. */
export function lastDayNote(period: Period, { name, validTo }: Entry<Body>): string {
  if (validTo === undefined || validTo !== period.asOf || isOver(period)) return '';
  return ` ${name} hoạt động đến hết ngày ${shortDate(validTo)}, nên số liệu dừng ở ngày đó.`;
}

/** Plans of the year issued by then, and what only the office knows. */
export function guidance(record: PublicRecord, report: PeriodReport): Block[] {
  const { period, outlook, duties } = report;
  const plan = duties.find(({ kind }) => kind === 'plan');
  const own = outlook.length === 1 ? plansOf(record, report) : [];
  return [
    ...own.map((sentence) => text(sentence)),
    ...(plan === undefined ? [] : [text(`Xây dựng kế hoạch đối thoại năm ${period.year}: ${standing(plan)}.`)]),
    text(toFill('việc quán triệt, phân công, tuyên truyền, chuẩn bị đối thoại trong kỳ')),
  ];
}

function plansOf(record: PublicRecord, { rows, period }: PeriodReport): string[] {
  const bodies = new Set(rows.flatMap(({ unit }) => unit.bodies));
  return [...record.plans.values()]
    .filter((plan) => !plan.draft && plan.year === period.year && documentDay(plan) <= period.asOf)
    .filter((plan) => plan.bodies.some((body) => bodies.has(body)))
    .map(({ number, issued, items }) => {
      const named = number === null ? 'Kế hoạch' : `Kế hoạch số ${number}`;
      return `${named}, ban hành ${issued?.length === 10 ? 'ngày ' : ''}${partialDate(issued)}, dự kiến ${numberText(items.length)} cuộc đối thoại trong năm.`;
    });
}

/** `trong 46 cơ quan có nghĩa vụ, 12 cơ quan đã thực hiện đúng hạn, 2 cơ quan đã thực hiện nhưng chậm, …`. */
function standing({ total, byState }: DutyCount): string {
  return `trong ${numberText(total)} cơ quan có nghĩa vụ, ${parts([
    [byState.met, 'cơ quan đã thực hiện đúng hạn'],
    [byState.met_late, 'cơ quan đã thực hiện nhưng chậm'],
    [byState.overdue, 'cơ quan quá hạn chưa có'],
    [byState.not_yet_due, 'cơ quan chưa đến hạn'],
    [byState.no_data, 'cơ quan chưa có dữ liệu trên cổng'],
  ])}`;
}

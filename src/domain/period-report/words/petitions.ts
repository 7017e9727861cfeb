import { closingCodes, closingLabel } from '../../closing.ts';
import { shortDate } from '../../dates-in-words.ts';
import { buckets } from '../../petition-status.ts';
import { numberText, type RollUp, share } from '../../totals.ts';
import { bucketLabel } from '../../vocabulary-labels.ts';
import type { PeriodReport } from '../period-report.ts';
import type { Block } from '../report-document.ts';
import { countedPetitions, type UnitFigures } from '../unit-figures.ts';
import { items, parts, text } from './sentences.ts';

const FIELDS_TOLD = 5;

/** What was asked, what became of it with the denominator, what is late and what was open from before. */
export function petitions(report: PeriodReport): Block[] {
  const { totals, period, topics } = report;
  if (totals.petitions === 0)
    return [text('Các cuộc trong kỳ chưa có ý kiến, kiến nghị nào trong hồ sơ.'), ...carried(report), ...late(report)];
  const counted = countedPetitions(totals);
  const left =
    totals.excluded === 0
      ? ''
      : `, không kể ${numberText(totals.excluded)} kiến nghị đã rút, đã gộp hoặc ngoài phạm vi đối thoại`;
  const most = topics.slice(0, FIELDS_TOLD).map(({ name, petitions: count }) => `${name} ${numberText(count)}`);
  return [
    text(
      `Đã tiếp nhận ${numberText(totals.petitions)} ý kiến, kiến nghị; ${numberText(totals.answeredOnSite)} ý kiến được trả lời trực tiếp tại hội nghị. Theo thẩm quyền: ${competences(totals)}.`,
    ),
    text(`Lĩnh vực có nhiều kiến nghị nhất (một kiến nghị có thể thuộc nhiều lĩnh vực): ${most.join('; ')}.`),
    text(`Kết quả đến ngày ${shortDate(period.asOf)}, tính trên ${numberText(counted)} kiến nghị${left}:`),
    ...items(outcomes(totals, counted)),
    ...closing(report),
    ...late(report),
    ...carried(report),
  ];
}

const competences = ({ own, upper, outside }: UnitFigures) =>
  parts([
    [own, 'thuộc thẩm quyền của cấp tổ chức đối thoại hoặc cấp dưới'],
    [upper, 'thuộc thẩm quyền cấp trên'],
    [outside, 'không thuộc thẩm quyền của chính quyền các cấp'],
  ]);

function outcomes(figures: UnitFigures, counted: number): string[] {
  const told = (name: string, count: number) => `${name}: ${share(count, counted).text}`;
  return [
    told('Đã giải quyết xong', figures.resolved),
    told('Đang giải quyết', figures.inProgress),
    told('Chưa giải quyết', figures.notResolved),
    told('Mới tiếp nhận, chưa phân loại', figures.pending),
    told('Đã giải trình, cung cấp thông tin (không tính là đã giải quyết)', figures.explained),
    told('Đã chuyển cấp có thẩm quyền (không tính là đã giải quyết)', figures.forwarded),
  ];
}

function closing({ closing: counts, totals }: PeriodReport): Block[] {
  if (totals.resolved === 0) return [];
  const told = closingCodes.map((code) => [counts[code], closingLabel[code].toLowerCase()] as const);
  return [
    text(
      `Trong ${numberText(totals.resolved)} kiến nghị đơn vị báo đã giải quyết xong, theo Mặt trận và người nêu: ${parts(told)}.`,
    ),
  ];
}

function late({ late: all, period }: PeriodReport): Block[] {
  const [longest] = all;
  return [
    text(
      longest === undefined
        ? `Không có kiến nghị nào quá hạn tính đến ngày ${shortDate(period.asOf)}.`
        : `Quá hạn tính đến ngày ${shortDate(period.asOf)}, kể cả kiến nghị của các kỳ trước: ${numberText(all.length)} kiến nghị, lâu nhất quá ${numberText(longest.daysOver)} ngày (danh sách ở Phụ lục 2).`,
    ),
  ];
}

function carried({ carried: { total, counts }, period }: PeriodReport): Block[] {
  const from = shortDate(period.from);
  if (total + counts.excluded === 0)
    return [text(`Hồ sơ trên cổng không có kiến nghị còn dở từ các cuộc trước ngày ${from}.`)];
  return [
    text(
      `Kiến nghị còn dở từ các cuộc trước ngày ${from}: ${numberText(total + counts.excluded)}; đến ngày ${shortDate(period.asOf)}: ${bucketParts(counts)}.`,
    ),
  ];
}

const bucketParts = (counts: RollUp['counts']) =>
  parts(buckets.map((bucket) => [counts[bucket], bucketLabel[bucket].toLowerCase()] as const));

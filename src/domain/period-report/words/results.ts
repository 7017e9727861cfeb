import { shortDate } from '../../dates-in-words.ts';
import { toFill } from '../../to-fill.ts';
import { numberText } from '../../totals.ts';
import type { Comparison } from '../comparison.ts';
import { periodName } from '../period.ts';
import type { PeriodReport } from '../period-report.ts';
import type { Block } from '../report-document.ts';
import type { UnitFigures } from '../unit-figures.ts';
import { conclusions } from './conclusions.ts';
import { petitions } from './petitions.ts';
import { whatIsPlanned } from './planned.ts';
import { heading, items, parts, text } from './sentences.ts';

/** Sessions, petitions, conclusions, and what typed reports say otherwise. */
export function results(report: PeriodReport): Block[] {
  return [
    heading('1. Tổ chức đối thoại'),
    ...sessions(report),
    heading('2. Tiếp nhận, giải quyết ý kiến, kiến nghị'),
    ...petitions(report),
    heading('3. Ban hành, thực hiện kết luận và giám sát'),
    ...conclusions(report),
    ...differences(report),
  ];
}

function sessions(report: PeriodReport): Block[] {
  const { rows, totals, period, noneHeld, noData, outlook, comparisons } = report;
  const withData = rows.filter(({ figures }) => figures !== null);
  const held = withData.filter(({ figures }) => (figures?.sessions ?? 0) > 0).length;
  const units = rows.length === 1 ? '' : `${held}/${withData.length} đơn vị có dữ liệu trên cổng `;
  const none = noneHeld.map(
    (unit) => outlook.find((one) => one.unit.id === unit.id) ?? { unit, announced: [], planned: [] },
  );
  return [
    text(
      totals.sessions === 0
        ? `Trong ${periodName(period)}, tính đến ngày ${shortDate(period.asOf)}, hồ sơ trên cổng không có cuộc đối thoại nào đã tổ chức.`
        : `Trong ${periodName(period)}, tính đến ngày ${shortDate(period.asOf)}, ${units}đã tổ chức ${heldInWords(totals)}. ${chairs(totals)}Có ${numberText(totals.attendees)} lượt người tham dự.${byLevel(report)}`,
    ),
    ...comparisons.map((comparison) => text(compared(totals, comparison))),
    ...(none.length === 0 || rows.length === 1
      ? []
      : [
          text(`Chưa tổ chức cuộc nào trong kỳ: ${numberText(none.length)} đơn vị.`),
          ...items(none.map(whatIsPlanned)),
        ]),
    ...(noData.length === 0
      ? []
      : [
          text(
            `Chưa có dữ liệu trên cổng nên chưa rõ đã tổ chức hay chưa: ${numberText(noData.length)} đơn vị (${noData.map(({ name }) => name).join(', ')}). ${toFill('số liệu của các đơn vị này nếu văn phòng có')}`,
          ),
        ]),
  ];
}

/** `1 cuộc đối thoại định kỳ`, `10 cuộc đối thoại: 5 cuộc định kỳ, 1 cuộc đột xuất, 4 cuộc chuyên đề`. */
function heldInWords({ sessions: all, periodic, adhoc, thematic }: UnitFigures): string {
  const kinds = (
    [
      [periodic, 'định kỳ'],
      [adhoc, 'đột xuất'],
      [thematic, 'chuyên đề'],
    ] as const
  ).filter(([count]) => count > 0);
  const [only] = kinds;
  if (kinds.length === 1 && only !== undefined) return `${numberText(all)} cuộc đối thoại ${only[1]}`;
  return `${numberText(all)} cuộc đối thoại: ${parts(kinds.map(([count, kind]) => [count, `cuộc ${kind}`] as const))}`;
}

function chairs({ bySecretary, byChairman }: UnitFigures): string {
  const told = parts([
    [bySecretary, 'cuộc do Bí thư cấp ủy chủ trì'],
    [byChairman, 'cuộc do Chủ tịch UBND chủ trì'],
  ]);
  return told === '' ? '' : `Trong đó ${told}. `;
}

const LEVELS = [
  ['province', 'cấp tỉnh'],
  ['district', 'cấp huyện'],
  ['commune', 'cấp xã'],
] as const;

function byLevel({ rows }: PeriodReport): string {
  const sums = LEVELS.map(([level, name]) => {
    const own = rows.filter(({ unit }) => unit.level === level);
    return [own.reduce((sum, { figures }) => sum + (figures?.sessions ?? 0), 0), `cuộc ${name}`] as const;
  }).filter(([count]) => count > 0);
  return sums.length < 2 ? '' : ` Theo cấp: ${parts(sums)}.`;
}

function compared(now: UnitFigures, { kind, period, totals }: Comparison): string {
  const name = kind === 'last-year' && period.kind !== 'year' ? `cùng kỳ, ${periodName(period)}` : periodName(period);
  const then = kind === 'last-year' ? `${name} tính đến ngày ${shortDate(period.asOf)}` : name;
  if (totals === null) return `So với ${then}: hồ sơ trên cổng chưa có đủ số liệu kỳ đó để so sánh.`;
  return `So với ${then}: số cuộc đối thoại ${change(now.sessions, totals.sessions)}; lượt người dự ${change(now.attendees, totals.attendees)}; ý kiến, kiến nghị ${change(now.petitions, totals.petitions)}.`;
}

/** `4, giảm 1 (kỳ đó 5)`: now, by how much it changed, and what it was. */
function change(now: number, then: number): string {
  const by = now === then ? 'không đổi' : `${now > then ? 'tăng' : 'giảm'} ${numberText(Math.abs(now - then))}`;
  return `${numberText(now)}, ${by}${now === then ? '' : ` (kỳ đó ${numberText(then)})`}`;
}

function differences({ differences: all, rows }: PeriodReport): Block[] {
  if (all.length === 0) return [];
  const told = all.map(({ unit, report, sentences }) => {
    const named = `Báo cáo ${report.number === null ? '' : `số ${report.number} `}của ${rows.length === 1 ? 'đơn vị' : unit.name}, số liệu đến ngày ${shortDate(report.asOf)}`;
    return sentences.length === 0
      ? `${named}: mọi con số khớp với hồ sơ trên cổng.`
      : `${named}: ${sentences.join(' ')}`;
  });
  return [
    heading('4. Đối chiếu với báo cáo đã gửi'),
    text('Số đơn vị đã ghi trong báo cáo năm, đặt cạnh số cộng từ hồ sơ trên cổng của đúng kỳ ghi trong báo cáo ấy:'),
    ...items(told),
  ];
}

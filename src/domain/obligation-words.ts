import { type CivilDate, dayOf, daysBetween } from './calendar.ts';
import { daysLeft, shortDate } from './dates-in-words.ts';
import type { Duty, Obligation } from './obligations.ts';
import type { PublicRecord } from './record.ts';

interface Judged extends Duty, Pick<Obligation, 'state' | 'evidence'> {
  /** When enough evidence had come together; null when it has not. */
  fulfilled: CivilDate | null;
  /** How many pieces of evidence the rule asks for. */
  needed: number;
  year: number;
  asOf: CivilDate;
}

/** Four Vietnamese sentences on an obligation: who must do what, by when, how it stands, by which provision. */
export function explainObligation(judged: Judged, record: Pick<PublicRecord, 'bodies'>): string {
  return [task(judged, record), limit(judged), standing(judged), `Căn cứ: ${judged.rule.source}.`].join(' ');
}

function task({ rule, body, session, year }: Judged, record: Pick<PublicRecord, 'bodies'>): string {
  const of = session === null ? '' : `buổi “${session.title}” (ngày ${shortDate(session.startsAt)})`;
  switch (rule.kind) {
    case 'plan':
      return `${body.name} phải có kế hoạch đối thoại năm ${year}.`;
    case 'dialogue':
      return `${body.name} phải tổ chức ít nhất ${rule.perYear} cuộc đối thoại trong năm ${year}.`;
    case 'report': {
      const to = rule.to === undefined ? undefined : record.bodies.get(rule.to)?.name;
      return `${body.name} phải báo cáo kết quả đối thoại năm ${year}${to === undefined ? '' : `, gửi ${to}`}.`;
    }
    case 'notice':
      return `${body.name} phải thông báo ${of} trước ít nhất ${rule.daysBefore} ngày.`;
    case 'result':
      return `${body.name} phải công bố kết quả ${of} trong ${rule.daysAfter} ngày sau buổi đối thoại.`;
    case 'conclusion':
      return `${body.name} phải ban hành kết luận ${of}.`;
    case 'supervision':
      return `Mặt trận giám sát việc thực hiện kết luận ${of} của ${body.name}.`;
  }
}

function limit({ rule, session, due }: Judged): string {
  if (due === null) return 'Quy định không nêu thời hạn.';
  const last = `hạn cuối là hết ngày ${shortDate(due)}`;
  if ('before' in rule) return `Phải xong trước ngày ${rule.before.slice(3)}/${rule.before.slice(0, 2)}, nên ${last}.`;
  const day = session === null ? '' : shortDate(dayOf(session.startsAt));
  if (rule.kind === 'notice') return `Tính ngược ${rule.daysBefore} ngày từ ngày ${day}, ${last}.`;
  return `Tính từ ngày ${day}, ${last}.`;
}

function standing({ body, due, state, fulfilled, evidence, needed, asOf }: Judged): string {
  const today = `Tính đến ngày ${shortDate(asOf)}`;
  const partly = needed > 1 ? ` (mới có ${evidence.length}/${needed})` : '';
  const missing = `${needed > 1 ? 'chưa đủ' : 'chưa có'} bằng chứng thực hiện${partly}`;
  if (fulfilled !== null) {
    const done = `Đã có bằng chứng thực hiện ngày ${shortDate(fulfilled)}`;
    if (due === null) return `${done}.`;
    return state === 'met' ? `${done}, trong hạn.` : `${done}, chậm ${daysBetween(due, fulfilled)} ngày.`;
  }
  if (due === null) return `${today} ${missing}.`;
  if (state === 'not_yet_due') return `${today} ${missing}; ${daysLeft(daysBetween(asOf, due))}.`;
  if (state === 'overdue') return `${today} ${missing}; đã ${daysLeft(daysBetween(asOf, due))}.`;
  const from = body.publishesFrom;
  const silent =
    from === undefined ? 'chưa công khai hồ sơ trên cổng' : `chỉ công khai hồ sơ trên cổng từ ngày ${shortDate(from)}`;
  return `${today} cổng chưa có dữ liệu${partly}: ${body.name} ${silent}, nên không thể nói là đã hay chưa thực hiện.`;
}

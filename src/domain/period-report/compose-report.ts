import type { Body } from '../content/body.ts';
import { shortDate } from '../dates-in-words.ts';
import { placeName } from '../places.ts';
import type { Entry, PublicRecord } from '../record.ts';
import { appendixOf } from './appendix.ts';
import { lateTable } from './late-table.ts';
import { letterheadOf } from './letterhead.ts';
import { periodName } from './period.ts';
import type { PeriodReport } from './period-report.ts';
import type { Block, LetterheadForm, ReportDocument } from './report-document.ts';
import { ahead, proposals } from './words/ahead.ts';
import { assessment } from './words/assessment.ts';
import { guidance, opening } from './words/guidance.ts';
import { results } from './words/results.ts';

/**
 * A report in the outline of domain.md 1.5. Every sentence comes from the figures; what no record knows is left for the
 * office as `(cần điền: …)`.
 */
export function composeReport(
  record: PublicRecord,
  report: PeriodReport,
  issuer: Entry<Body>,
  form: LetterheadForm,
): ReportDocument {
  const { period } = report;
  const whose = whoseDialogues(record, report, issuer);
  const subject = `kết quả tiếp xúc, đối thoại trực tiếp giữa người đứng đầu ${whose} với Nhân dân ${periodName(period)}`;
  const blocks: Block[] = [
    { kind: 'text', text: opening(record, report, issuer) },
    { kind: 'heading', level: 1, text: 'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO' },
    ...guidance(record, report),
    { kind: 'heading', level: 1, text: 'II. KẾT QUẢ THỰC HIỆN' },
    ...results(report),
    { kind: 'heading', level: 1, text: 'III. ĐÁNH GIÁ' },
    ...assessment(report),
    { kind: 'heading', level: 1, text: 'IV. PHƯƠNG HƯỚNG, NHIỆM VỤ' },
    ...ahead(report),
    { kind: 'heading', level: 1, text: 'V. KIẾN NGHỊ, ĐỀ XUẤT' },
    ...proposals(report, issuer),
  ];
  return {
    letterhead: letterheadOf(record, issuer, form, subject, period),
    blocks,
    appendix: appendixOf(report, `của người đứng đầu ${whose}`),
    late: lateTable(record, report),
    draftNote: draftNoteOf(record, report),
  };
}

/** `cấp ủy, chính quyền xã Quế Nham`, or of all levels of an area. */
function whoseDialogues({ places }: PublicRecord, { rows }: PeriodReport, issuer: Entry<Body>): string {
  const place = issuer.place === undefined ? undefined : places.get(issuer.place);
  const area = place === undefined ? issuer.name : placeName(place);
  return rows.length === 1 ? `cấp ủy, chính quyền ${area}` : `cấp ủy, chính quyền các cấp trên địa bàn ${area}`;
}

function draftNoteOf({ site }: PublicRecord, { period }: PeriodReport): string {
  const demo = site.demo === undefined ? '' : ` ${site.demo.notice}`;
  return `Dự thảo do phần mềm lập từ hồ sơ trên ${site.name}, số liệu tính đến ngày ${shortDate(period.asOf)}; chưa ai duyệt, chưa có giá trị văn bản.${demo}`;
}

import { z } from 'zod';
import { bodyCode } from './codes.ts';
import { dateField, issuedDocumentFields, publicationFields, textField } from './fields.ts';

const count = (label: string) => z.int().nonnegative().describe(label);

/** Figures of a yearly report (domain.md 1.5). The same shape holds what was typed and what is computed. */
export const reportFiguresSchema = z.strictObject({
  sessions: count('Số cuộc đối thoại đã tổ chức'),
  periodic: count('Trong đó định kỳ'),
  thematic: count('Trong đó chuyên đề'),
  adhoc: count('Trong đó đột xuất'),
  attendees: count('Số lượt người tham dự'),
  petitions: count('Số ý kiến, kiến nghị'),
  answeredOnSite: count('Trả lời trực tiếp tại hội nghị'),
  resolved: count('Đã giải quyết xong'),
  inProgress: count('Đang giải quyết'),
  notResolved: count('Chưa giải quyết'),
  explained: count('Đã giải trình, cung cấp thông tin'),
  forwarded: count('Đã chuyển cấp có thẩm quyền'),
  conclusions: count('Số kết luận đã ban hành'),
  supervisions: count('Số cuộc giám sát của Mặt trận'),
});
export type ReportFigures = z.output<typeof reportFiguresSchema>;

/** `content/reports/<year>/<body>.mdx`: yearly report; its figures are computed from the record and shown beside those typed. */
export const reportSchema = z.strictObject({
  title: textField.describe('Tên báo cáo'),
  year: z.int().min(2000).max(2100).describe('Năm báo cáo'),
  bodies: z.array(bodyCode).min(1).describe('Mã các cơ quan báo cáo'),
  ...issuedDocumentFields,
  from: dateField.describe('Số liệu từ ngày'),
  asOf: dateField.describe('Số liệu tính đến ngày'),
  figures: reportFiguresSchema.describe('Số liệu ghi trong báo cáo, giữ nguyên như đã ghi'),
  ...publicationFields,
});
export type Report = z.output<typeof reportSchema>;

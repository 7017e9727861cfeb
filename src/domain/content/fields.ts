import { z } from 'zod';
import { dayOf, isCivilDate } from '../calendar.ts';
import { bodyCode, directiveCode } from './codes.ts';

/** Fields that several kinds of record share. Each is described in Vietnamese: guides and forms are generated from it. */

/** Civil date `2024-10-20`. */
export const dateField = z.iso.date();

/** Date known to the day, the month or only the year: `2024-04-12`, `2024-04`, `2024`. */
export const partialDateField = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
    error: 'Ngày phải có dạng 2024-04-12, 2024-04 hoặc 2024',
    abort: true,
  })
  .refine((date) => date.length < 10 || isCivilDate(date), 'Ngày này không có trong lịch');

/** Local date and time in Vietnam, without zone: `2024-10-25T07:30`. */
export const localDateTimeField = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/, {
    error: 'Ngày giờ phải có dạng 2024-10-25T07:30',
    abort: true,
  })
  .refine((at) => isCivilDate(dayOf(at)), 'Ngày này không có trong lịch');

export const textField = z.string().trim().min(1);

export const illustrativeField = z
  .boolean()
  .default(false)
  .describe('Đánh dấu nội dung minh họa (không phải văn bản, sự việc có thật)');

export const draftField = z.boolean().default(false).describe('Bản nháp: không được dựng vào cổng');

/** Law 34/2024: a portal is a copy; every file is kept with its checksum. */
export const fileSchema = z.strictObject({
  title: textField.describe('Tên tệp hiển thị cho người đọc'),
  path: z
    .string()
    .regex(/^[a-z0-9/-]+\.[a-z0-9]+$/, 'Tên tệp chỉ gồm chữ thường không dấu, số, dấu gạch nối')
    .describe('Đường dẫn trong thư mục content/tep/'),
  mime: textField.describe('Loại tệp, ví dụ application/pdf'),
  bytes: z.int().positive().describe('Dung lượng (byte)'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('Mã băm SHA-256 của tệp'),
  pages: z.int().positive().optional().describe('Số trang'),
  signature: z.enum(['scan', 'digital', 'unsigned']).describe('Hình thức ký: bản quét, ký số, bản chưa ký'),
});

export const citedDocumentSchema = z.strictObject({
  number: textField.optional().describe('Số, ký hiệu văn bản, viết đúng như in trên văn bản'),
  title: textField.describe('Tên hoặc trích yếu văn bản'),
  date: partialDateField.optional().describe('Ngày văn bản; có thể chỉ biết tháng hoặc năm'),
  directive: directiveCode.optional().describe('Mã văn bản nếu có trong content/directives'),
});
export type CitedDocument = z.output<typeof citedDocumentSchema>;

export const evidenceSchema = z.strictObject({
  kind: z.enum(['document', 'photo', 'minutes', 'link']).describe('Loại bằng chứng: văn bản, ảnh, biên bản, liên kết'),
  title: textField.describe('Bằng chứng là gì, ai lập'),
  date: dateField.describe('Ngày của bằng chứng'),
  number: textField.optional().describe('Số, ký hiệu nếu là văn bản'),
  file: fileSchema.optional().describe('Tệp kèm theo'),
  url: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe('Địa chỉ trang chính thức (https)'),
});
export type Evidence = z.output<typeof evidenceSchema>;

export const changeSchema = z.strictObject({
  at: dateField.describe('Ngày sửa'),
  what: textField.describe('Sửa điều gì: trước là gì, nay là gì'),
  reason: textField.describe('Vì sao sửa'),
  hidesOldWords: z
    .boolean()
    .optional()
    .describe('Ghi true khi phải gỡ lời cũ (thí dụ lộ thông tin cá nhân): sổ công bố không đăng lại lời cũ'),
  takesDown: z
    .boolean()
    .optional()
    .describe('Ghi true khi lần sửa này gỡ cả mục: tệp và địa chỉ giữ lại, mục được ghi là đã gỡ trong dữ liệu mở'),
});
export type Change = z.output<typeof changeSchema>;

export const chairSchema = z.strictObject({
  body: bodyCode.describe('Mã cơ quan của người chủ trì'),
  position: textField.describe('Chức danh, không ghi họ tên'),
  role: z.enum(['chair', 'co_chair']).describe('Chủ trì hoặc đồng chủ trì'),
});
export type Chair = z.output<typeof chairSchema>;

/** Channels in which the law asks results and notices to be made known; the portal is added to them, it replaces none. */
export const disclosureSchema = z.strictObject({
  channel: z.enum(['website', 'hq_board', 'loudspeaker', 'village_head', 'social_network']).describe('Kênh công khai'),
  from: dateField.describe('Từ ngày'),
  to: dateField.optional().describe('Đến ngày'),
});

/** Publication gate of every document: who cleared it for the public, and when. */
export const publicationFields = {
  publishedAt: dateField.describe('Ngày đăng lên cổng'),
  clearedBy: textField.describe('Chức danh người duyệt cho công khai'),
  clearedAt: dateField.describe('Ngày duyệt cho công khai'),
  changes: z.array(changeSchema).default([]).describe('Các lần sửa sau khi đăng; không xóa dòng cũ'),
  illustrative: illustrativeField,
  draft: draftField,
};

/** Header of an issued document (domain.md 1.0). */
export const issuedDocumentFields = {
  number: z
    .string()
    .nullable()
    .describe(
      'Số, ký hiệu viết đúng như in, ví dụ 116-KL/TU hoặc 163/KH-UBND; chưa rõ số thì viết -CV/HU; chưa rõ cả hai thì null',
    ),
  issuer: bodyCode.describe('Mã cơ quan ban hành, lấy từ content/bodies'),
  issued: partialDateField.nullable().describe('Ngày ban hành; chưa rõ ngày thì ghi 2024-04, chưa rõ tất cả thì null'),
  signingCapacity: textField.optional().describe('Quyền hạn ký: T/M, TM., KT., TL., TUQ.'),
  signerTitle: textField.optional().describe('Chức vụ người ký; không ghi họ tên trong dữ liệu minh họa'),
  files: z.array(fileSchema).default([]).describe('Tệp tải về, kể cả bản có chữ ký'),
};

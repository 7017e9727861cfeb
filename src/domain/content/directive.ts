import { z } from 'zod';
import { directiveCode } from './codes.ts';
import { dateField, issuedDocumentFields, publicationFields, textField } from './fields.ts';

/** `content/directives/<slug>.mdx`: a directive. Number and day may be unknown. */
export const directiveSchema = z.strictObject({
  title: textField.describe('Trích yếu: văn bản về việc gì'),
  docType: textField.describe('Loại văn bản: công văn, chỉ thị, kết luận, quyết định, luật…'),
  ...issuedDocumentFields,
  upperBody: textField.optional().describe('Tên cơ quan cấp trên in ở đầu văn bản'),
  addressees: z.array(textField).default([]).describe('Kính gửi'),
  distribution: z.array(textField).default([]).describe('Nơi nhận'),
  effective: dateField.optional().describe('Ngày có hiệu lực'),
  status: z
    .enum(['in_force', 'expired', 'replaced', 'unknown'])
    .describe('Tình trạng: in_force còn hiệu lực, expired hết hiệu lực, replaced bị thay thế, unknown chưa xác định'),
  text: z
    .enum(['full', 'summary', 'none'])
    .describe('full: có toàn văn; summary: tóm tắt bằng lời của cổng; none: chưa có toàn văn'),
  provenance: textField.describe('Cổng có được văn bản này từ đâu, biết đến đâu'),
  relations: z
    .array(
      z.strictObject({
        kind: z
          .enum(['implements', 'cites', 'replaces', 'amends'])
          .describe('Quan hệ: thực hiện, dẫn chiếu, thay thế, sửa đổi'),
        target: directiveCode.describe('Mã văn bản liên quan'),
      }),
    )
    .default([])
    .describe('Quan hệ với văn bản khác'),
  ...publicationFields,
});
export type Directive = z.output<typeof directiveSchema>;

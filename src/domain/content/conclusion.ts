import { z } from 'zod';
import { bodyCode, petitionCode, sessionCode, slugField } from './codes.ts';
import { dateField, disclosureSchema, issuedDocumentFields, publicationFields, textField } from './fields.ts';

/** `content/conclusions/<year>/<slug>.mdx`: the conclusion of one session. */
export const conclusionSchema = z.strictObject({
  title: textField.describe('Tên văn bản kết luận'),
  session: sessionCode.describe('Buổi đối thoại, ví dụ 2024/nha-nam-dinh-ky'),
  ...issuedDocumentFields,
  summary: z.array(textField).length(3).describe('Tóm tắt đúng ba câu cho người dân'),
  totals: z
    .strictObject({
      received: z.int().nonnegative().describe('Tổng số ý kiến, kiến nghị'),
      answeredOnSite: z.int().nonnegative().describe('Trả lời, giải trình tại hội nghị'),
      assigned: z.int().nonnegative().describe('Giao giải quyết'),
      forwarded: z.int().nonnegative().describe('Chuyển cấp có thẩm quyền'),
      other: z.int().nonnegative().describe('Còn lại'),
    })
    .describe('Số liệu ghi trong văn bản; phải bằng tổng tính từ các kiến nghị'),
  clauses: z
    .array(
      z.strictObject({
        id: slugField.describe('Mã khoản, ví dụ 1 hoặc 2-a'),
        title: textField.describe('Nội dung khoản'),
        decision: textField.describe('Kết luận, hướng giải quyết'),
        petitions: z.array(petitionCode).default([]).describe('Mã các kiến nghị thuộc khoản'),
      }),
    )
    .min(1)
    .describe('Các khoản của kết luận'),
  monitor: bodyCode.optional().describe('Mã cơ quan theo dõi, đôn đốc'),
  supervisor: bodyCode.optional().describe('Mã cơ quan giám sát'),
  resultPublishedAt: dateField.optional().describe('Ngày công bố kết quả'),
  disclosure: z.array(disclosureSchema).default([]).describe('Đã công khai trên kênh nào'),
  ...publicationFields,
});
export type Conclusion = z.output<typeof conclusionSchema>;

import { z } from 'zod';
import { bodyCode, slugField, topicCodesField } from './codes.ts';
import { chairSchema, dateField, issuedDocumentFields, publicationFields, textField } from './fields.ts';

export const sessionKinds = ['periodic', 'thematic', 'adhoc'] as const;
export const sessionModes = ['in_person', 'online', 'hybrid'] as const;

/** `content/plans/<year>/<body>.mdx`: the annual plan of one body, or of several together. */
export const planSchema = z.strictObject({
  title: textField.describe('Tên kế hoạch'),
  year: z.int().min(2000).max(2100).describe('Năm kế hoạch'),
  bodies: z.array(bodyCode).min(1).describe('Mã các cơ quan mà kế hoạch này là của họ'),
  ...issuedDocumentFields,
  items: z
    .array(
      z.strictObject({
        id: slugField.describe('Mã mục trong kế hoạch'),
        title: textField.describe('Chủ đề đối thoại'),
        topics: topicCodesField,
        kind: z.enum(sessionKinds).describe('Hình thức: periodic định kỳ, thematic chuyên đề, adhoc đột xuất'),
        mode: z.enum(sessionModes).describe('Phương thức: in_person trực tiếp, online trực tuyến, hybrid kết hợp'),
        chairs: z.array(chairSchema).min(1).describe('Người chủ trì'),
        audience: textField.describe('Đối tượng đối thoại'),
        from: dateField.describe('Dự kiến từ ngày'),
        to: dateField.describe('Dự kiến đến ngày'),
        areas: z.array(textField).default([]).describe('Thôn, tổ dân phố tham gia'),
        venue: textField.optional().describe('Địa điểm dự kiến'),
        secretariat: bodyCode.optional().describe('Mã đơn vị tham mưu, tổng hợp'),
      }),
    )
    .min(1)
    .describe('Các cuộc đối thoại trong năm'),
  tasks: z
    .array(
      z.strictObject({
        task: textField.describe('Việc phải làm'),
        lead: bodyCode.describe('Mã đơn vị chủ trì'),
        due: dateField.describe('Hạn'),
      }),
    )
    .default([])
    .describe('Phân công thực hiện'),
  reportTo: bodyCode.optional().describe('Nơi nhận báo cáo kết quả'),
  ...publicationFields,
});
export type Plan = z.output<typeof planSchema>;
export type PlanItem = Plan['items'][number];

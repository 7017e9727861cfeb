import { z } from 'zod';
import { statuses } from '../petition-status.ts';
import { bodyCode, petitionCode, placeCode, sessionCode, topicCodesField } from './codes.ts';
import {
  changeSchema,
  citedDocumentSchema,
  dateField,
  draftField,
  evidenceSchema,
  illustrativeField,
  textField,
} from './fields.ts';

export const competences = ['commune', 'district', 'province', 'central', 'outside'] as const;
export const petitionSources = ['at_session', 'pre_intake', 'written', 'relayed_by_front'] as const;

const basis = textField.describe('Căn cứ: khoản nào của văn bản nào, hoặc quy định nào');

/** A due date: fixed, counted in days (working days use the holiday table), or only in words. */
export const dueSchema = z.union([
  z.strictObject({ date: dateField.describe('Hạn (ngày cuối cùng còn trong hạn)'), basis }),
  z.strictObject({
    from: dateField.describe('Tính từ ngày'),
    days: z.int().positive().describe('Số ngày'),
    dayType: z.enum(['working', 'calendar']).describe('Ngày làm việc hay ngày lịch'),
    basis,
  }),
  z.strictObject({ text: textField.describe('Hạn ghi bằng lời, không ấn định ngày'), basis }),
]);
export type Due = z.output<typeof dueSchema>;

export const petitionEventSchema = z.strictObject({
  date: dateField.describe('Ngày'),
  status: z.enum(statuses).describe('Trạng thái sau sự việc này'),
  note: textField.describe('Việc gì đã diễn ra'),
  by: bodyCode.optional().describe('Mã cơ quan thực hiện'),
  document: citedDocumentSchema.optional().describe('Văn bản kèm theo'),
  evidence: z.array(evidenceSchema).default([]).describe('Bằng chứng; bắt buộc khi “đã giải quyết xong”'),
  reason: textField.optional().describe('Lý do; bắt buộc khi chưa giải quyết, không có cơ sở, ngoài phạm vi'),
  roadmap: textField.optional().describe('Lộ trình; bắt buộc khi “sẽ giải quyết theo lộ trình”'),
  recipient: textField.optional().describe('Chuyển đến đâu; bắt buộc khi “đã chuyển cấp có thẩm quyền”'),
  nextCheck: dateField
    .optional()
    .describe('Ngày hẹn kiểm tra lại việc đã chuyển; bắt buộc khi “đã chuyển cấp có thẩm quyền”'),
});
export type PetitionEvent = z.output<typeof petitionEventSchema>;

/** `content/petitions/<year>/<id>.yaml`: one petition. Neutral public text, never a name. */
export const petitionSchema = z.strictObject({
  title: textField.max(140).describe('Nội dung rút gọn trong một câu'),
  kind: z
    .enum(['request', 'report', 'proposal', 'question'])
    .describe('Loại: kiến nghị, phản ánh, đề xuất, đề nghị làm rõ'),
  publicText: textField.describe('Nội dung công khai, trung lập, không có thông tin cá nhân'),
  session: sessionCode.describe('Buổi đối thoại'),
  source: z.enum(petitionSources).describe('Nguồn: tại hội nghị, gửi trước, bằng văn bản, Mặt trận chuyển'),
  topics: topicCodesField,
  place: placeCode.describe('Mã địa bàn nơi có việc'),
  placeDetail: textField.optional().describe('Thôn, tổ dân phố'),
  petitionerLabel: textField.describe('Cách gọi chung người nêu, ví dụ “Cử tri thôn X”; không ghi tên'),
  supportCount: z.int().positive().optional().describe('Số hộ, số người cùng ý kiến'),
  competence: z.enum(competences).describe('Thẩm quyền giải quyết'),
  assignments: z
    .array(
      z.strictObject({
        at: dateField.describe('Ngày giao'),
        lead: bodyCode.describe('Mã cơ quan chủ trì'),
        co: z.array(bodyCode).default([]).describe('Mã cơ quan phối hợp'),
        task: textField.describe('Giao làm gì'),
        due: dueSchema.describe('Hạn hoàn thành và căn cứ'),
        replyMode: z.enum(['written', 'posted', 'in_person']).optional().describe('Hình thức trả lời'),
      }),
    )
    .default([])
    .describe('Giao việc; lần giao sau thay lần giao trước'),
  extensions: z
    .array(
      z.strictObject({
        at: dateField.describe('Ngày gia hạn'),
        to: dateField.describe('Hạn mới'),
        reason: textField.describe('Lý do'),
        approvedBy: textField.describe('Chức danh người cho gia hạn'),
        document: citedDocumentSchema.optional().describe('Văn bản gia hạn'),
      }),
    )
    .default([])
    .describe('Gia hạn; cả hạn cũ và hạn mới đều công khai'),
  responses: z
    .array(
      z.strictObject({
        date: dateField.describe('Ngày trả lời'),
        body: bodyCode.describe('Mã cơ quan trả lời'),
        mode: z
          .enum(['on_site', 'written', 'posted', 'online'])
          .describe('Hình thức: tại hội nghị, văn bản, niêm yết, trực tuyến'),
        text: textField.describe('Nội dung trả lời'),
        document: citedDocumentSchema.optional().describe('Văn bản trả lời'),
      }),
    )
    .default([])
    .describe('Các lần trả lời'),
  events: z.array(petitionEventSchema).min(1).describe('Diễn biến theo thời gian; chỉ thêm, không sửa dòng cũ'),
  relatedTo: z.array(petitionCode).default([]).describe('Mã kiến nghị liên quan'),
  mergedInto: petitionCode.optional().describe('Mã kiến nghị đã gộp vào'),
  splitFrom: petitionCode.optional().describe('Mã kiến nghị tách ra từ đó'),
  repeated: z.boolean().default(false).describe('Đã kiến nghị nhiều lần'),
  acceptance: z
    .strictObject({
      satisfied: z.int().nonnegative().describe('Hài lòng'),
      accepted: z.int().nonnegative().describe('Chấp nhận'),
      notYet: z.int().nonnegative().describe('Chưa đồng ý'),
    })
    .optional()
    .describe('Số người nêu đã phản hồi kết quả; chỉ số tổng'),
  changes: z.array(changeSchema).default([]).describe('Các lần sửa sau khi đăng'),
  illustrative: illustrativeField,
  draft: draftField,
});
export type Petition = z.output<typeof petitionSchema>;
export type Assignment = Petition['assignments'][number];

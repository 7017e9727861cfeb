import { z } from 'zod';
import { bodyCode, placeCode, planCode, sessionCode, slugField, topicCodesField } from './codes.ts';
import {
  chairSchema,
  dateField,
  disclosureSchema,
  fileSchema,
  localDateTimeField,
  publicationFields,
  textField,
} from './fields.ts';
import { sessionKinds, sessionModes } from './plan.ts';

/** Minutes' figures after a session was held. Persons and opinions are counted apart. */
export const heldSchema = z.strictObject({
  attendance: z
    .strictObject({
      upper: z.int().nonnegative().describe('Đại biểu cấp trên'),
      leaders: z.int().nonnegative().describe('Lãnh đạo cấp ủy, HĐND, UBND, MTTQ'),
      departments: z.int().nonnegative().describe('Đại diện phòng, ban, đơn vị'),
      residents: z.int().nonnegative().describe('Người dân'),
    })
    .describe('Số người dự; tổng do cổng tự cộng'),
  speakers: z.int().nonnegative().describe('Số người phát biểu'),
  statements: z.int().nonnegative().describe('Số lượt ý kiến tại hội nghị'),
  writtenSubmissions: z.int().nonnegative().describe('Số ý kiến gửi bằng văn bản hoặc gửi trước'),
  minutes: fileSchema.optional().describe('Biên bản đã che thông tin cá nhân'),
});

/** `content/dialogues/<year>/<slug>.mdx`: one session, from notice to minutes. */
export const dialogueSchema = z.strictObject({
  title: textField.describe('Tên hội nghị đối thoại'),
  kind: z.enum(sessionKinds).describe('Hình thức: periodic định kỳ, thematic chuyên đề, adhoc đột xuất'),
  mode: z.enum(sessionModes).describe('Phương thức: in_person trực tiếp, online trực tuyến, hybrid kết hợp'),
  organizer: bodyCode.describe('Mã cơ quan tổ chức'),
  chairs: z.array(chairSchema).min(1).describe('Người chủ trì, đồng chủ trì'),
  topics: topicCodesField,
  startsAt: localDateTimeField.describe('Bắt đầu lúc (giờ Việt Nam); khi dời thì ghi giờ mới'),
  endsAt: localDateTimeField.optional().describe('Kết thúc lúc'),
  venue: textField.describe('Địa điểm'),
  address: textField.describe('Địa chỉ'),
  accessNotes: textField.optional().describe('Lối đi cho xe lăn, chỗ gửi xe, phiên dịch'),
  place: placeCode.describe('Mã địa bàn, lấy từ content/places'),
  areas: z.array(textField).default([]).describe('Thôn, tổ dân phố được mời'),
  agenda: z.array(textField).min(1).describe('Chương trình'),
  invitees: z.array(textField).default([]).describe('Thành phần mời'),
  howToAttend: textField.describe('Cách tham dự'),
  intake: z
    .strictObject({
      from: dateField.describe('Nhận ý kiến từ ngày'),
      to: dateField.describe('Nhận đến hết ngày'),
      places: z.array(textField).min(1).describe('Nơi nhận ý kiến trực tiếp'),
      channels: z
        .array(z.enum(['paper', 'in_person', 'online', 'front', 'phone']))
        .min(1)
        .describe('Cách gửi: giấy, trực tiếp, trực tuyến, qua Mặt trận, điện thoại'),
    })
    .optional()
    .describe('Cửa sổ tiếp nhận ý kiến gửi trước'),
  contact: z
    .strictObject({ unit: textField.describe('Bộ phận'), position: textField.describe('Chức danh') })
    .optional()
    .describe('Đầu mối liên hệ'),
  announcedAt: dateField.describe('Ngày thông báo'),
  plan: planCode.optional().describe('Kế hoạch năm, ví dụ 2024/huyen-uy-tan-yen'),
  planItem: slugField.optional().describe('Mã mục trong kế hoạch'),
  history: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('moved').describe('Dời'),
          at: dateField.describe('Ngày báo dời'),
          reason: textField.describe('Lý do'),
          previousStartsAt: localDateTimeField.describe('Giờ cũ'),
          previousVenue: textField.optional().describe('Địa điểm cũ nếu đổi'),
        }),
        z.strictObject({
          kind: z.literal('cancelled').describe('Hủy'),
          at: dateField.describe('Ngày báo hủy'),
          reason: textField.describe('Lý do'),
          insteadSession: sessionCode.optional().describe('Cuộc thay thế'),
        }),
      ]),
    )
    .default([])
    .describe('Lịch sử dời, hủy; không xóa dòng cũ'),
  held: heldSchema.optional().describe('Số liệu biên bản sau khi đã họp'),
  disclosure: z.array(disclosureSchema).default([]).describe('Đã thông báo trên kênh nào, từ ngày nào'),
  files: z.array(fileSchema).optional().describe('Thông báo, giấy mời đã ban hành, để tải về'),
  ...publicationFields,
});
export type Dialogue = z.output<typeof dialogueSchema>;

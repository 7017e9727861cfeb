import { z } from 'zod';
import { channels } from '../feedback-codes.ts';
import { petitionCode, topicCode } from './codes.ts';
import { changeSchema, dateField, illustrativeField, textField } from './fields.ts';

const count = z.int().nonnegative();
const number = z.int().positive().describe('Số thứ tự trong buổi, hiện là CH-001; cấp một lần, không dùng lại');

export const removals = ['withdrawn', 'merged', 'refused', 'waiting'] as const;
/** Why a question that was published stands here without its words. */
export type Removal = (typeof removals)[number];

/** A question as everyone may read it. */
export const publishedQuestionSchema = z.strictObject({
  number,
  text: textField.describe('Câu hỏi viết lại trung lập, không có thông tin cá nhân'),
  topic: topicCode.describe('Mã lĩnh vực, lấy từ content/topics.yaml'),
  placeDetail: textField.optional().describe('Thôn, tổ dân phố nơi có việc'),
  channel: z.enum(channels).describe('Gửi bằng cách nào: trực tuyến, giấy, trực tiếp, qua Mặt trận, điện thoại'),
  merged: count.default(0).describe('Số ý kiến cùng nội dung đã gộp vào'),
  support: count.default(0).describe('Số người bấm “Tôi cũng quan tâm”'),
  petition: petitionCode.optional().describe('Mã kiến nghị trả lời câu hỏi này'),
});
export type PublishedQuestion = z.output<typeof publishedQuestionSchema>;

/** What stays of a question that is no longer public: its number, so that it never means another one. */
export const removedQuestionSchema = z.strictObject({
  number,
  removed: z
    .strictObject({
      at: dateField.describe('Ngày gỡ'),
      why: z
        .enum(removals)
        .describe(
          'Lý do: withdrawn người gửi rút, merged gộp vào câu khác, refused không tiếp nhận, waiting đang xem lại',
        ),
      into: z.int().positive().optional().describe('Gộp vào câu hỏi số mấy'),
    })
    .describe('Câu hỏi đã gỡ; nội dung không còn, số giữ nguyên'),
});
export type RemovedQuestion = z.output<typeof removedQuestionSchema>;
export type Question = PublishedQuestion | RemovedQuestion;

/** `content/questions/<year>/<slug>.yaml`: questions sent ahead of the session of the same id. Written by `npm run feedback -- publish`. */
export const questionsSchema = z.strictObject({
  asOf: dateField.describe('Số liệu tính đến ngày'),
  clearedBy: textField.describe('Chức danh người duyệt cho công khai'),
  received: z
    .strictObject({
      online: count.describe('Trực tuyến'),
      paper: count.describe('Bản giấy'),
      in_person: count.describe('Trực tiếp'),
      front: count.describe('Qua Mặt trận Tổ quốc'),
      phone: count.describe('Điện thoại'),
    })
    .describe('Số ý kiến đã nhận theo cách gửi'),
  outcomes: z
    .strictObject({
      waiting: count.describe('Đang chờ xem xét'),
      accepted: count.describe('Đã tiếp nhận; bằng số câu hỏi đang đăng'),
      merged: count.describe('Đã gộp với câu hỏi cùng nội dung'),
      refused: count.describe('Không tiếp nhận'),
      withdrawn: count.describe('Người gửi đã rút'),
    })
    .describe('Các ý kiến ấy đến đâu; tổng phải bằng số đã nhận'),
  questions: z
    .array(z.union([removedQuestionSchema, publishedQuestionSchema]))
    .describe('Các câu hỏi theo số thứ tự; không xóa dòng nào'),
  changes: z.array(changeSchema).default([]).describe('Các lần sửa sau khi đăng'),
  illustrative: illustrativeField,
});
export type Questions = z.output<typeof questionsSchema>;

/** How much came in by which way, and what became of it. */
export type QuestionCounts = Pick<Questions, 'received' | 'outcomes'>;

/** Whether a question still has its words. */
export function isPublished(question: Question): question is PublishedQuestion {
  return 'text' in question;
}

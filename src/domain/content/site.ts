import { z } from 'zod';
import { peersSchema } from '../open-data/peer-address.ts';
import { bodyCode, slugField } from './codes.ts';
import { dateField, textField } from './fields.ts';

const daysField = z.int().positive().max(3650);

/**
 * What a resident agrees to before sending. Law 91/2025/QH15: consent counts only when it is told which data, what for,
 * who answers for them and which rights there are; so each has a field that cannot be left out.
 */
export const feedbackSchema = z.strictObject({
  controller: textField.describe('Cơ quan chịu trách nhiệm về dữ liệu cá nhân người dân gửi qua cổng'),
  consent: z
    .strictObject({
      data: textField.describe('Cổng nhận những dữ liệu nào'),
      purpose: textField.describe('Dùng để làm gì'),
      publication: textField.describe('Ai đọc được, điều gì được đăng'),
      rights: textField.describe('Quyền của người gửi và cách dùng quyền ấy'),
      accepted: z
        .array(z.string().regex(/^[0-9a-f]{16}$/, 'Phiên bản gồm 16 chữ số thập lục phân, lấy ở trang Quyền riêng tư'))
        .default([])
        .describe('Phiên bản cũ của lời đồng ý vẫn được nhận, cho người đang mở trang khi lời này được sửa'),
    })
    .describe('Lời đồng ý người gửi đọc trước khi gửi; viết ở ngôi “tôi”'),
  contactKey: z
    .strictObject({
      id: slugField.describe('Tên khóa, ví dụ 2024-10'),
      publicKey: z
        .string()
        .regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, 'Khóa công khai gồm 44 ký tự, lấy từ npm run feedback -- keys')
        .describe('Khóa công khai; nửa bí mật chỉ nằm trên máy của người được giao'),
    })
    .optional()
    .describe('Khóa niêm phong họ tên và cách liên hệ; bỏ mục này thì cổng không hỏi họ tên, cách liên hệ'),
  retention: z
    .strictObject({
      contactAfterConclusion: daysField.describe('Xóa họ tên, cách liên hệ sau ngày công bố kết luận bao nhiêu ngày'),
      contactAtMost: daysField.describe('Giữ họ tên, cách liên hệ lâu nhất bao nhiêu ngày từ khi nhận'),
      refused: daysField.describe('Xóa nguyên văn ý kiến không tiếp nhận sau bao nhiêu ngày'),
      content: daysField.describe('Xóa nguyên văn ý kiến không đăng hoặc đã rút sau bao nhiêu ngày'),
      addressEvents: daysField.describe('Giữ mã đếm theo vùng địa chỉ mạng bao nhiêu ngày'),
    })
    .describe('Thời hạn giữ, tính bằng ngày'),
});
export type FeedbackSettings = z.output<typeof feedbackSchema>;

/** The git repository that holds `content/`, for the editor. */
export const editorSchema = z.strictObject({
  backend: z.enum(['github', 'gitlab']).describe('Loại kho: github hoặc gitlab'),
  repo: z
    .string()
    .regex(/^[\w.-]+(?:\/[\w.-]+)+$/u, 'Kho viết dạng to-chuc/ten-kho')
    .describe('Kho, ví dụ xa-a/noi-dung'),
  branch: textField.describe('Nhánh đã công bố, thường là main'),
  baseUrl: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe('Địa chỉ máy chủ git riêng của cơ quan; bỏ trống khi dùng github.com, gitlab.com'),
});

/** `content/site.yaml`: who runs the portal and on which day it lives. */
export const siteSchema = z.strictObject({
  name: textField.describe('Tên cổng'),
  tagline: textField.describe('Một câu nói cổng dùng để làm gì'),
  unit: bodyCode.describe('Mã cơ quan chủ quản nội dung, lấy từ content/bodies'),
  operator: textField.describe('Ai vận hành cổng'),
  contentOwner: textField.describe('Cơ quan nào chịu trách nhiệm về nội dung'),
  status: textField.describe('Tư cách của cổng, ví dụ bản trình diễn, không phải trang chính thức'),
  baseUrl: z.url().describe('Địa chỉ gốc của cổng'),
  contact: z
    .strictObject({
      unit: textField.describe('Bộ phận đầu mối'),
      position: textField.describe('Chức danh người đầu mối'),
      place: textField.describe('Nơi đến gặp trực tiếp'),
      hours: textField.describe('Giờ tiếp'),
      phone: textField.optional().describe('Điện thoại công vụ'),
      email: textField.optional().describe('Thư công vụ'),
    })
    .describe('Đầu mối chính thức của cổng'),
  officialChannels: z
    .array(
      z.strictObject({
        name: textField.describe('Tên kênh'),
        purpose: textField.describe('Gửi việc gì ở kênh này'),
        url: z
          .url({ protocol: /^https$/ })
          .optional()
          .describe('Địa chỉ nếu có'),
      }),
    )
    .describe('Các kênh chính thức khác để chỉ người dân đến đúng nơi'),
  peers: peersSchema
    .optional()
    .describe('Các cổng khác mà lịch, kết luận được hiện cùng trên cổng này, lấy lại mỗi lần dựng'),
  feedback: feedbackSchema.describe('Nhận ý kiến trực tuyến: lời đồng ý, khóa niêm phong, thời hạn giữ'),
  editor: editorSchema
    .optional()
    .describe('Kho git giữ nội dung, cho trang biên tập /bien-tap/; bỏ mục này thì cổng không có trang biên tập'),
  demo: z
    .strictObject({
      asOf: dateField.describe('Ngày mà cả cổng sống theo khi trình diễn'),
      notice: textField.describe('Câu báo dữ liệu minh họa hiện trên mọi trang'),
    })
    .optional()
    .describe('Chế độ trình diễn; bỏ mục này thì cổng sống theo ngày hôm nay'),
});
export type Site = z.output<typeof siteSchema>;

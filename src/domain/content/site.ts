import { z } from 'zod';
import { dateField, slugField, textField } from './fields.ts';

/** `content/site.yaml`: who runs the portal and on which day it lives. */
export const siteSchema = z.strictObject({
  name: textField.describe('Tên cổng'),
  tagline: textField.describe('Một câu nói cổng dùng để làm gì'),
  unit: slugField.describe('Mã cơ quan chủ quản nội dung, lấy từ content/bodies'),
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
  demo: z
    .strictObject({
      asOf: dateField.describe('Ngày mà cả cổng sống theo khi trình diễn'),
      notice: textField.describe('Câu báo dữ liệu minh họa hiện trên mọi trang'),
    })
    .optional()
    .describe('Chế độ trình diễn; bỏ mục này thì cổng sống theo ngày hôm nay'),
});
export type Site = z.output<typeof siteSchema>;

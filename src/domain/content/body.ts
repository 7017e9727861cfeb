import { z } from 'zod';
import { bodyCode, placeCode } from './codes.ts';
import { dateField, textField } from './fields.ts';

export const systems = ['party', 'state', 'front'] as const;
export const levels = ['central', 'province', 'district', 'commune'] as const;
export type System = (typeof systems)[number];
export type Level = (typeof levels)[number];

/** `content/bodies/*.yaml`: a Party committee, authority, department or Front body, bounded in time. */
export const bodySchema = z.strictObject({
  name: textField.describe('Tên đầy đủ'),
  shortName: textField.optional().describe('Tên ngắn dùng trong bảng'),
  abbreviation: textField.optional().describe('Chữ viết tắt trong ký hiệu văn bản, ví dụ HU, UBND'),
  system: z.enum(systems).describe('Hệ thống: party (Đảng), state (Nhà nước), front (Mặt trận, đoàn thể)'),
  level: z.enum(levels).describe('Cấp: central, province, district, commune'),
  place: placeCode.optional().describe('Mã địa bàn, lấy từ content/places'),
  parent: bodyCode.optional().describe('Mã cơ quan cấp trên trực tiếp'),
  validFrom: dateField.optional().describe('Hoạt động từ ngày'),
  validTo: dateField.optional().describe('Hoạt động đến hết ngày'),
  successors: z.array(bodyCode).default([]).describe('Mã các cơ quan kế thừa'),
  publishesFrom: dateField
    .optional()
    .describe('Công khai hồ sơ trên cổng từ ngày; trước ngày này cổng ghi “chưa có dữ liệu”'),
  heads: z
    .array(
      z.strictObject({
        position: textField.describe('Chức danh người đứng đầu, không ghi họ tên'),
        from: dateField.optional().describe('Từ ngày'),
        to: dateField.optional().describe('Đến hết ngày'),
      }),
    )
    .default([])
    .describe('Chức danh người đứng đầu theo thời gian'),
  note: textField.optional().describe('Ghi chú, nguồn'),
});
export type Body = z.output<typeof bodySchema>;

import { z } from 'zod';
import { placeCode } from './codes.ts';
import { dateField, textField } from './fields.ts';

/** `content/places/*.yaml`: a place with its validity. Official codes were reused in 2025, so code and validity identify together. */
export const placeSchema = z.strictObject({
  name: textField.describe('Tên riêng, không kèm loại, ví dụ Nhã Nam'),
  type: z.enum(['xa', 'thi_tran', 'phuong', 'huyen', 'tinh']).describe('Loại: xã, thị trấn, phường, huyện, tỉnh'),
  code: z
    .string()
    .regex(/^\d{2,5}$/)
    .describe('Mã đơn vị hành chính; không dùng một mình để nhận diện'),
  parent: placeCode.optional().describe('Mã địa bàn cấp trên'),
  validFrom: dateField.optional().describe('Có từ ngày'),
  validTo: dateField.optional().describe('Đến hết ngày'),
  mergedInto: z
    .array(
      z.strictObject({
        place: placeCode.describe('Mã địa bàn mới'),
        part: z.enum(['whole', 'part']).default('whole').describe('Nhập toàn bộ hay một phần'),
        from: dateField.describe('Từ ngày'),
      }),
    )
    .default([])
    .describe('Sáp nhập vào đâu, từ ngày nào'),
  source: textField.describe('Nguồn của thông tin'),
});
export type Place = z.output<typeof placeSchema>;

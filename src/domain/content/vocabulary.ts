import { z } from 'zod';
import { slugField } from './codes.ts';
import { textField } from './fields.ts';

/** `content/topics.yaml` */
export const topicsSchema = z
  .array(
    z.strictObject({
      code: slugField.describe('Mã lĩnh vực, dùng trong địa chỉ'),
      name: textField.describe('Tên lĩnh vực'),
      priority: z.boolean().default(false).describe('Lĩnh vực chỉ thị yêu cầu ưu tiên'),
      about: textField.describe('Người dân hay hỏi gì về lĩnh vực này'),
      lead: textField.optional().describe('Cơ quan thường chủ trì'),
    }),
  )
  .min(1);
export type Topic = z.output<typeof topicsSchema>[number];

/** `content/glossary.yaml`: abbreviations and what residents type instead. */
export const glossarySchema = z.array(
  z.strictObject({
    abbr: z.array(textField).default([]).describe('Các chữ viết tắt'),
    full: z.array(textField).min(1).describe('Tên đầy đủ; nhiều nghĩa thì ghi đủ các nghĩa'),
    forms: z.array(textField).default([]).describe('Cách người dân hay gõ'),
  }),
);
export type GlossaryEntry = z.output<typeof glossarySchema>[number];

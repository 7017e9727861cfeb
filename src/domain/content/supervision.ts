import { z } from 'zod';
import { conclusionCode, petitionCode } from './codes.ts';
import { dateField, issuedDocumentFields, publicationFields, textField } from './fields.ts';

export const findings = ['agrees', 'disagrees', 'needs_more'] as const;

/** `content/supervision/<year>/<slug>.mdx`: what the Front found of a conclusion's petitions. */
export const supervisionSchema = z.strictObject({
  title: textField.describe('Tên văn bản giám sát'),
  ...issuedDocumentFields,
  conclusion: conclusionCode.describe('Kết luận được giám sát'),
  supervisedAt: dateField.describe('Ngày giám sát'),
  findings: z
    .array(
      z.strictObject({
        petition: petitionCode.describe('Mã kiến nghị'),
        finding: z.enum(findings).describe('agrees đồng ý, disagrees không đồng ý, needs_more cần bổ sung'),
        note: textField.describe('Căn cứ, đề nghị'),
      }),
    )
    .min(1)
    .describe('Nhận xét từng kiến nghị'),
  ...publicationFields,
});
export type Supervision = z.output<typeof supervisionSchema>;
export type FindingCode = (typeof findings)[number];

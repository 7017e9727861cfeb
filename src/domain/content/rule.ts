import { z } from 'zod';
import { levels, systems } from './body.ts';
import { bodyCode, directiveCode } from './codes.ts';
import { dateField, textField } from './fields.ts';

const monthDayField = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'Phải có dạng 02-01 (tháng-ngày)');

const kindField = <K extends string>(kind: K) =>
  z.literal(kind).describe('Loại nghĩa vụ; confirmation là thời gian xác nhận kết quả, holidays là lịch nghỉ');

const bindsSchema = z.strictObject({
  systems: z.array(z.enum(systems)).min(1).describe('Hệ thống phải thực hiện'),
  levels: z.array(z.enum(levels)).min(1).describe('Cấp phải thực hiện'),
  within: bodyCode.optional().describe('Chỉ các cơ quan trên địa bàn của cơ quan này'),
  headedOnly: z.boolean().default(true).describe('Chỉ cơ quan có người đứng đầu phải đối thoại'),
});

const provision = {
  title: textField.describe('Tên nghĩa vụ'),
  requirement: textField.describe('Quy định nói gì, viết bằng lời dễ hiểu'),
  directive: directiveCode.optional().describe('Mã văn bản đặt ra nghĩa vụ, lấy từ content/directives'),
  source: textField.describe('Điều, khoản, mục của văn bản'),
  validFrom: dateField.describe('Có hiệu lực từ ngày'),
  validTo: dateField.optional().describe('Hết hiệu lực sau ngày'),
};

const ruleBase = { ...provision, binds: bindsSchema.describe('Ai phải thực hiện') };

/** Obligations that fall due once a year, on the day before `before`. */
const yearly = { ...ruleBase, before: monthDayField.describe('Phải xong TRƯỚC ngày này (tháng-ngày) hằng năm') };

/**
 * `content/rules/*.yaml`: obligations as data. A rule never applies before its validity or to a body it does not bind.
 * `plan`, `dialogue`, `report` fall due yearly; `notice`, `result`, `conclusion`, `supervision` follow each session.
 * `confirmation` obliges nobody: it says how long a reported outcome waits for the Front or the askers to object.
 */
export const ruleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: kindField('plan'), ...yearly }),
  z.strictObject({
    kind: kindField('dialogue'),
    ...yearly,
    perYear: z.int().positive().describe('Ít nhất bao nhiêu cuộc một năm'),
  }),
  z.strictObject({ kind: kindField('report'), ...yearly, to: bodyCode.optional().describe('Báo cáo gửi về đâu') }),
  z.strictObject({
    kind: kindField('notice'),
    ...ruleBase,
    daysBefore: z.int().positive().describe('Thông báo trước ít nhất bao nhiêu ngày'),
  }),
  z.strictObject({
    kind: kindField('result'),
    ...ruleBase,
    daysAfter: z.int().positive().describe('Công bố kết quả trong bao nhiêu ngày'),
  }),
  z.strictObject({
    kind: kindField('conclusion'),
    ...ruleBase,
    daysAfter: z.int().positive().optional().describe('Trong bao nhiêu ngày; bỏ trống nếu quy định không nêu'),
  }),
  z.strictObject({ kind: kindField('supervision'), ...ruleBase }),
  z.strictObject({
    kind: kindField('confirmation'),
    ...provision,
    daysToConfirm: z.int().positive().describe('Bao nhiêu ngày từ khi đơn vị báo đã xong để xác nhận hoặc phản đối'),
  }),
  z.strictObject({
    kind: kindField('holidays'),
    year: z.int().describe('Năm'),
    source: textField.describe('Nguồn của lịch nghỉ'),
    days: z
      .array(z.strictObject({ date: dateField.describe('Ngày'), name: textField.describe('Dịp nghỉ') }))
      .describe('Các ngày nghỉ lễ, tết, nghỉ bù'),
    workingWeekends: z.array(dateField).default([]).describe('Các ngày thứ Bảy, Chủ nhật làm bù'),
  }),
]);
export type AnyRule = z.output<typeof ruleSchema>;
export type Holidays = Extract<AnyRule, { kind: 'holidays' }>;
export type ConfirmationPeriod = Extract<AnyRule, { kind: 'confirmation' }>;
/** A rule that obliges bodies. */
export type Rule = Exclude<AnyRule, Holidays | ConfirmationPeriod>;
export type RuleKind = Rule['kind'];

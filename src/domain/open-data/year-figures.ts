import { z } from 'zod';
import { levels } from '../content/body.ts';
import { bodyCode, placeCode } from '../content/codes.ts';
import { dateField, textField } from '../content/fields.ts';
import type { PeriodReport } from '../period-report/period-report.ts';
import { countedPetitions, resolvedShare, unitFiguresSchema } from '../period-report/unit-figures.ts';

/** One unit in one year as it is given out: the columns of a report's appendix table, none where there is no data. */
export const yearFiguresSchema = z.strictObject({
  year: z.int().min(2000).max(2100).describe('Năm'),
  unit: placeCode.describe('Mã đơn vị, là mã địa bàn ở tập dia-ban'),
  name: textField.describe('Tên đơn vị: cấp ủy và chính quyền của một địa bàn tính chung'),
  level: z.enum(levels).describe('Cấp: central, province, district, commune'),
  bodies: z.array(bodyCode).describe('Mã cấp ủy, ủy ban nhân dân của đơn vị, ở tập don-vi'),
  from: dateField.describe('Số liệu từ ngày'),
  asOf: dateField.describe('Số liệu tính đến ngày'),
  hasData: z.boolean().describe('Đơn vị đã công khai hồ sơ trên cổng; false thì không có số nào, không phải là số 0'),
  ...unitFiguresSchema.partial().shape,
  counted: z.int().nonnegative().optional().describe('Mẫu số của tỷ lệ: số kiến nghị tiếp nhận trừ “không tính”'),
  resolvedPercent: z
    .number()
    .nullable()
    .optional()
    .describe('Phần trăm đã giải quyết xong trên mẫu số; null khi mẫu số dưới 5'),
});
export type YearFigures = z.output<typeof yearFiguresSchema> & { id: string };

/** The rows of a year's report; their sum is left to the reader. */
export function yearFigures({ period, rows }: PeriodReport): YearFigures[] {
  return rows.map(({ unit, figures }) => ({
    id: `${period.year}/${unit.id}`,
    year: period.year,
    unit: unit.id,
    name: unit.name,
    level: unit.level,
    bodies: unit.heads.map(({ id }) => id),
    from: period.from,
    asOf: period.asOf,
    hasData: figures !== null,
    ...(figures !== null && {
      ...figures,
      counted: countedPetitions(figures),
      resolvedPercent: resolvedShare(figures).percent,
    }),
  }));
}

import { isCivilDate } from '#domain/calendar.ts';

/** The day of issue from its printed parts, known as far as they are filled in. */
export function issuedOn(parts: Readonly<Record<string, string>>): { value: string | null; messages: string[] } {
  const [day, month, year] = ['day', 'month', 'year'].map((part) =>
    Number(/\d+/.exec(parts[part] ?? '')?.[0] ?? Number.NaN),
  );
  if (year === undefined || !(year >= 1945 && year < 2100))
    return { value: null, messages: ['Văn bản để trống năm ban hành.'] };
  if (month === undefined || Number.isNaN(month))
    return { value: String(year), messages: ['Văn bản để trống tháng ban hành; hồ sơ chỉ ghi năm.'] };
  if (month < 1 || month > 12) return { value: String(year), messages: [`Không có tháng ${month}.`] };
  const yearAndMonth = `${year}-${two(month)}`;
  if (day === undefined || Number.isNaN(day))
    return { value: yearAndMonth, messages: ['Văn bản để trống ngày ban hành; hồ sơ ghi đến tháng.'] };
  const value = `${yearAndMonth}-${two(day)}`;
  return isCivilDate(value)
    ? { value, messages: [] }
    : { value: yearAndMonth, messages: [`Ngày ${day} không có trong tháng ${month}/${year}.`] };
}

const two = (number: number) => String(number).padStart(2, '0');

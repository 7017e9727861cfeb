import { describe, expect, test } from 'vitest';
import { dateField, localDateTimeField, partialDateField } from './fields.ts';

const messages = (field: typeof partialDateField, text: string) =>
  field.safeParse(text).error?.issues.map(({ message }) => message) ?? [];

describe('dates in the record', () => {
  test('are accepted when they exist, to the day, month or year', () => {
    for (const date of ['2024-02-29', '2024-04', '2024']) expect(messages(partialDateField, date), date).toEqual([]);
    expect(messages(localDateTimeField, '2024-02-29T07:30')).toEqual([]);
    expect(dateField.safeParse('2024-02-29').success).toBe(true);
  });

  test('are refused when the calendar has no such day', () => {
    for (const date of ['2023-02-29', '2024-04-31']) {
      expect(messages(partialDateField, date), date).toEqual(['Ngày này không có trong lịch']);
      expect(messages(localDateTimeField, `${date}T07:30`), date).toEqual(['Ngày này không có trong lịch']);
      expect(dateField.safeParse(date).success, date).toBe(false);
    }
  });

  test('are refused with one sentence on their form when they are written another way', () => {
    expect(messages(partialDateField, '31/4/2024')).toEqual(['Ngày phải có dạng 2024-04-12, 2024-04 hoặc 2024']);
    expect(messages(localDateTimeField, '2024-04-31 7:30')).toEqual(['Ngày giờ phải có dạng 2024-10-25T07:30']);
  });
});

import { describe, expect, test } from 'vitest';
import { dayLine, directiveName, notYetInForce, numberLine } from './directive-words.ts';

describe('the name of a directive', () => {
  test('joins its type and its number as its system writes it', () => {
    expect(directiveName({ docType: 'kết luận', number: '116-KL/TU' })).toBe('Kết luận 116-KL/TU');
    expect(directiveName({ docType: 'luật', number: '72/2025/QH15' })).toBe('Luật 72/2025/QH15');
  });

  test('leaves a gap where the number is blank and says so where nothing is known', () => {
    expect(directiveName({ docType: 'công văn', number: '-CV/HU' })).toBe('Công văn số …-CV/HU');
    expect(directiveName({ docType: 'công văn', number: null })).toBe('Công văn không rõ số');
  });
});

test('the header line says what is not known of the number', () => {
  expect(numberLine('1416-CV/TU')).toBe('Số 1416-CV/TU');
  expect(numberLine('72/2025/QH15')).toBe('Số: 72/2025/QH15');
  expect(numberLine('-CV/HU')).toBe('Số …-CV/HU (bản cổng có để trống số)');
  expect(numberLine(null)).toBe('không rõ số, ký hiệu');
});

test('the day of issue says what is not known of it', () => {
  expect(dayLine('2024-03-14')).toBe('14/03/2024');
  expect(dayLine('2024-04')).toBe('tháng 4/2024 (không rõ ngày)');
  expect(dayLine('2024')).toBe('năm 2024 (không rõ ngày, tháng)');
  expect(dayLine(null)).toBe('không rõ ngày ban hành');
});

describe('a directive is not in force yet', () => {
  test('until the day it takes effect', () => {
    expect(notYetInForce({ effective: '2025-06-16', issued: '2025-06-16' }, '2024-10-20')).toBe(
      'Chưa có hiệu lực vào ngày 20/10/2024: văn bản có hiệu lực từ ngày 16/06/2025.',
    );
    expect(notYetInForce({ effective: '2025-06-16', issued: '2025-06-16' }, '2025-06-16')).toBeNull();
  });

  test('before it was even issued, and never by a day that is not fully known', () => {
    expect(notYetInForce({ issued: '2025-06-16' }, '2024-10-20')).not.toBeNull();
    expect(notYetInForce({ issued: '2025-06' }, '2024-10-20')).toBeNull();
    expect(notYetInForce({ issued: null }, '2024-10-20')).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { assignment, extension, holidays, petition } from '../../tests/records/sample-entries.ts';
import { dueOf } from './petition-due.ts';

const basis = 'khoản 1 Kết luận số 12-KL/ĐU';
const fixed = assignment({ date: '2024-06-30', basis });

test('nothing is due before the assignment', () => {
  const drain = petition('kn-2024-a-001', { assignments: [fixed] });
  expect(dueOf(drain, '2024-05-19', [])).toBeNull();
  expect(dueOf(drain, '2024-05-20', [])?.date).toBe('2024-06-30');
});

test('a later assignment replaces the earlier one', () => {
  const again = assignment({ date: '2024-09-30', basis }, '2024-07-10');
  const drain = petition('kn-2024-a-001', { assignments: [fixed, again] });
  expect(dueOf(drain, '2024-07-09', [])?.date).toBe('2024-06-30');
  expect(dueOf(drain, '2024-07-10', [])?.date).toBe('2024-09-30');
});

describe('a due in days', () => {
  test('counts working days by the holiday tables and says so', () => {
    const due = { from: '2024-04-24', days: 5, dayType: 'working' as const, basis };
    const drain = petition('kn-2024-a-001', { assignments: [assignment(due, '2024-04-24')] });
    const table = holidays(2024, ['2024-04-29', '2024-04-30', '2024-05-01'], ['2024-05-04']);
    const found = dueOf(drain, '2024-05-01', [table]);
    expect(found?.date).toBe('2024-05-04');
    expect(found?.how).toBe(
      '5 ngày làm việc, tính từ ngày liền sau ngày 24/04/2024, không kể thứ Bảy, Chủ nhật và ngày nghỉ lễ: hạn là hết ngày 04/05/2024. Căn cứ: khoản 1 Kết luận số 12-KL/ĐU.',
    );
  });

  test('admits that a holiday table is missing', () => {
    const due = { from: '2024-12-27', days: 5, dayType: 'working' as const, basis };
    const drain = petition('kn-2024-a-001', { assignments: [assignment(due, '2024-12-27')] });
    expect(dueOf(drain, '2024-12-28', [holidays(2024, [])])?.how).toContain('Cổng chưa có lịch nghỉ lễ năm 2025');
    expect(dueOf(drain, '2024-12-28', [holidays(2024, []), holidays(2025, [])])?.how).not.toContain('chưa có lịch');
  });

  test('counts calendar days without skipping any', () => {
    const due = { from: '2024-04-24', days: 10, dayType: 'calendar' as const, basis };
    const drain = petition('kn-2024-a-001', { assignments: [assignment(due, '2024-04-24')] });
    expect(dueOf(drain, '2024-05-01', [holidays(2024, ['2024-04-30'])])).toMatchObject({
      date: '2024-05-04',
      how: '10 ngày, tính từ ngày liền sau ngày 24/04/2024: hạn là hết ngày 04/05/2024. Căn cứ: khoản 1 Kết luận số 12-KL/ĐU.',
    });
  });
});

test('a due in words fixes no day', () => {
  const drain = petition('kn-2024-a-001', { assignments: [assignment({ text: 'trong quý III', basis })] });
  expect(dueOf(drain, '2024-12-31', [])).toEqual({
    assignment: drain.assignments[0],
    date: null,
    text: 'trong quý III',
    basis,
    how: 'Hạn ghi bằng lời là “trong quý III”, không ấn định ngày, nên không tính quá hạn. Căn cứ: khoản 1 Kết luận số 12-KL/ĐU.',
    original: null,
    extensions: [],
  });
});

describe('an extension', () => {
  const first = extension('2024-06-28', '2024-08-31');
  const second = extension('2024-08-30', '2024-10-31');

  test('moves the due from the day it is granted and keeps the original', () => {
    const drain = petition('kn-2024-a-001', { assignments: [fixed], extensions: [first, second] });
    expect(dueOf(drain, '2024-06-27', [])).toMatchObject({ date: '2024-06-30', extensions: [] });
    expect(dueOf(drain, '2024-06-28', [])).toMatchObject({ date: '2024-08-31', original: '2024-06-30' });
    expect(dueOf(drain, '2024-10-20', [])).toMatchObject({ date: '2024-10-31', extensions: [first, second] });
  });

  test('tells who granted it, until when and why', () => {
    const drain = petition('kn-2024-a-001', { assignments: [fixed], extensions: [first] });
    expect(dueOf(drain, '2024-07-01', [])?.how).toBe(
      'Hạn được ấn định là hết ngày 30/06/2024. Căn cứ: khoản 1 Kết luận số 12-KL/ĐU. Ngày 28/06/2024, Chủ tịch UBND xã cho gia hạn đến hết ngày 31/08/2024; lý do: Mưa kéo dài.',
    );
  });

  test('of an earlier assignment does not extend a later one', () => {
    const again = assignment({ date: '2024-07-31', basis }, '2024-07-10');
    const drain = petition('kn-2024-a-001', { assignments: [fixed, again], extensions: [first] });
    expect(dueOf(drain, '2024-07-20', [])).toMatchObject({ date: '2024-07-31', extensions: [] });
  });
});

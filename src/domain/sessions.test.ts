import { describe, expect, test } from 'vitest';
import { dialogue, held } from '../../tests/records/sample-entries.ts';
import { intakeState, noticeDays, resultDays, sessionState, wasHeld } from './sessions.ts';

const moved = { kind: 'moved' as const, at: '2024-05-10', reason: 'Bão', previousStartsAt: '2024-05-12T07:30' };
const cancelled = { kind: 'cancelled' as const, at: '2024-05-10', reason: 'Bão' };
const code = (...args: Parameters<typeof sessionState>) => sessionState(...args).code;

describe('a session', () => {
  test('is announced until its day is over, then awaits its minutes', () => {
    expect(code(dialogue('2024/a'), false, '2024-05-16')).toBe('announced');
    expect(code(dialogue('2024/a'), false, '2024-05-17')).toBe('announced');
    expect(code(dialogue('2024/a'), false, '2024-05-18')).toBe('awaiting_minutes');
  });

  test('is held once its minutes are there and concluded once its conclusion is', () => {
    expect(code(dialogue('2024/a', { held }), false, '2024-05-17')).toBe('held');
    expect(code(dialogue('2024/a', { held }), true, '2024-05-24')).toBe('concluded');
    expect(code(dialogue('2024/a'), true, '2024-05-24')).toBe('concluded');
  });

  test('is not called held or concluded before its day, whatever the file says', () => {
    expect(code(dialogue('2024/a', { held }), false, '2024-05-16')).toBe('announced');
    expect(code(dialogue('2024/a', { held }), true, '2024-05-16')).toBe('announced');
  });

  test('that was moved says so until it takes place', () => {
    const session = dialogue('2024/a', { history: [moved] });
    expect(code(session, false, '2024-05-09')).toBe('announced');
    expect(code(session, false, '2024-05-10')).toBe('moved');
    expect(code(session, false, '2024-05-18')).toBe('awaiting_minutes');
    expect(code({ ...session, held }, false, '2024-05-18')).toBe('held');
  });

  test('that was cancelled stays cancelled, unless it was put back on a new day', () => {
    const session = dialogue('2024/a', { history: [cancelled], held });
    expect(code(session, false, '2024-05-09')).toBe('announced');
    expect(code(session, true, '2024-10-20')).toBe('cancelled');
    expect(wasHeld(session, '2024-10-20')).toBe(false);
    const back = dialogue('2024/a', { history: [cancelled, { ...moved, at: '2024-05-14' }] });
    expect(code(back, false, '2024-05-15')).toBe('moved');
  });

  test('has a Vietnamese label for its state', () => {
    expect(sessionState(dialogue('2024/a', { held }), false, '2024-05-17').label).toBe('Đã tổ chức, chưa có kết luận');
  });
});

describe('the intake window', () => {
  const intake = { from: '2024-05-05', to: '2024-05-14', places: ['Trụ sở'], channels: ['paper' as const] };
  const session = dialogue('2024/a', { intake });

  test('opens and closes with both days included', () => {
    expect(intakeState(session, '2024-05-04')).toMatchObject({
      code: 'not_open',
      label: 'Nhận ý kiến từ ngày 05/05/2024',
    });
    expect(intakeState(session, '2024-05-05').code).toBe('open');
    expect(intakeState(session, '2024-05-14')).toEqual({
      code: 'open',
      label: 'Đang nhận ý kiến, đến hết ngày 14/05/2024',
      from: '2024-05-05',
      to: '2024-05-14',
    });
    expect(intakeState(session, '2024-05-15')).toMatchObject({
      code: 'closed',
      label: 'Đã hết hạn gửi ý kiến (nhận đến hết ngày 14/05/2024)',
    });
  });

  test('of a cancelled session is closed', () => {
    const off = dialogue('2024/a', { intake, history: [cancelled] });
    expect(intakeState(off, '2024-05-09').code).toBe('open');
    expect(intakeState(off, '2024-05-10')).toMatchObject({
      code: 'closed',
      label: 'Đã dừng nhận ý kiến vì buổi đối thoại bị hủy',
    });
  });

  test('may not exist', () => {
    expect(intakeState(dialogue('2024/a'), '2024-05-10')).toMatchObject({ code: 'none', from: null, to: null });
  });
});

test('days of notice run from the first announcement to the day of the session', () => {
  expect(noticeDays(dialogue('2024/a'))).toBe(15);
  expect(noticeDays(dialogue('2024/a', { history: [moved] }))).toBe(15);
});

test('days to the result run from the day of the session, and are unknown without one', () => {
  expect(resultDays(dialogue('2024/a'), { resultPublishedAt: '2024-05-27' })).toBe(10);
  expect(resultDays(dialogue('2024/a'), {})).toBeNull();
  expect(resultDays(dialogue('2024/a'), null)).toBeNull();
});

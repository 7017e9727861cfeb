import { describe, expect, test } from 'vitest';
import { body, dialogue, record } from '../../tests/records/sample-entries.ts';
import { calendarEvent } from './calendar-events.ts';

const known = (asOf: string) => ({ record: record({ bodies: [body('dang-uy-a')] }), asOf, conclusionOf: () => null });
const moved = {
  kind: 'moved' as const,
  at: '2024-05-10',
  reason: 'Mưa bão',
  previousStartsAt: '2024-05-12T08:00',
};
const cancelled = { kind: 'cancelled' as const, at: '2024-05-15', reason: 'Lũ' };

describe('a session in a calendar', () => {
  test('starts at its time in Vietnam and tells its address in words', () => {
    const event = calendarEvent(dialogue('2024/a'), known('2024-05-05'));
    expect(event.start.toISOString()).toBe('2024-05-17T00:30:00.000Z');
    expect(event.end).toBeNull();
    expect(event.description).toContain('https://example.org/doi-thoai/2024/a/');
    expect(event.description).toContain('Chủ trì: Bí thư Đảng ủy (Cơ quan dang-uy-a)');
  });

  test('keeps its name when it is moved, and counts the change from the day it is known', () => {
    const session = dialogue('2024/a', { history: [moved] });
    const before = calendarEvent(session, known('2024-05-09'));
    const after = calendarEvent(session, known('2024-05-10'));
    expect(after.id).toBe(before.id);
    expect([before.sequence, after.sequence]).toEqual([0, 1]);
    expect(before.summary).not.toContain('DỜI');
    expect(after.summary).toMatch(/^ĐÃ DỜI: /);
    expect(after.description).toContain('Lịch cũ: 8 giờ, Chủ nhật, ngày 12/05/2024. Lý do: Mưa bão');
  });

  test('counts each change of one day: a move in the morning and its correction in the afternoon', () => {
    const changes = [{ at: '2024-05-10', what: 'Sửa giờ', reason: 'Ghi nhầm' }];
    const before = calendarEvent(dialogue('2024/a', { history: [moved] }), known('2024-05-10'));
    const after = calendarEvent(dialogue('2024/a', { history: [moved], changes }), known('2024-05-10'));
    expect([before.sequence, after.sequence]).toEqual([1, 2]);
  });

  test('stays, struck out, when it is cancelled', () => {
    const event = calendarEvent(dialogue('2024/a', { history: [moved, cancelled] }), known('2024-05-16'));
    expect(event).toMatchObject({ cancelled: true, sequence: 2 });
    expect(event.summary).toMatch(/^ĐÃ HỦY: /);
  });

  test('is stamped by the record and never by the day of the build', () => {
    const session = dialogue('2024/a', { history: [moved] });
    expect(calendarEvent(session, known('2024-06-01')).stamp).toEqual(
      calendarEvent(session, known('2024-12-01')).stamp,
    );
  });
});

import { expect, test } from 'vitest';
import { dialogue, held } from '../../tests/records/sample-entries.ts';
import type { Dialogue } from './content/dialogue.ts';
import { planItemState } from './plan-items.ts';

const item = { to: '2024-05-31' };
const session = (said: Partial<Dialogue> = {}, hasConclusion = false) => ({
  ...dialogue('2024/a', said),
  hasConclusion,
});
const moved = { kind: 'moved' as const, at: '2024-05-10', reason: 'Bão', previousStartsAt: '2024-05-12T07:30' };
const cancelled = { kind: 'cancelled' as const, at: '2024-05-10', reason: 'Bão' };
const code = (...args: Parameters<typeof planItemState>) => planItemState(...args).code;

test('an item without session is planned through the last day of its window and overdue after it', () => {
  expect(code(item, [], '2024-05-31')).toBe('planned');
  expect(planItemState(item, [], '2024-06-01')).toEqual({
    code: 'overdue',
    label: 'Đã qua thời gian dự kiến, chưa tổ chức',
  });
});

test('an item takes the state of its session', () => {
  expect(code(item, [session()], '2024-05-10')).toBe('announced');
  expect(code(item, [session()], '2024-06-10')).toBe('announced');
  expect(code(item, [session({ held })], '2024-06-10')).toBe('held');
  expect(code(item, [session({ held }, true)], '2024-06-10')).toBe('concluded');
  expect(code(item, [session({ history: [moved] })], '2024-05-10')).toBe('postponed');
  expect(code(item, [session({ history: [cancelled] })], '2024-06-10')).toBe('cancelled');
});

test('of several sessions the one that got furthest speaks for the item', () => {
  const off = session({ history: [cancelled] });
  expect(code(item, [off, session()], '2024-05-10')).toBe('announced');
  expect(code(item, [session(), off, session({ held }, true)], '2024-06-10')).toBe('concluded');
});

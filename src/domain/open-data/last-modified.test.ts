import { expect, test } from 'vitest';
import { body, dialogue, events, petition } from '../../../tests/records/sample-entries.ts';
import { modifiedOn } from './last-modified.ts';

test('an entry was modified when something was last added to it', () => {
  expect(modifiedOn(dialogue('2024/a'), '2024-12-31')).toBe('2024-05-02');
  const changes = [{ at: '2024-06-01', what: 'Sửa giờ', reason: 'Ghi nhầm' }];
  expect(modifiedOn(dialogue('2024/a', { changes }), '2024-12-31')).toBe('2024-06-01');
  const asked = petition('kn-1', { events: events(['2024-05-17', 'received'], ['2024-07-09', 'resolved']) });
  expect(modifiedOn(asked, '2024-12-31')).toBe('2024-07-09');
});

test('a day to come is no change, and what carries no day has none', () => {
  const asked = petition('kn-1', { events: events(['2024-05-17', 'received'], ['2024-07-09', 'resolved']) });
  expect(modifiedOn(asked, '2024-06-01')).toBe('2024-05-17');
  expect(modifiedOn(body('a'), '2024-12-31')).toBeNull();
});

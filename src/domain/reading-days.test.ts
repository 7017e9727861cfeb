import { expect, test } from 'vitest';
import { dialogue } from '../../tests/records/sample-entries.ts';
import type { Holidays } from './content/rule.ts';
import { readingDays } from './reading-days.ts';

const session = dialogue('2024/a', { announcedAt: '2024-05-02', startsAt: '2024-05-17T07:30' });
const moved = { kind: 'moved' as const, at: '2024-05-12', reason: 'Bão', previousStartsAt: '2024-05-14T08:00' };
const cancelled = { kind: 'cancelled' as const, at: '2024-05-12', reason: 'Bão' };
const closed = (...days: string[]): Holidays[] => [
  {
    kind: 'holidays',
    year: 2024,
    source: 'Lịch',
    days: days.map((date) => ({ date, name: 'Nghỉ' })),
    workingWeekends: [],
  },
];

test('a notice is read at once, a week, three days and one day before, and on the morning itself', () => {
  const days = ['2024-05-02', '2024-05-10', '2024-05-14', '2024-05-16', '2024-05-17'];
  expect(readingDays(session, '2024-05-01', [])).toEqual(days);
});

test('days that have passed are left out, the portal’s own day is not', () => {
  expect(readingDays(session, '2024-05-14', [])).toEqual(['2024-05-14', '2024-05-16', '2024-05-17']);
  expect(readingDays(session, '2024-05-18', [])).toEqual([]);
});

test('no reading comes before the notice', () => {
  const late = { ...session, announcedAt: '2024-05-15' };
  expect(readingDays(late, '2024-05-01', [])).toEqual(['2024-05-15', '2024-05-16', '2024-05-17']);
});

test('after a move people are told again, on the eve and the morning of the old day too', () => {
  const days = ['2024-05-12', '2024-05-13', '2024-05-14', '2024-05-16', '2024-05-17'];
  expect(readingDays({ ...session, history: [moved] }, '2024-05-12', [])).toEqual(days);
});

test('a cancellation is read at once, on the eve and on the morning', () => {
  const days = ['2024-05-12', '2024-05-16', '2024-05-17'];
  expect(readingDays({ ...session, history: [cancelled] }, '2024-05-12', [])).toEqual(days);
});

test('a change nobody knows yet changes nothing', () => {
  const later = { ...session, history: [cancelled] };
  expect(readingDays(later, '2024-05-11', [])).toEqual(readingDays(session, '2024-05-11', []));
});

test('a reminder on a holiday is read on the last day before that is none; the session’s own day stays', () => {
  const days = readingDays(session, '2024-05-03', closed('2024-05-13', '2024-05-14', '2024-05-17'));
  expect(days).toEqual(['2024-05-10', '2024-05-12', '2024-05-16', '2024-05-17']);
});

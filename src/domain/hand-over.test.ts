import { expect, test } from 'vitest';
import { events, petition } from '../../tests/records/sample-entries.ts';
import { handOverOf } from './hand-over.ts';

const sent = {
  date: '2024-05-22',
  status: 'forwarded' as const,
  by: 'ubnd-a',
  recipient: 'Sở Giao thông',
  document: { title: 'Công văn chuyển' },
  nextCheck: '2024-06-30',
};
const again = { ...sent, date: '2024-07-10', recipient: 'UBND tỉnh', nextCheck: '2024-08-31' };
const handed = petition('kn-1', { events: events(['2024-05-17', 'received'], sent, again) });

test('a hand-over says where to, when, by whom, by which paper and when it is asked after', () => {
  expect(handOverOf(handed, '2024-06-01')).toEqual({
    code: 'check_ahead',
    to: 'Sở Giao thông',
    at: '2024-05-22',
    firstAt: '2024-05-22',
    by: 'ubnd-a',
    document: { title: 'Công văn chuyển' },
    nextCheck: '2024-06-30',
    days: 29,
  });
});

test('the check is missed from the day after it until the petition is sent on', () => {
  const codes = ['2024-06-30', '2024-07-01', '2024-07-10', '2024-09-01'].map((day) => handOverOf(handed, day)?.code);
  expect(codes).toEqual(['check_ahead', 'check_passed', 'check_ahead', 'check_passed']);
});

test('a second sending keeps the day of the first, and an answer ends the hand-over', () => {
  expect(handOverOf(handed, '2024-08-01')).toMatchObject({ to: 'UBND tỉnh', at: '2024-07-10', firstAt: '2024-05-22' });
  const answered = { ...handed, events: [...handed.events, ...events(['2024-09-05', 'scheduled'])] };
  expect(handOverOf(answered, '2024-09-05')).toBeNull();
  expect(handOverOf(handed, '2024-05-21')).toBeNull();
});

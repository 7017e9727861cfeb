import { expect, test } from 'vitest';
import { dialogue, record } from '../../tests/records/sample-entries.ts';
import { sessionJsonLd } from './session-json-ld.ts';

const known = (asOf: string) => ({ record: record({}), asOf });
const PICTURE = 'https://example.org/api/anh/doi-thoai/2024/a.png?v=0123456789ab';
const moved = {
  kind: 'moved' as const,
  at: '2024-05-10',
  reason: 'Mưa bão',
  previousStartsAt: '2024-05-12T08:00',
};

test('a session is told with its time in Vietnam', () => {
  const told = sessionJsonLd(dialogue('2024/a', { endsAt: '2024-05-17T11:00' }), known('2024-05-01'), PICTURE);
  expect(told).toMatchObject({
    startDate: '2024-05-17T07:30:00+07:00',
    endDate: '2024-05-17T11:00:00+07:00',
    eventStatus: 'https://schema.org/EventScheduled',
    url: 'https://example.org/doi-thoai/2024/a/',
    image: [PICTURE],
  });
  expect(told).not.toHaveProperty('previousStartDate');
});

test('a moved session keeps its old time, from the day the move is known', () => {
  const session = dialogue('2024/a', { history: [moved] });
  expect(sessionJsonLd(session, known('2024-05-10'), PICTURE)).toMatchObject({
    eventStatus: 'https://schema.org/EventRescheduled',
    previousStartDate: '2024-05-12T08:00:00+07:00',
  });
  expect(sessionJsonLd(session, known('2024-05-09'), PICTURE)['eventStatus']).toBe('https://schema.org/EventScheduled');
});

test('a cancelled session is told as cancelled', () => {
  const session = dialogue('2024/a', { history: [{ kind: 'cancelled', at: '2024-05-15', reason: 'Lũ' }] });
  expect(sessionJsonLd(session, known('2024-05-16'), PICTURE)['eventStatus']).toBe('https://schema.org/EventCancelled');
});

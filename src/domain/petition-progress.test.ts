import { expect, test } from 'vitest';
import { events, petition } from '../../tests/records/sample-entries.ts';
import { closingEvent, eventsUntil, isAnswered, statusAt } from './petition-progress.ts';

const road = petition('kn-2024-a-001', {
  events: events(
    ['2024-05-17', 'received'],
    ['2024-05-24', 'assigned'],
    ['2024-07-01', 'resolved'],
    ['2024-08-01', 'in_progress'],
    ['2024-09-10', 'resolved'],
  ),
});

test('a status holds from the day of its event until the next one', () => {
  expect(statusAt(road, '2024-05-23')).toBe('received');
  expect(statusAt(road, '2024-05-24')).toBe('assigned');
  expect(statusAt(road, '2024-07-31')).toBe('resolved');
  expect(statusAt(road, '2024-08-01')).toBe('in_progress');
});

test('events after the day asked about are not known yet', () => {
  expect(eventsUntil(road, '2024-07-01').map(({ status }) => status)).toEqual(['received', 'assigned', 'resolved']);
  expect(eventsUntil(road, '2024-05-16')).toEqual([]);
  expect(statusAt(road, '2024-05-16')).toBe('received');
});

test('of two events of one day the one written last holds', () => {
  const same = petition('kn-2024-a-002', { events: events(['2024-05-17', 'received'], ['2024-05-17', 'explained']) });
  expect(statusAt(same, '2024-05-17')).toBe('explained');
});

test('events written out of order are read by their dates', () => {
  const mixed = petition('kn-2024-a-003', { events: events(['2024-06-01', 'resolved'], ['2024-05-17', 'received']) });
  expect(statusAt(mixed, '2024-06-02')).toBe('resolved');
});

test('a petition closes with the event that answered it, after a reopening with the second one', () => {
  expect(closingEvent(road, '2024-06-30')).toBeNull();
  expect(closingEvent(road, '2024-07-15')?.date).toBe('2024-07-01');
  expect(closingEvent(road, '2024-08-15')).toBeNull();
  expect(closingEvent(road, '2024-10-20')?.date).toBe('2024-09-10');
});

test('leaving the count is no answer', () => {
  const gone = petition('kn-2024-a-004', { events: events(['2024-05-17', 'received'], ['2024-05-18', 'withdrawn']) });
  expect(closingEvent(gone, '2024-10-20')).toBeNull();
  expect(isAnswered('withdrawn')).toBe(false);
  expect(isAnswered('not_accepted')).toBe(true);
});

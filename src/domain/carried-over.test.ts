import { expect, test } from 'vitest';
import { body, dialogue, events, petition, record, supervision } from '../../tests/records/sample-entries.ts';
import { carriedOver } from './carried-over.ts';
import type { Place } from './content/place.ts';
import type { Entry } from './record.ts';

const next = dialogue('2024/a-cuoi-nam', { startsAt: '2024-11-08T07:30' });
const spring = dialogue('2024/a', { startsAt: '2024-05-17T07:30' });
const state = dialogue('2024/a-ubnd', { organizer: 'ubnd-a', startsAt: '2024-03-01T07:30' });
const other = dialogue('2024/b', { organizer: 'dang-uy-b', startsAt: '2024-05-17T07:30' });
const bodies = [body('dang-uy-a'), body('ubnd-a', { system: 'state' }), body('dang-uy-b', { place: 'xa-b' })];

const open = (id: string, session: string) =>
  petition(id, { session, events: events(['2024-05-17', 'received'], ['2024-05-20', 'assigned']) });

test('open petitions of earlier sessions of the same unit are carried over, oldest session first', () => {
  const all = record({
    bodies,
    dialogues: [next, spring, state, other],
    petitions: [
      open('kn-2024-a-002', '2024/a'),
      open('kn-2024-a-001', '2024/a'),
      open('kn-2024-a-003', '2024/a-ubnd'),
      open('kn-2024-b-001', '2024/b'),
      open('kn-2024-a-009', '2024/a-cuoi-nam'),
      petition('kn-2024-a-004', { events: events(['2024-05-17', 'received'], ['2024-09-01', 'resolved']) }),
    ],
  });
  const carried = (asOf: string) => carriedOver(all, next, asOf).map(({ id }) => id);
  expect(carried('2024-10-20')).toEqual(['kn-2024-a-003', 'kn-2024-a-001', 'kn-2024-a-002']);
  expect(carried('2024-08-31')).toContain('kn-2024-a-004');
});

test('what a session carried over does not change after its day', () => {
  const solvedLater = petition('kn-2024-a-001', {
    events: events(['2024-05-17', 'received'], ['2024-11-20', 'resolved']),
  });
  const all = record({ bodies, dialogues: [next, spring], petitions: [solvedLater] });
  expect(carriedOver(all, next, '2025-03-01')).toHaveLength(1);
  expect(carriedOver(all, spring, '2025-03-01')).toEqual([]);
});

test('a merged unit takes over the debts of those merged into it', () => {
  const source = { code: '07300', source: 'Nghị quyết', type: 'xa' as const };
  const merged = { mergedInto: [{ place: 'xa-moi', part: 'whole' as const, from: '2025-07-01' }] };
  const places: Entry<Place>[] = [
    { ...source, ...merged, id: 'xa-a', name: 'A' },
    { ...source, id: 'xa-moi', name: 'Mới', mergedInto: [] },
  ];
  const session = dialogue('2025/moi', { organizer: 'dang-uy-moi', startsAt: '2025-09-01T07:30' });
  const all = record({
    places,
    bodies: [...bodies, body('dang-uy-moi', { place: 'xa-moi' })],
    dialogues: [spring, session],
    petitions: [open('kn-2024-a-001', '2024/a')],
  });
  expect(carriedOver(all, session, '2025-09-01').map(({ id }) => id)).toEqual(['kn-2024-a-001']);
});

test('what was reported done against an objection is carried over until the Front agrees', () => {
  const done = (id: string, said = {}) =>
    petition(id, { events: events(['2024-05-17', 'received'], ['2024-07-01', 'resolved']), ...said });
  const finding = (petition: string, code: 'agrees' | 'disagrees') => ({ petition, finding: code, note: 'Đã xem' });
  const unhappy = { acceptance: { satisfied: 1, accepted: 0, notYet: 2 } };
  const all = record({
    bodies,
    dialogues: [next, spring],
    petitions: [
      done('kn-2024-a-001'),
      done('kn-2024-a-002'),
      done('kn-2024-a-003', unhappy),
      done('kn-2024-a-004', unhappy),
    ],
    supervision: [
      supervision('2024/a', {
        supervisedAt: '2024-08-01',
        findings: [finding('kn-2024-a-002', 'disagrees'), finding('kn-2024-a-004', 'agrees')],
      }),
    ],
  });
  expect(carriedOver(all, next, '2024-10-20').map(({ id }) => id)).toEqual(['kn-2024-a-002', 'kn-2024-a-003']);
  expect(carriedOver(all, next, '2024-07-31').map(({ id }) => id)).toEqual(['kn-2024-a-003', 'kn-2024-a-004']);
});

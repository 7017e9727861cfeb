import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRecord } from '../../tests/records/arbitrary-record.ts';
import {
  conclusion,
  dialogue,
  events,
  held,
  noFigures,
  petition,
  record,
  supervision,
} from '../../tests/records/sample-entries.ts';
import type { Dialogue } from './content/dialogue.ts';
import { periodOf } from './period-report/period.ts';
import type { Entry, PublicRecord } from './record.ts';
import { computeFigures, figureDifferences } from './report-figures.ts';

const base = record({
  dialogues: [
    dialogue('2024/a', { held }),
    dialogue('2024/a-dat', { held, kind: 'thematic', organizer: 'ubnd-a', startsAt: '2024-07-30T08:00' }),
    dialogue('2024/a-sau', { held, startsAt: '2024-11-11T08:00' }),
    dialogue('2024/a-chua-hop', { startsAt: '2024-08-01T08:00' }),
    dialogue('2024/b', { held, organizer: 'dang-uy-b' }),
    dialogue('2023/a', { held, startsAt: '2023-12-31T08:00' }),
  ],
  petitions: [
    petition('kn-1', { events: events(['2024-05-17', 'received'], ['2024-05-17', 'answered_on_site']) }),
    petition('kn-2', { events: events(['2024-05-17', 'answered_on_site'], ['2024-06-01', 'resolved']) }),
    petition('kn-3', { events: events(['2024-05-17', 'received'], ['2024-06-01', 'withdrawn']) }),
    petition('kn-4', { session: '2024/a-dat', events: events(['2024-07-30', 'received'], ['2024-08-05', 'assigned']) }),
    petition('kn-5', {
      session: '2024/a-dat',
      events: events(['2024-07-30', 'forwarded'], ['2024-11-11', 'resolved']),
    }),
    petition('kn-6', { session: '2024/a-dat', events: events(['2024-07-30', 'not_accepted']) }),
    petition('kn-7', { session: '2024/a-dat', events: events(['2024-07-30', 'not_resolved']) }),
    petition('kn-8', { session: '2024/a-dat', events: events(['2024-11-11', 'received']) }),
    petition('kn-9', { session: '2024/b', events: events(['2024-05-17', 'resolved']) }),
  ],
  conclusions: [
    conclusion('2024/a'),
    conclusion('2024/a-dat', { issued: '2024-11-11', publishedAt: '2024-11-12' }),
    conclusion('2024/b'),
  ],
  supervision: [supervision('2024/a'), supervision('2024/a-2', { conclusion: '2024/a', supervisedAt: '2024-11-11' })],
});
const bodies = ['dang-uy-a', 'ubnd-a'];
const computed = computeFigures(base, bodies, '2024-01-01', '2024-11-10');

test('figures sum over the sessions of the bodies in the period, as known on the last day', () => {
  expect(computed).toEqual({
    sessions: 2,
    periodic: 1,
    thematic: 1,
    adhoc: 0,
    attendees: 200,
    petitions: 7,
    answeredOnSite: 2,
    resolved: 1,
    inProgress: 1,
    notResolved: 1,
    explained: 2,
    forwarded: 1,
    conclusions: 1,
    supervisions: 1,
  });
});

test('both days of the period belong to it', () => {
  expect(computeFigures(base, bodies, '2024-05-17', '2024-07-30').sessions).toBe(2);
  expect(computeFigures(base, bodies, '2024-05-18', '2024-07-29').sessions).toBe(0);
});

test('conclusions and supervisions belong to the period of their own day, whenever the session was held', () => {
  const winter = record({
    dialogues: [dialogue('2024/a', { held, startsAt: '2024-12-20T08:00' })],
    conclusions: [conclusion('2024/a', { issued: '2025-01-08', publishedAt: '2025-01-09' })],
    supervision: [supervision('2024/a', { supervisedAt: '2025-04-02' })],
  });
  const of = (from: string, asOf: string) => {
    const { sessions, conclusions, supervisions } = computeFigures(winter, bodies, from, asOf);
    return [sessions, conclusions, supervisions];
  };
  expect(of('2024-01-01', '2024-12-31')).toEqual([1, 0, 0]);
  expect(of('2025-01-01', '2025-03-31')).toEqual([0, 1, 0]);
  expect(of('2025-04-01', '2025-06-30')).toEqual([0, 0, 1]);
  expect(of('2025-01-01', '2025-12-31')).toEqual([0, 1, 1]);
});

/** Nothing is cancelled after it was held: the check refuses such a history. */
function settled({ dialogues, ...rest }: PublicRecord): PublicRecord {
  const sessions = [...dialogues.values()].map((session): Entry<Dialogue> => ({ ...session, history: [] }));
  return { ...rest, dialogues: new Map(sessions.map((session) => [session.id, session])) };
}

test('four quarters, or twelve months, make a year', () => {
  fc.assert(
    fc.property(anyRecord, fc.constantFrom('2024-08-15', '2024-12-31', '2025-03-01'), (any, day) => {
      const sums = (kind: 'year' | 'quarter' | 'month', most: number) => {
        const figures = Array.from({ length: most }, (_, index) => periodOf(kind, 2024, index + 1, day))
          .filter((period) => period !== null)
          .map(({ from, asOf }) => computeFigures(settled(any), [...any.bodies.keys()], from, asOf));
        const sum = (key: 'sessions' | 'attendees' | 'conclusions' | 'supervisions') =>
          figures.reduce((all, one) => all + one[key], 0);
        return [sum('sessions'), sum('attendees'), sum('conclusions'), sum('supervisions')];
      };
      expect(sums('quarter', 4)).toEqual(sums('year', 1));
      expect(sums('month', 12)).toEqual(sums('year', 1));
    }),
  );
});

test('drafts and cancelled sessions do not count', () => {
  const draft = record({ dialogues: [dialogue('2024/a', { held, draft: true })] });
  expect(computeFigures(draft, bodies, '2024-01-01', '2024-11-10')).toEqual(noFigures);
  const history = [{ kind: 'cancelled' as const, at: '2024-05-10', reason: 'Bão' }];
  const off = record({ dialogues: [dialogue('2024/a', { held, history })] });
  expect(computeFigures(off, bodies, '2024-01-01', '2024-11-10')).toEqual(noFigures);
});

test('differences name the figure as its schema does and show both numbers', () => {
  expect(figureDifferences(computed, computed)).toEqual([]);
  expect(figureDifferences({ ...computed, resolved: 3, explained: 0 }, computed)).toEqual([
    { key: 'resolved', label: 'Đã giải quyết xong', typed: 3, computed: 1 },
    { key: 'explained', label: 'Đã giải trình, cung cấp thông tin', typed: 0, computed: 2 },
  ]);
});

import { describe, expect, test } from 'vitest';
import {
  assignment,
  body,
  conclusion,
  confirmation,
  dialogue,
  events,
  extension,
  petition,
  record,
  rule,
} from '../../tests/records/sample-entries.ts';
import { dueList } from './due-list.ts';
import type { PublicRecord } from './record.ts';

const bodies = [body('dang-uy-a'), body('ubnd-a', { system: 'state', heads: [] }), body('mttq-a', { heads: [] })];
const due = { date: '2024-06-30', basis: 'Khoản 1 Kết luận số 3' };
const working = petition('kn-2024-a-001', {
  assignments: [assignment(due)],
  events: events(['2024-05-17', 'received'], ['2024-05-20', 'assigned']),
});
const listed = (all: PublicRecord, asOf: string) => dueList(all, asOf).map(({ id, body, days }) => [id, body, days]);

describe('obligations', () => {
  const rules = [rule('plan'), rule('notice'), rule('result', { daysAfter: 10 }), rule('supervision')];
  const session = dialogue('2024/a', { startsAt: '2024-05-17T07:30', announcedAt: '2024-05-12' });

  test('are due on the days of their rules and say which; what has no day is not due', () => {
    const items = dueList(record({ bodies, rules, dialogues: [session] }), '2024-05-17');
    expect(items.map(({ kind, due, days, rule }) => [kind, due, days, rule?.id])).toEqual([
      ['plan', '2024-01-31', -107, 'quy-dinh-plan'],
      ['result', '2024-05-27', 10, 'quy-dinh-result'],
      ['plan', '2025-01-31', 259, 'quy-dinh-plan'],
    ]);
  });

  test('a notice is due seven days ahead until it is given', () => {
    const unannounced = dialogue('2024/a', { startsAt: '2024-05-17T07:30', announcedAt: '2024-05-16' });
    const kinds = (asOf: string) =>
      dueList(record({ bodies, rules: [rule('notice')], dialogues: [unannounced] }), asOf).map(({ due, days }) => [
        due,
        days,
      ]);
    expect(kinds('2024-05-08')).toEqual([['2024-05-10', 2]]);
    expect(kinds('2024-05-12')).toEqual([['2024-05-10', -2]]);
    expect(kinds('2024-05-16')).toEqual([]);
  });

  test('a body that did not publish here when it was due is not called late', () => {
    const silent = [body('dang-uy-a', { publishesFrom: '2024-03-01' })];
    expect(listed(record({ bodies: silent, rules: [rule('plan')] }), '2024-06-01')).toEqual([
      ['quy-dinh-plan--dang-uy-a--2025', 'dang-uy-a', 244],
    ]);
  });
});

describe('petitions', () => {
  test('are due at the body in charge, late from the day after, until they are closed', () => {
    const done = { ...working, events: [...working.events, ...events(['2024-07-10', 'resolved'])] };
    const all = record({ bodies, petitions: [done] });
    expect(listed(all, '2024-06-16')).toEqual([['kn-2024-a-001--han', 'ubnd-a', 14]]);
    expect(listed(all, '2024-07-01')).toEqual([['kn-2024-a-001--han', 'ubnd-a', -1]]);
    expect(listed(all, '2024-07-10')).toEqual([]);
  });

  test('an extension moves the day of the same thing', () => {
    const moved = { ...working, extensions: [extension('2024-06-25', '2024-07-31')] };
    const [item] = dueList(record({ bodies, petitions: [moved] }), '2024-06-26');
    expect(item).toMatchObject({ id: 'kn-2024-a-001--han', due: '2024-07-31', since: '2024-06-25', basis: due.basis });
  });

  test('a hand-over is asked after by whoever sent it, else by the organizer', () => {
    const sent = { date: '2024-05-22', status: 'forwarded' as const, recipient: 'UBND tỉnh', nextCheck: '2024-06-30' };
    const handed = (by?: string) =>
      record({
        bodies,
        dialogues: [dialogue('2024/a')],
        petitions: [
          petition('kn-2024-a-001', { events: events(['2024-05-17', 'received'], { ...sent, ...(by && { by }) }) }),
        ],
      });
    expect(listed(handed('ubnd-a'), '2024-07-01')).toEqual([['kn-2024-a-001--kiem-tra-lai', 'ubnd-a', -1]]);
    expect(listed(handed(), '2024-06-01')).toEqual([['kn-2024-a-001--kiem-tra-lai', 'dang-uy-a', 29]]);
  });

  test('a report waits at the supervisor the conclusion names until its period ends', () => {
    const done = petition('kn-2024-a-001', { events: events(['2024-05-17', 'received'], ['2024-07-01', 'resolved']) });
    const all = record({
      bodies,
      rules: [confirmation(30)],
      dialogues: [dialogue('2024/a')],
      conclusions: [conclusion('2024/a', { supervisor: 'mttq-a' })],
      petitions: [done],
    });
    expect(listed(all, '2024-07-21')).toEqual([['kn-2024-a-001--xac-nhan', 'mttq-a', 10]]);
    expect(listed(all, '2024-08-01')).toEqual([]);
    expect(listed(all, '2024-06-30')).toEqual([]);
  });
});

test('the list runs by day, and every id stands once', () => {
  const later = { ...working, id: 'kn-2024-a-002', assignments: [assignment({ ...due, date: '2024-06-20' })] };
  const all = record({ bodies, petitions: [working, later], rules: [rule('plan')] });
  const items = dueList(all, '2024-06-10');
  expect(items.map(({ due }) => due)).toEqual(['2024-01-31', '2024-06-20', '2024-06-30', '2025-01-31']);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDay } from '../../tests/records/arbitrary-record.ts';
import { assignment, events, extension, petition } from '../../tests/records/sample-entries.ts';
import { addDays } from './calendar.ts';
import type { Petition } from './content/petition.ts';
import { timelinessOf } from './timeliness.ts';

const basis = 'khoản 1 Kết luận';
const due = (date: string) => [assignment({ date, basis })];

function working(said: Partial<Petition> = {}) {
  const started = events(['2024-05-17', 'received'], ['2024-05-20', 'assigned']);
  return petition('kn-2024-a-001', { assignments: due('2024-06-30'), events: started, ...said });
}

function ending(
  status: 'resolved' | 'explained' | 'withdrawn' | 'forwarded',
  date: string,
  said: Partial<Petition> = {},
) {
  return working({ events: events(['2024-05-17', 'received'], ['2024-05-20', 'assigned'], [date, status]), ...said });
}

describe('an open petition', () => {
  test('is in time, due soon within 14 days, still so on the due day, and overdue from the next day', () => {
    expect(timelinessOf(working(), '2024-06-15', [])).toEqual({ code: 'in_time', days: 15 });
    expect(timelinessOf(working(), '2024-06-16', [])).toEqual({ code: 'due_soon', days: 14 });
    expect(timelinessOf(working(), '2024-06-30', [])).toEqual({ code: 'due_soon', days: 0 });
    expect(timelinessOf(working(), '2024-07-01', [])).toEqual({ code: 'overdue', days: -1 });
  });

  test('is called extended while the new due lasts, and overdue after it', () => {
    const extended = working({ extensions: [extension('2024-06-28', '2024-07-31')] });
    expect(timelinessOf(extended, '2024-06-27', [])).toEqual({ code: 'due_soon', days: 3 });
    expect(timelinessOf(extended, '2024-07-31', [])).toEqual({ code: 'extended', days: 0 });
    expect(timelinessOf(extended, '2024-08-01', [])).toEqual({ code: 'overdue', days: -1 });
  });

  test('has no due before an assignment or when the due is only in words', () => {
    expect(timelinessOf(working(), '2024-05-19', [])).toEqual({ code: 'no_due', days: null });
    const inWords = working({ assignments: [assignment({ text: 'trong quý III', basis })] });
    expect(timelinessOf(inWords, '2025-12-31', [])).toEqual({ code: 'no_due', days: null });
  });

  test('on any due date is not late that day and late the day after', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const from = addDays(date, -40);
        const open = petition('kn-2024-a-001', {
          assignments: [assignment({ date, basis }, from)],
          events: events([from, 'assigned']),
        });
        expect(timelinessOf(open, date, []).code).toBe('due_soon');
        expect(timelinessOf(open, addDays(date, 1), [])).toEqual({ code: 'overdue', days: -1 });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a closed petition', () => {
  test('is judged on the day it was closed, not on the day asked about', () => {
    expect(timelinessOf(ending('resolved', '2024-06-30'), '2024-10-20', [])).toEqual({ code: 'done_in_time', days: 0 });
    expect(timelinessOf(ending('explained', '2024-07-02'), '2024-10-20', [])).toEqual({ code: 'done_late', days: -2 });
  });

  test('is not made timely by an extension granted after it was closed', () => {
    const whitewashed = ending('resolved', '2024-07-02', { extensions: [extension('2024-07-15', '2024-07-31')] });
    expect(timelinessOf(whitewashed, '2024-10-20', [])).toEqual({ code: 'done_late', days: -2 });
  });

  test('answered before anything was assigned had no due', () => {
    const onSite = petition('kn-2024-a-002', {
      assignments: due('2024-06-30'),
      events: events(['2024-05-17', 'received'], ['2024-05-17', 'answered_on_site']),
    });
    expect(timelinessOf(onSite, '2024-10-20', [])).toEqual({ code: 'no_due', days: null });
  });

  test('and reopened is overdue again by its due date', () => {
    const reopened = working({
      events: events(['2024-05-17', 'received'], ['2024-06-20', 'resolved'], ['2024-08-01', 'in_progress']),
    });
    expect(timelinessOf(reopened, '2024-07-15', [])).toMatchObject({ code: 'done_in_time' });
    expect(timelinessOf(reopened, '2024-08-01', [])).toMatchObject({ code: 'overdue' });
  });

  test('that left the count has no due any more', () => {
    expect(timelinessOf(ending('withdrawn', '2024-06-01'), '2024-10-20', [])).toEqual({ code: 'no_due', days: null });
  });
});

describe('a forwarded petition', () => {
  test('is not held to the due of the local task that ended with the forwarding', () => {
    expect(timelinessOf(ending('forwarded', '2024-06-10'), '2024-06-09', [])).toMatchObject({ code: 'in_time' });
    expect(timelinessOf(ending('forwarded', '2024-06-10'), '2024-10-20', [])).toEqual({ code: 'no_due', days: null });
  });

  test('is held to an assignment to follow it up made since', () => {
    const followed = ending('forwarded', '2024-06-10', {
      assignments: [assignment({ date: '2024-09-30', basis }, '2024-06-10')],
    });
    expect(timelinessOf(followed, '2024-10-20', [])).toEqual({ code: 'overdue', days: -20 });
  });
});

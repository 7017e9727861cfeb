import { expect, test } from 'vitest';
import { assignment, events, extension, petition, supervision } from '../../tests/records/sample-entries.ts';
import { timelineOf } from './petition-timeline.ts';

const due = { date: '2024-06-30', basis: 'Khoản 1' };
const photo = { kind: 'photo' as const, title: 'Ảnh rãnh sau khi sửa', date: '2024-06-20' };
const answer = { date: '2024-05-17', body: 'ubnd-a', mode: 'on_site' as const, text: 'Xã sẽ sửa.' };
const finding = {
  petition: 'kn-1',
  finding: 'agrees' as const,
  note: 'Đúng',
  date: '2024-07-05',
  supervision: supervision('2024/a'),
};

const told = (of: Parameters<typeof timelineOf>[0], asOf: string, findings: (typeof finding)[] = []) =>
  timelineOf(of, findings, null, asOf, []).map(({ date, parts, future }) => [
    date,
    parts.map(({ kind }) => kind).join(' '),
    ...(future ? ['future'] : []),
  ]);

test('everything dated stands in one line of days, and within a day the question stands before its answer', () => {
  const resolved = petition('kn-1', {
    responses: [answer],
    assignments: [assignment(due)],
    events: events(['2024-05-17', 'received'], ['2024-05-20', 'assigned'], ['2024-06-01', 'in_progress'], {
      date: '2024-06-22',
      status: 'resolved',
      evidence: [photo],
    }),
  });
  expect(told(resolved, '2024-10-20', [finding])).toEqual([
    ['2024-05-17', 'event answer'],
    ['2024-05-20', 'assignment'],
    ['2024-06-01', 'event'],
    ['2024-06-20', 'evidence'],
    ['2024-06-22', 'event'],
    ['2024-07-05', 'supervision'],
  ]);
});

test('what lies after the day asked about is not told', () => {
  const open = petition('kn-1', {
    responses: [{ ...answer, date: '2024-06-10' }],
    assignments: [assignment(due)],
    extensions: [extension('2024-06-25', '2024-07-31')],
    events: events(['2024-05-17', 'received'], ['2024-05-20', 'assigned'], ['2024-06-01', 'in_progress']),
  });
  expect(told(open, '2024-05-31', [finding])).toEqual([
    ['2024-05-17', 'event'],
    ['2024-05-20', 'assignment'],
    ['2024-06-30', 'due', 'future'],
  ]);
});

test('an extension and the event that only records it are one step; a change of status on that day stays its own', () => {
  const base = { assignments: [assignment(due)], extensions: [extension('2024-06-25', '2024-07-31')] };
  const until = [['2024-05-17', 'received'] as const, ['2024-05-20', 'assigned'] as const];
  const recorded = petition('kn-1', { ...base, events: events(...until, ['2024-06-25', 'assigned']) });
  const turned = petition('kn-1', { ...base, events: events(...until, ['2024-06-25', 'in_progress']) });
  expect(told(recorded, '2024-06-26')[2]).toEqual(['2024-06-25', 'extension']);
  expect(told(turned, '2024-06-26')[2]).toEqual(['2024-06-25', 'extension event']);
});

test('a missed due day stands in the past, also when the work was done later', () => {
  const late = petition('kn-1', {
    assignments: [assignment(due)],
    events: events(['2024-05-17', 'received'], ['2024-05-20', 'assigned']),
  });
  const doneLate = { ...late, events: [...late.events, ...events(['2024-07-10', 'resolved'])] };
  const missed = (of: typeof late, asOf: string) =>
    timelineOf(of, [], null, asOf, []).flatMap(({ date, parts }) =>
      parts.flatMap((part) => (part.kind === 'due' ? [[date, part.missed]] : [])),
    );
  expect(missed(late, '2024-06-30')).toEqual([['2024-06-30', false]]);
  expect(missed(late, '2024-07-01')).toEqual([['2024-06-30', true]]);
  expect(missed(doneLate, '2024-10-20')).toEqual([['2024-06-30', true]]);
});

test('a handed-over petition shows the day of its next check, before and after that day', () => {
  const handed = petition('kn-1', {
    events: events(['2024-05-17', 'received'], {
      date: '2024-05-22',
      status: 'forwarded',
      recipient: 'UBND tỉnh',
      nextCheck: '2024-06-30',
    }),
  });
  expect(told(handed, '2024-06-01').at(-1)).toEqual(['2024-06-30', 'check', 'future']);
  expect(told(handed, '2024-07-01').at(-1)).toEqual(['2024-06-30', 'check']);
});

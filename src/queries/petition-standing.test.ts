import { expect, test } from 'vitest';
import { assignment, conclusion, dialogue, events, petition, record } from '../../tests/records/sample-entries.ts';
import { standingOf } from './petition-standing.ts';
import type { RecordIndex } from './record-index.ts';

const session = dialogue('2024/a');
const clause = { id: '2-a', title: 'Rãnh', decision: 'Giao sửa', petitions: ['kn-2'] };

function indexOn(asOf: string, petitions: ReturnType<typeof petition>[]): RecordIndex {
  return {
    record: record({ dialogues: [session] }),
    asOf,
    holidays: [],
    sessions: [session],
    petitions,
    petitionsOf: () => petitions,
    conclusionOf: () => conclusion('2024/a', { clauses: [clause] }),
    supervisionOf: () => [],
    findingsOn: () => [],
    sessionsOf: () => [session],
  };
}

const due = { date: '2024-06-30', basis: 'Khoản 1' };
const report = { number: '118/BC-UBND', title: 'Báo cáo' };
const proof = { kind: 'document' as const, title: 'Báo cáo', date: '2024-06-20', number: '118/BC-UBND' };

test('a petition knows its clause and its neighbours', () => {
  const list = ['kn-1', 'kn-2', 'kn-3'].map((id) => petition(id));
  const { previous, next, clause: found } = standingOf(list[1]!, indexOn('2024-10-20', list));
  expect([previous?.id, next?.id, found?.id]).toEqual(['kn-1', 'kn-3', '2-a']);
  expect(standingOf(list[0]!, indexOn('2024-10-20', list)).previous).toBeNull();
});

test('once handed over, neither the order nor its due binds anybody here', () => {
  const steps = events(['2024-05-17', 'received'], ['2024-05-20', 'assigned'], {
    date: '2024-06-10',
    status: 'forwarded',
    recipient: 'Tỉnh',
  });
  const handed = petition('kn-1', { assignments: [assignment(due)], events: steps });
  const before = standingOf(handed, indexOn('2024-06-09', [handed]));
  const after = standingOf(handed, indexOn('2024-07-30', [handed]));
  expect([before.due?.date, before.assignment?.lead]).toEqual(['2024-06-30', 'ubnd-a']);
  expect([after.due, after.assignment, after.timeliness.code]).toEqual([null, null, 'no_due']);
});

test('a closed petition is told by the due known when it was closed', () => {
  const closed = petition('kn-1', {
    assignments: [assignment(due)],
    extensions: [{ at: '2024-08-01', to: '2024-08-31', reason: 'Hợp thức', approvedBy: 'Chủ tịch' }],
    events: events(['2024-05-17', 'received'], ['2024-05-20', 'assigned'], ['2024-07-10', 'resolved']),
  });
  const standing = standingOf(closed, indexOn('2024-10-20', [closed]));
  expect([standing.due?.date, standing.timeliness.code]).toEqual(['2024-06-30', 'done_late']);
});

test('a paper is named once: as evidence, or beside it; the paper of the order is no result', () => {
  const order = { date: '2024-05-20', status: 'assigned' as const, document: { title: 'Kết luận' } };
  const assigned = petition('kn-1', { events: events(['2024-05-17', 'received'], order) });
  const answer = { date: '2024-06-20', body: 'ubnd-a', mode: 'posted' as const, text: 'Xong', document: report };
  const steps = events(['2024-05-17', 'received'], { date: '2024-06-22', status: 'resolved', document: report });
  const answered = petition('kn-1', { responses: [answer], events: steps });
  const proven = petition('kn-1', {
    responses: [answer],
    events: steps.with(-1, { ...steps.at(-1)!, evidence: [proof] }),
  });
  const papers = (of: typeof assigned) =>
    standingOf(of, indexOn('2024-10-20', [of])).documents.map(({ title }) => title);
  expect([papers(assigned), papers(answered), papers(proven)]).toEqual([[], ['Báo cáo'], []]);
});

import { expect, test } from 'vitest';
import { conclusion, dialogue, record } from '../../tests/records/sample-entries.ts';
import { newsOfSession } from './schedule-news.ts';

const move = (at: string) => ({ kind: 'moved' as const, at, reason: 'Mưa bão', previousStartsAt: '2024-05-12T08:00' });
const known = (asOf: string, concluded = false) => ({
  record: record({}),
  asOf,
  conclusionOf: () => (concluded ? conclusion('2024/a') : null),
});
const told = (session: Parameters<typeof newsOfSession>[0], asOf: string, concluded = false) =>
  newsOfSession(session, known(asOf, concluded)).map(({ id, updated }) => [new URL(id).hash || 'kết luận', updated]);

test('each happening has a name of its own, also a second move of one day, and is told from its day on', () => {
  const session = dialogue('2024/a', { history: [move('2024-05-10'), move('2024-05-10')] });
  expect(told(session, '2024-05-09')).toEqual([['#thong-bao', '2024-05-02']]);
  expect(told(session, '2024-05-10')).toEqual([
    ['#thong-bao', '2024-05-10'],
    ['#doi-2024-05-10', '2024-05-10'],
    ['#doi-2024-05-10-2', '2024-05-10'],
  ]);
});

test('a correction updates what was told before it, on the day it was made', () => {
  const changes = [{ at: '2024-05-20', what: 'Sửa địa chỉ', reason: 'Ghi nhầm' }];
  expect(told(dialogue('2024/a', { changes }), '2024-06-01', true)).toEqual([
    ['#thong-bao', '2024-05-20'],
    ['kết luận', '2024-05-25'],
  ]);
});

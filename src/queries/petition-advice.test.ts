import { describe, expect, test } from 'vitest';
import { type Status, statuses } from '#domain/petition-status.ts';
import {
  assignment,
  body,
  conclusion,
  dialogue,
  events,
  petition,
  record,
} from '../../tests/records/sample-entries.ts';
import { adviceOn } from './petition-advice.ts';
import { standingOf } from './petition-standing.ts';
import type { RecordIndex } from './record-index.ts';

const session = dialogue('2024/a');
const told = conclusion('2024/a', { monitor: 'ban-dan-van', supervisor: 'mttq-a' });
const everything = record({
  bodies: [body('dang-uy-a'), body('ubnd-a'), body('ban-dan-van'), body('mttq-a')],
  dialogues: [session],
  petitions: [petition('kn-2', { title: 'Việc kia' })],
});

function indexOn(asOf: string, petitions: ReturnType<typeof petition>[], concluded = true): RecordIndex {
  return {
    record: everything,
    asOf,
    holidays: [],
    sessions: [session],
    petitions,
    petitionsOf: () => petitions,
    conclusionOf: () => (concluded ? told : null),
    supervisionOf: () => [],
    findingsOn: () => [],
    sessionsOf: () => [session],
  };
}

function advice(of: ReturnType<typeof petition>, asOf: string, upcoming: ReturnType<typeof dialogue> | null = null) {
  const words = adviceOn(of, standingOf(of, indexOn(asOf, [of])), upcoming, everything);
  return words.map((sentence) => sentence.map((word) => (typeof word === 'string' ? word : word.label)).join(''));
}

const due = { date: '2024-06-30', basis: 'Khoản 1' };
const assigned = petition('kn-1', {
  assignments: [assignment(due)],
  events: events(['2024-05-17', 'received'], ['2024-05-20', 'assigned']),
});

test('in time one waits for the due day, late one asks why and turns to those who watch', () => {
  expect(advice(assigned, '2024-06-30')[0]).toBe(
    'Hạn là hết ngày 30/06/2024. Quá ngày đó mà chưa có kết quả thì hỏi Cơ quan ubnd-a.',
  );
  expect(advice(assigned, '2024-07-01')).toEqual([
    'Hỏi Cơ quan ubnd-a vì sao chậm và bao giờ xong.',
    'Không được trả lời thì báo Cơ quan ban-dan-van, nơi đôn đốc thực hiện kết luận.',
    'Cơ quan mttq-a giám sát việc thực hiện; có thể đề nghị nơi này xem xét.',
  ]);
});

test('an open intake of the next session is offered with its last day', () => {
  const intake = { from: '2024-07-01', to: '2024-07-20', places: ['Một cửa'], channels: ['paper' as const] };
  const next = dialogue('2024/b', { startsAt: '2024-07-25T07:30', intake });
  expect(advice(assigned, '2024-07-10', next).at(-1)).toBe(
    'Gửi ý kiến trước cho buổi đối thoại sắp tới, Đối thoại 2024/b; nhận đến hết ngày 20/07/2024.',
  );
  expect(advice(assigned, '2024-07-21', next).at(-1)).toBe(
    'Nêu tại buổi đối thoại sắp tới, Đối thoại 2024/b, ngày 25/07/2024.',
  );
});

test('a passed check of a handed-over petition is said plainly', () => {
  const step = {
    date: '2024-05-22',
    status: 'forwarded' as const,
    by: 'ubnd-a',
    recipient: 'Tỉnh',
    nextCheck: '2024-06-30',
  };
  const handed = petition('kn-1', { events: events(['2024-05-17', 'received'], step) });
  expect(advice(handed, '2024-06-30')[0]).toBe(
    'Ngày 30/06/2024 kiểm tra lại; sau ngày đó hỏi Cơ quan ubnd-a đã có trả lời chưa.',
  );
  expect(advice(handed, '2024-07-01')[0]).toBe(
    'Đã qua ngày kiểm tra lại (30/06/2024) mà cổng chưa có thông tin mới: hỏi Cơ quan ubnd-a.',
  );
});

describe('every status leaves a resident with something to do', () => {
  test.each(statuses.map((status): [Status] => [status]))('%s', (status) => {
    const of = petition('kn-1', {
      mergedInto: 'kn-2',
      events: events(['2024-05-17', 'received'], { date: '2024-05-20', status, recipient: 'Tỉnh' }),
    });
    const words = advice(of, '2024-10-20');
    expect(words.length).toBeGreaterThan(0);
    for (const sentence of words) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
  });
});

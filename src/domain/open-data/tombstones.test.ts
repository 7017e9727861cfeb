import { expect, test } from 'vitest';
import { petition, record } from '../../../tests/records/sample-entries.ts';
import { tombstones } from './tombstones.ts';

const gone = { at: '2024-06-01', what: 'Gỡ nội dung', reason: 'Trùng với kiến nghị khác', takesDown: true };

test('what was taken down is listed with its page, day and reason from that day on', () => {
  const known = record({ petitions: [petition('kn-1', { changes: [gone] }), petition('kn-2')] });
  expect(tombstones(known, '2024-05-31')).toEqual([]);
  expect(tombstones(known, '2024-06-01')).toEqual([
    {
      id: 'kien-nghi/kn-1',
      dataset: 'kien-nghi',
      entry: 'kn-1',
      deletedAt: '2024-06-01',
      reason: 'Trùng với kiến nghị khác',
      page: '/kien-nghi/kn-1/',
    },
  ]);
});

test('a question taken back is listed by its number', () => {
  const zero = { online: 0, paper: 0, in_person: 0, front: 0, phone: 0 };
  const outcomes = { waiting: 0, accepted: 0, merged: 0, refused: 0, withdrawn: 1 };
  const questions = {
    id: '2024/a',
    asOf: '2024-05-10',
    clearedBy: 'Chánh Văn phòng',
    received: { ...zero, online: 1 },
    outcomes,
    questions: [{ number: 3, removed: { at: '2024-05-09', why: 'withdrawn' as const } }],
    changes: [],
    illustrative: false,
  };
  expect(tombstones(record({ questions: [questions] }), '2024-05-10')).toMatchObject([
    { id: 'cau-hoi/2024/a#CH-003', deletedAt: '2024-05-09', page: '/doi-thoai/2024/a/' },
  ]);
});

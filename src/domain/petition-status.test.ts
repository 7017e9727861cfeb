import { describe, expect, test } from 'vitest';
import { isOpen } from './petition-progress.ts';
import { mayFollow, type Status, statuses, statusMeaning } from './petition-status.ts';

/** The vocabulary of domain.md 2, written out once more by hand: label and bucket of each of the 13 codes. */
const vocabulary: [Status, string, string][] = [
  ['received', 'Đã tiếp nhận', 'pending'],
  ['answered_on_site', 'Đã trả lời tại hội nghị', 'explained'],
  ['assigned', 'Đã giao giải quyết', 'in_progress'],
  ['in_progress', 'Đang giải quyết', 'in_progress'],
  ['scheduled', 'Sẽ giải quyết theo lộ trình', 'in_progress'],
  ['resolved', 'Đã giải quyết xong', 'resolved'],
  ['explained', 'Đã giải trình, cung cấp thông tin', 'explained'],
  ['forwarded', 'Đã chuyển cấp có thẩm quyền', 'forwarded'],
  ['not_resolved', 'Chưa giải quyết', 'not_resolved'],
  ['not_accepted', 'Không có cơ sở giải quyết', 'explained'],
  ['out_of_scope', 'Không thuộc phạm vi đối thoại', 'excluded'],
  ['withdrawn', 'Đã rút', 'excluded'],
  ['merged', 'Đã gộp', 'excluded'],
];

const excluded: Status[] = ['out_of_scope', 'withdrawn', 'merged'];
const answered: Status[] = ['answered_on_site', 'resolved', 'explained', 'not_accepted'];
const open = statuses.filter(isOpen);

test('each of the 13 statuses has the label and bucket of the vocabulary', () => {
  expect(statuses.map((status) => [status, statusMeaning[status].label, statusMeaning[status].bucket])).toEqual(
    vocabulary,
  );
});

test('only “resolved” rolls up as resolved', () => {
  expect(statuses.filter((status) => statusMeaning[status].bucket === 'resolved')).toEqual(['resolved']);
});

test('six statuses are open and every other one is answered or excluded', () => {
  expect(open).toEqual(['received', 'assigned', 'in_progress', 'scheduled', 'forwarded', 'not_resolved']);
  expect([...open, ...answered, ...excluded].toSorted()).toEqual([...statuses].toSorted());
});

describe('transitions', () => {
  test('nothing goes back to “received” or is answered on site a second time', () => {
    expect(statuses.filter((from) => mayFollow(from, 'received'))).toEqual([]);
    expect(statuses.filter((from) => mayFollow(from, 'answered_on_site'))).toEqual(['received']);
  });

  test('what left the count stays out', () => {
    for (const status of excluded) expect(statusMeaning[status].next, status).toEqual([]);
  });

  test('an answered petition cannot leave the count, nor move to another answer unless work is taken up again', () => {
    for (const from of answered) {
      for (const to of [...excluded, ...answered]) expect(mayFollow(from, to), `${from} → ${to}`).toBe(false);
      for (const to of ['assigned', 'in_progress', 'not_resolved'] as const) {
        expect(mayFollow(from, to), `${from} → ${to}`).toBe(true);
      }
    }
  });

  test('whatever is open can be withdrawn, merged, resolved or called not resolved', () => {
    for (const from of open) {
      for (const to of ['withdrawn', 'merged', 'resolved', 'not_resolved'] as const) {
        expect(mayFollow(from, to), `${from} → ${to}`).toBe(true);
      }
    }
  });

  test('a scheduled promise does not end in an explanation or refusal before it is owned up as not resolved', () => {
    expect(mayFollow('scheduled', 'explained')).toBe(false);
    expect(mayFollow('scheduled', 'not_accepted')).toBe(false);
    expect(mayFollow('scheduled', 'not_resolved')).toBe(true);
    expect(mayFollow('not_resolved', 'not_accepted')).toBe(true);
  });

  test('a complaint in disguise is found at receipt or while a local body works on it', () => {
    expect(statuses.filter((from) => mayFollow(from, 'out_of_scope'))).toEqual(['received', 'assigned', 'in_progress']);
  });

  test('work may go on under the same status; receipt and answers may not repeat', () => {
    const repeating = statuses.filter((status) => mayFollow(status, status));
    expect(repeating).toEqual(['assigned', 'in_progress', 'scheduled', 'forwarded', 'not_resolved']);
  });

  test('no table entry names a status twice', () => {
    for (const status of statuses) {
      expect(new Set(statusMeaning[status].next).size, status).toBe(statusMeaning[status].next.length);
    }
  });
});

import { expect, test } from 'vitest';
import { noFigures } from '../../tests/records/sample-entries.ts';
import { differencesInWords } from './report-differences.ts';

test('figures that agree leave nothing to say', () => {
  expect(differencesInWords(noFigures, noFigures)).toEqual([]);
});

test('each difference names the figure, what was typed and what the record holds', () => {
  expect(differencesInWords({ ...noFigures, attendees: 1200 }, { ...noFigures, attendees: 1180 })).toEqual([
    '“Số lượt người tham dự”: báo cáo ghi 1.200, hồ sơ trên cổng tính được 1.180; báo cáo nhiều hơn 20.',
  ]);
});

test('resolved too high by what other outcomes are too low is called a possible miscount', () => {
  const typed = { ...noFigures, resolved: 3, inProgress: 1 };
  const computed = { ...noFigures, resolved: 1, inProgress: 2, explained: 1 };
  expect(differencesInWords(typed, computed).at(-1)).toBe(
    'Phần ghi nhiều hơn ở “Đã giải quyết xong” đúng bằng phần ghi thiếu ở “Đang giải quyết”, “Đã giải trình, cung cấp thông tin”: có thể báo cáo đã tính những việc đó là đã giải quyết xong. Cổng tính riêng từng loại.',
  );
});

test('no miscount is guessed at when the amounts do not match', () => {
  const typed = { ...noFigures, resolved: 4, inProgress: 1 };
  const computed = { ...noFigures, resolved: 1, inProgress: 2 };
  expect(differencesInWords(typed, computed)).toHaveLength(2);
});

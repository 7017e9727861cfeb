import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar.ts';
import { statedDays } from './stated-days.ts';

describe('the days a plan foresees', () => {
  it.each([
    ['trong tháng 5/2024', '2024-05-01', '2024-05-31'],
    ['Tháng 02 năm 2024', '2024-02-01', '2024-02-29'],
    ['tháng 9, 10', '2024-09-01', '2024-10-31'],
    ['tháng 7, 8 và 9/2025', '2025-07-01', '2025-09-30'],
    ['tháng 4-5/2024', '2024-04-01', '2024-05-31'],
    ['từ tháng 4 đến tháng 6', '2024-04-01', '2024-06-30'],
    ['Từ tháng 3/2025 đến tháng 5/2025', '2025-03-01', '2025-05-31'],
    ['từ tháng 11/2024 đến tháng 01/2025', '2024-11-01', '2025-01-31'],
    ['từ tháng 11 đến hết tháng 01 năm 2025', '2024-11-01', '2025-01-31'],
    ['từ tháng 11/2024 đến tháng 01', '2024-11-01', '2025-01-31'],
    ['tháng 5, 20 hộ dự', '2024-05-01', '2024-05-31'],
    ['nửa đầu tháng 11', '2024-11-01', '2024-11-15'],
    ['nửa cuối tháng 4/2024', '2024-04-16', '2024-04-30'],
    ['Quý II', '2024-04-01', '2024-06-30'],
    ['quý IV/2025', '2025-10-01', '2025-12-31'],
    ['từ quý II đến quý III/2024', '2024-04-01', '2024-09-30'],
    ['quý IV/2024 - quý I/2025', '2024-10-01', '2025-03-31'],
    ['Quý II (tháng 5/2024)', '2024-05-01', '2024-05-31'],
    ['6 tháng cuối năm', '2024-07-01', '2024-12-31'],
    ['ngày 20 tháng 8 năm 2024', '2024-08-20', '2024-08-20'],
    ['ngày 20 tháng 8/2025', '2025-08-20', '2025-08-20'],
    ['ngày 20/8 năm 2025', '2025-08-20', '2025-08-20'],
    ['từ 7h30 đến 11h ngày 20/8/2024', '2024-08-20', '2024-08-20'],
    ['từ ngày 01/11 đến ngày 12/11/2024', '2024-11-01', '2024-11-12'],
    ['từ 10 đến 20/5/2024', '2024-05-10', '2024-05-20'],
    ['Từ ngày mùng 5 đến ngày mùng 10/5/2024', '2024-05-05', '2024-05-10'],
    ['từ 8 giờ ngày 10/5 (thứ Sáu) đến 17 giờ ngày 28/5/2024', '2024-05-10', '2024-05-28'],
    ['khoảng 10 đến 20/5/2024', '2024-05-10', '2024-05-20'],
    ['ngày 10-20/5/2024', '2024-05-10', '2024-05-20'],
    ['dự kiến 10 - 20 tháng 5', '2024-05-10', '2024-05-20'],
    ['ngày 30/12/2024 đến 03/01/2025', '2024-12-30', '2025-01-03'],
    ['từ ngày 10/5/2024 đến ngày 28/5/2024', '2024-05-10', '2024-05-28'],
    ['Từ ngày 03/6/2025 đến ngày 27/6/2025', '2025-06-03', '2025-06-27'],
    ['từ ngày 03-6-2025 đến hết ngày 27-6-2025', '2025-06-03', '2025-06-27'],
    ['từ ngày 28/12 đến ngày 05/01/2025', '2024-12-28', '2025-01-05'],
    ['từ ngày 28/12/2024 đến ngày 05/01', '2024-12-28', '2025-01-05'],
    ['từ ngày 28/12 đến ngày 05/01', '2024-12-28', '2025-01-05'],
    ['Tuần 3 tháng 9/2025 (từ ngày 15/9 đến ngày 19/9/2025)', '2025-09-15', '2025-09-19'],
  ])('%s', (text, from, to) => {
    expect(statedDays(text, '2024')).toMatchObject({ from, to });
  });

  it.each([
    ...['khi có yêu cầu', 'trong năm', 'tháng 13', 'ngày 31/02', 'quý VI'],
    ...[
      'Quý II, quý IV',
      'quý II và quý IV/2024',
      'tháng 5 và tháng 11',
      'tháng 3, 6, 9',
      'tháng 3/2024; tháng 4/2025',
    ],
    ...['6 tháng đầu năm và 6 tháng cuối năm', 'nửa đầu tháng 4 và nửa đầu tháng 10', 'Quý II (tháng 9)'],
    ...[
      'Tuần 3 tháng 9/2025',
      'tuần thứ 2, 3 tháng 9',
      'tuần cuối tháng 9',
      'trung tuần tháng 9',
      'đầu tháng 9',
      'cuối quý II',
    ],
    ...[
      'trước ngày 30/6/2024',
      'trước 30/6',
      'sau ngày 30 tháng 6 năm 2024',
      'đến hết ngày 30/6/2024',
      'chậm nhất là ngày 30/6',
    ],
    ...['từ ngày 30/6/2024', 'từ tháng 4/2024', 'trước tháng 6', 'đến hết quý II', 'từ tháng 4 đến hết quý II'],
    ...['từ tháng 3/2025 đến ngày 15/5/2025', 'từ ngày 10/5 đến trước ngày 20/5/2024'],
    ...['ngày 10/5 và ngày 20/5/2024', 'các ngày 10, 12 và 15/5/2024', 'từ 01/4 đến 05/4 và từ 01/10 đến 05/10'],
    ...['từ ngày 20/5/2024 đến ngày 10/5/2024', 'từ ngày 20/5 đến ngày 10/5/2024', 'từ ngày 28 đến ngày 05/01/2025'],
  ])('are not read out of “%s”', (text) => {
    expect(statedDays(text, '2024')).toBeNull();
  });

  const full = (d: string, m: string, y: string) => `${d}/${m}/${y}`;
  const padded = (day: string) => day.split('-').toReversed() as [string, string, string];
  const spare = (day: string) => padded(day).map((part) => String(Number(part))) as [string, string, string];
  type Writing = (from: [string, string, string], to: [string, string, string]) => string;
  const anyYears: Writing[] = [
    (from, to) => `từ ngày ${full(...from)} đến ngày ${full(...to)}`,
    (from, to) => `Từ ${full(...from)} đến hết ngày ${full(...to)}.`,
    (from, to) => `${full(...from)}-${full(...to)}`,
    (from, to) => `từ ngày ${from.join('-')} đến ngày ${to.join('-')}`,
    (from, to) => `ngày ${from.join('.')} – ${to.join('.')}`,
    ([d, m, y], [d2, m2, y2]) => `từ ngày ${d} tháng ${m} năm ${y} đến ngày ${d2} tháng ${m2} năm ${y2}`,
    ([d, m, y], to) => `ngày ${d} tháng ${m} năm ${y} đến ${full(...to)}`,
    // The year once, at the end.
    ([d, m], to) => `${d}/${m} - ${full(...to)}`,
    ([d, m], to) => `Từ ngày ${d}/${m} đến ngày ${full(...to)} (dự kiến)`,
    ([d, m], [d2, m2, y2]) => `từ ngày ${d} tháng ${m} đến hết ngày ${d2} tháng ${m2} năm ${y2}`,
  ];
  const oneMonth: Writing[] = [
    ([d], to) => `từ ngày ${d} đến ngày ${full(...to)}`,
    ([d], to) => `${d} - ${full(...to)}`,
    ([d], to) => `ngày ${d}-${full(...to)}`,
    ([d], [d2, m, y]) => `từ ngày ${d} đến ngày ${d2} tháng ${m} năm ${y}`,
    ([d], [d2, m, y]) => `từ ngày ${d} đến hết ngày ${d2}/${m} năm ${y}`,
  ];

  it('are read as they are written, in every writing, and again out of the words that say them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3650 }).map((n) => addDays('2020-01-01', n)),
        fc.integer({ min: 1, max: 120 }),
        fc.boolean(),
        (from, length, zeros) => {
          const to = addDays(from, length);
          const write = zeros ? padded : spare;
          const writings = from.slice(0, 7) === to.slice(0, 7) ? [...anyYears, ...oneMonth] : anyYears;
          for (const writing of writings) {
            const text = writing(write(from), write(to));
            const read = statedDays(text, '1999');
            expect(read, text).toMatchObject({ from, to });
            expect(statedDays(read!.source, '1999'), text).toEqual(read);
          }
        },
      ),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { statedDays } from './stated-days.ts';
import { statedHours } from './stated-hours.ts';

describe('the days a plan foresees', () => {
  it.each([
    ['trong tháng 5/2024', '2024-05-01', '2024-05-31'],
    ['Tháng 02 năm 2024', '2024-02-01', '2024-02-29'],
    ['tháng 9, 10', '2024-09-01', '2024-10-31'],
    ['từ tháng 4 đến tháng 6', '2024-04-01', '2024-06-30'],
    ['nửa đầu tháng 11', '2024-11-01', '2024-11-15'],
    ['nửa cuối tháng 4/2024', '2024-04-16', '2024-04-30'],
    ['Quý II', '2024-04-01', '2024-06-30'],
    ['quý IV/2025', '2025-10-01', '2025-12-31'],
    ['6 tháng cuối năm', '2024-07-01', '2024-12-31'],
    ['ngày 20 tháng 8 năm 2024', '2024-08-20', '2024-08-20'],
    ['từ ngày 01/11 đến ngày 12/11/2024', '2024-11-01', '2024-11-12'],
    ['từ 10 đến 20/5/2024', '2024-05-10', '2024-05-20'],
    ['ngày 30/12/2024 đến 03/01/2025', '2024-12-30', '2025-01-03'],
  ])('%s', (text, from, to) => {
    expect(statedDays(text, '2024')).toMatchObject({ from, to });
  });

  it.each(['khi có yêu cầu', 'trong năm', 'tháng 13', 'ngày 31/02', 'quý VI'])('are not read out of “%s”', (text) => {
    expect(statedDays(text, '2024')).toBeNull();
  });
});

describe('the hours of a notice', () => {
  it.each([
    ['07 giờ 30 phút đến 11 giờ 00 phút, ngày 08 tháng 11 năm 2024 (thứ Sáu)', '2024-11-08', '07:30', '11:00'],
    ['7h30 - 11h ngày 8/11/2024', '2024-11-08', '07:30', '11:00'],
    ['vào hồi 14 giờ ngày 30/10', '2024-10-30', '14:00', null],
    ["08 giờ 00' sáng thứ Ba, 29/10/2024", '2024-10-29', '08:00', null],
    ['ngày 29/10/2024', '2024-10-29', null, null],
    ['25 giờ 70 ngày 29/10/2024', '2024-10-29', null, null],
    ['chưa định', null, null, null],
  ])('%s', (text, day, from, to) => {
    expect(statedHours(text, '2024')).toEqual({ day, from, to });
  });
});

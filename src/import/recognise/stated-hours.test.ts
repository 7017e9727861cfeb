import { describe, expect, it } from 'vitest';
import { statedHours } from './stated-hours.ts';

describe('the hours of a notice', () => {
  it.each([
    ['07 giờ 30 phút đến 11 giờ 00 phút, ngày 08 tháng 11 năm 2024 (thứ Sáu)', '2024-11-08', '07:30', '11:00'],
    ['7h30 - 11h ngày 8/11/2024', '2024-11-08', '07:30', '11:00'],
    ['7h30-11h00 ngày 8/11/2024', '2024-11-08', '07:30', '11:00'],
    ['7:30-11:00, 8/11/2024', '2024-11-08', '07:30', '11:00'],
    ['vào hồi 14 giờ ngày 30/10', '2024-10-30', '14:00', null],
    ["08 giờ 00' sáng thứ Ba, 29/10/2024", '2024-10-29', '08:00', null],
    ['8 giờ 29/10/2024', '2024-10-29', '08:00', null],
    ['8h 29-10-2024', '2024-10-29', '08:00', null],
    ['8 giờ 29.10.2024', '2024-10-29', '08:00', null],
    ['8 giờ 29 tháng 10 năm 2024', '2024-10-29', '08:00', null],
    ['8 giờ 5 phút ngày 29/10/2024', '2024-10-29', '08:05', null],
    ['8 giờ 30 - 31/10/2024', '2024-10-31', '08:30', null],
    ['8 giờ 30 - 10/11/2024', '2024-11-10', '08:30', null],
    ['mời 10 hộ, 12 gia đình dự lúc 8 giờ ngày 29/10/2024', '2024-10-29', '08:00', null],
    ['ngày 29/10/2024', '2024-10-29', null, null],
    ['25 giờ 70 ngày 29/10/2024', '2024-10-29', null, null],
    ['chưa định', null, null, null],
  ])('%s', (text, day, from, to) => {
    expect(statedHours(text, '2024')).toEqual({ day, from, to });
  });

  it.each([
    ['2 giờ chiều', '14:00', null],
    ['2h30 chiều', '14:30', null],
    ['02 giờ 30 phút, chiều thứ Ba', '14:30', null],
    ['14 giờ chiều', '14:00', null],
    ['7 giờ tối', '19:00', null],
    ['12 giờ trưa', '12:00', null],
    ['11 giờ trưa', '11:00', null],
    ['1 giờ trưa', '13:00', null],
    ['8 giờ sáng đến 5 giờ chiều', '08:00', '17:00'],
    ['8 giờ đến 2 giờ chiều', '08:00', '14:00'],
    ['từ 2 giờ đến 5 giờ chiều', '14:00', '17:00'],
    ['2 giờ chiều đến 5 giờ', '14:00', '17:00'],
    ['chiều thứ Ba, từ 2 giờ đến 5 giờ', '14:00', '17:00'],
    ['sáng 7h30, chiều 14h', '07:30', null],
    ['7h30, chiều 14h', '07:30', null],
    ['đối thoại hai chiều, 8 giờ', '08:00', null],
    ['8 giờ, tối đa 50 người', '08:00', null],
  ])('of one part of the day: %s', (text, from, to) => {
    expect(statedHours(`${text}, ngày 29/10/2024`, '2024')).toEqual({ day: '2024-10-29', from, to });
  });

  it.each([
    ['2 giờ chiều ngày 05/01', '2025-01-05'],
    ['8 giờ ngày 28/12', '2024-12-28'],
    ['8 giờ ngày 25/12', '2024-12-25'],
    // The announcement may be late, but no session waits for ten months.
    ['8 giờ ngày 20/11', '2024-11-20'],
    ['8 giờ ngày 05/01/2024', '2024-01-05'],
  ])('lie behind the announcement of 25/12/2024 where no year is written: %s', (text, day) => {
    expect(statedHours(text, '2024-12-25').day).toBe(day);
  });
});

import { expect, test } from 'vitest';
import { daysLeft, longDate, partialDate, sessionTime, shortDate, timeOfDay, weekdayName } from './dates-in-words.ts';

test('short dates carry two figures each for day and month', () => {
  expect(shortDate('2024-10-25')).toBe('25/10/2024');
  expect(shortDate('2024-02-01')).toBe('01/02/2024');
  expect(shortDate('2024-10-25T07:30')).toBe('25/10/2024');
});

test('long dates carry a zero before days below 10 and before months 1 and 2 only', () => {
  expect(longDate('2024-10-25')).toBe('ngày 25 tháng 10 năm 2024');
  expect(longDate('2024-02-01')).toBe('ngày 01 tháng 02 năm 2024');
  expect(longDate('2024-03-09')).toBe('ngày 09 tháng 3 năm 2024');
});

test('days of the week have their Vietnamese names', () => {
  const week = ['20', '21', '22', '23', '24', '25', '26'].map((day) => weekdayName(`2024-10-${day}`));
  expect(week).toEqual(['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']);
});

test('times drop the zero of the hour and the minutes of a full hour', () => {
  expect(timeOfDay('2024-10-25T07:30')).toBe('7 giờ 30');
  expect(timeOfDay('2024-10-25T14:05')).toBe('14 giờ 05');
  expect(timeOfDay('2024-10-25T08:00')).toBe('8 giờ');
  expect(timeOfDay('2024-10-25T00:00')).toBe('0 giờ');
});

test('a session tells hour, weekday and day, and its end when known', () => {
  expect(sessionTime('2024-10-25T07:30')).toBe('7 giờ 30, thứ Sáu, ngày 25/10/2024');
  expect(sessionTime('2024-10-25T07:30', '2024-10-25T11:00')).toBe('7 giờ 30 đến 11 giờ, thứ Sáu, ngày 25/10/2024');
  expect(sessionTime('2024-10-26T19:00', '2024-10-27T08:00')).toBe(
    '19 giờ, thứ Bảy, ngày 26/10/2024 đến 8 giờ, Chủ nhật, ngày 27/10/2024',
  );
});

test('a partial date says no more than is known', () => {
  expect(partialDate('2024-04-09')).toBe('09/04/2024');
  expect(partialDate('2024-04')).toBe('tháng 4/2024');
  expect(partialDate('2024-01')).toBe('tháng 01/2024');
  expect(partialDate('2024')).toBe('năm 2024');
  expect(partialDate(null)).toBe('không rõ ngày');
});

test('days left tell the last day apart from before and after', () => {
  expect(daysLeft(3)).toBe('còn 3 ngày');
  expect(daysLeft(0)).toBe('hôm nay là ngày cuối');
  expect(daysLeft(-2)).toBe('quá 2 ngày');
});

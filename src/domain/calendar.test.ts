import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDay } from '../../tests/records/arbitrary-record.ts';
import { holidays } from '../../tests/records/sample-entries.ts';
import {
  addDays,
  addWorkingDays,
  civilDateAt,
  daysBetween,
  firstPossibleDay,
  holidaysOf,
  isCivilDate,
  isWorkingDay,
  lastDayBefore,
  lastPossibleDay,
  weekday,
} from './calendar.ts';

const runs = { numRuns: 1000 };
const table = [holidays(2024, ['2024-04-18', '2024-04-29', '2024-04-30', '2024-05-01'], ['2024-05-04'])];

describe('civil days', () => {
  test('pass over the end of a month, a year and a leap day', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
    expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
    expect(daysBetween('2024-02-01', '2024-03-01')).toBe(29);
  });

  test('know their day of the week', () => {
    expect(weekday('2024-10-20')).toBe(0);
    expect(weekday('2024-10-25')).toBe(5);
    expect(weekday('1969-12-31')).toBe(3);
  });

  test('adding and counting undo each other, and later days compare as later strings', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (date, n) => {
        const other = addDays(date, n);
        expect(daysBetween(date, other)).toBe(n);
        expect(addDays(other, -n)).toBe(date);
        expect(date < other).toBe(n > 0);
        expect(weekday(other)).toBe((((weekday(date) + n) % 7) + 7) % 7);
      }),
      runs,
    );
  });

  test('a day that does not exist is refused, never moved', () => {
    expect(isCivilDate('2024-02-29')).toBe(true);
    for (const none of ['2023-02-29', '2024-02-31', '2024-13-01', '2024-1-1', 'hôm nay']) {
      expect(isCivilDate(none), none).toBe(false);
      expect(() => addDays(none, 1), none).toThrow(RangeError);
    }
  });
});

describe('working days', () => {
  test('leave out weekends and holidays and count a make-up Saturday', () => {
    expect(isWorkingDay('2024-04-27', table)).toBe(false);
    expect(isWorkingDay('2024-04-30', table)).toBe(false);
    expect(isWorkingDay('2024-05-04', table)).toBe(true);
    expect(isWorkingDay('2024-05-05', table)).toBe(false);
    expect(addWorkingDays('2024-04-26', 1, table)).toBe('2024-05-02');
    expect(addWorkingDays('2024-04-26', 3, table)).toBe('2024-05-04');
    expect(addWorkingDays('2024-04-26', 3, [])).toBe('2024-05-01');
  });

  test('begin to count on the day after, also when the first day itself is free', () => {
    expect(addWorkingDays('2024-10-18', 1, [])).toBe('2024-10-21');
    expect(addWorkingDays('2024-10-19', 1, [])).toBe('2024-10-21');
    expect(addWorkingDays('2024-10-18', 0, [])).toBe('2024-10-18');
    expect(addWorkingDays('2024-10-21', -1, [])).toBe('2024-10-18');
  });

  test('a day listed as holiday and as make-up day stays a holiday', () => {
    expect(isWorkingDay('2024-05-04', [holidays(2024, ['2024-05-04'], ['2024-05-04'])])).toBe(false);
  });

  test('exactly n working days lie between a day and its nth working day', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 60 }),
        fc.array(anyDay),
        fc.array(anyDay),
        (from, n, free, made) => {
          const tables = [holidays(2024, free, made)];
          const to = addWorkingDays(from, n, tables);
          const between = Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index + 1));
          expect(between.filter((date) => isWorkingDay(date, tables))).toHaveLength(n);
          expect(isWorkingDay(to, tables)).toBe(true);
        },
      ),
      runs,
    );
  });

  test('holiday tables are found among the rules', () => {
    const rules = new Map([['ngay-nghi-2024', { ...holidays(2024, ['2024-09-02']), id: 'ngay-nghi-2024' }]]);
    expect(holidaysOf(rules).map(({ year }) => year)).toEqual([2024]);
  });
});

describe('days that rules name', () => {
  test('before a day means the day before is the last in time', () => {
    expect(lastDayBefore(2024, '02-01')).toBe('2024-01-31');
    expect(lastDayBefore(2024, '11-15')).toBe('2024-11-14');
    expect(lastDayBefore(2024, '03-01')).toBe('2024-02-29');
    expect(lastDayBefore(2025, '01-01')).toBe('2024-12-31');
  });

  test('a day the year lacks means the end of that month', () => {
    expect(lastDayBefore(2024, '02-29')).toBe('2024-02-28');
    expect(lastDayBefore(2023, '02-29')).toBe('2023-02-28');
    expect(lastDayBefore(2024, '02-31')).toBe('2024-02-29');
    expect(lastDayBefore(2024, '04-31')).toBe('2024-04-30');
  });

  test('a partial date spans its month or year', () => {
    expect([firstPossibleDay('2024-02'), lastPossibleDay('2024-02')]).toEqual(['2024-02-01', '2024-02-29']);
    expect([firstPossibleDay('2024-12'), lastPossibleDay('2024-12')]).toEqual(['2024-12-01', '2024-12-31']);
    expect([firstPossibleDay('2024'), lastPossibleDay('2024')]).toEqual(['2024-01-01', '2024-12-31']);
    expect([firstPossibleDay('2024-04-12'), lastPossibleDay('2024-04-12')]).toEqual(['2024-04-12', '2024-04-12']);
  });
});

describe('today in Vietnam', () => {
  test('turns over at 17:00 UTC', () => {
    expect(civilDateAt(new Date('2024-10-20T16:59:59.999Z'))).toBe('2024-10-20');
    expect(civilDateAt(new Date('2024-10-20T17:00:00Z'))).toBe('2024-10-21');
  });

  test('agrees with the time zone database for any instant since 1980', () => {
    const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });
    const instant = fc.date({ min: new Date('1980-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, (at) => {
        expect(civilDateAt(at)).toBe(zone.format(at));
      }),
      runs,
    );
  });
});

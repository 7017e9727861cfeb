import { describe, expect, it } from 'vitest';
import { isOver, type PeriodKind, periodAround, periodName, periodOf, sameSpanLastYear, spanBefore } from './period.ts';

const period = (kind: PeriodKind, year: number, number: number, day: string) => {
  const found = periodOf(kind, year, number, day);
  if (found === null) throw new Error('it has not begun');
  return found;
};

describe('a period', () => {
  it.each([
    ['year', 1, '2024-01-01', '2024-12-31', 'năm 2024'],
    ['quarter', 1, '2024-01-01', '2024-03-31', 'quý I năm 2024'],
    ['quarter', 4, '2024-10-01', '2024-12-31', 'quý IV năm 2024'],
    ['month', 2, '2024-02-01', '2024-02-29', 'tháng 2 năm 2024'],
    ['month', 12, '2024-12-01', '2024-12-31', 'tháng 12 năm 2024'],
  ] as const)('knows its first and last day: %s %i', (kind, number, from, to, name) => {
    const found = period(kind, 2024, number, '2025-06-01');
    expect(found).toMatchObject({ from, to, asOf: to });
    expect(periodName(found)).toBe(name);
    expect(isOver(found)).toBe(true);
  });

  it('counts up to the day asked about while it runs', () => {
    expect(period('year', 2024, 1, '2024-10-20')).toMatchObject({ to: '2024-12-31', asOf: '2024-10-20' });
    expect(isOver(period('year', 2024, 1, '2024-12-30'))).toBe(false);
    expect(isOver(period('year', 2024, 1, '2024-12-31'))).toBe(true);
  });

  it('is none before its first day', () => {
    expect(periodOf('quarter', 2024, 4, '2024-09-30')).toBeNull();
    expect(periodOf('quarter', 2024, 4, '2024-10-01')).not.toBeNull();
  });

  it('is found around a day', () => {
    expect(periodAround('quarter', '2024-10-20')).toEqual({ year: 2024, number: 4 });
    expect(periodAround('month', '2024-09-30')).toEqual({ year: 2024, number: 9 });
    expect(periodAround('year', '2024-09-30')).toEqual({ year: 2024, number: 1 });
  });
});

describe('what a period is compared with', () => {
  it('is the same span a year earlier, up to the same day', () => {
    expect(sameSpanLastYear(period('year', 2024, 1, '2024-10-20'))).toMatchObject({
      from: '2023-01-01',
      asOf: '2023-10-20',
    });
    expect(sameSpanLastYear(period('month', 2024, 2, '2024-03-05'))).toMatchObject({ year: 2023, asOf: '2023-02-28' });
  });

  it('has no 29 February in a year without one', () => {
    expect(sameSpanLastYear(period('quarter', 2024, 1, '2024-02-29')).asOf).toBe('2023-02-28');
  });

  it('is also the quarter or month before, over the new year too', () => {
    expect(spanBefore(period('quarter', 2024, 1, '2024-03-31'))).toMatchObject({
      from: '2023-10-01',
      asOf: '2023-12-31',
    });
    expect(spanBefore(period('month', 2024, 9, '2024-09-30'))).toMatchObject({ number: 8, asOf: '2024-08-31' });
    expect(spanBefore(period('year', 2024, 1, '2024-12-31'))).toBeNull();
  });
});

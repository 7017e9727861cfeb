import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDay } from '../../tests/records/arbitrary-record.ts';
import { events, petition } from '../../tests/records/sample-entries.ts';
import { type Status, statuses } from './petition-status.ts';
import { conclusionTotals, numberText, rollUp, share } from './totals.ts';

const then = (...steps: [string, Status][]) =>
  petition('kn-2024-a-001', { events: events(['2024-05-17', 'received'], ...steps) });

const anyPetitions = fc.array(
  fc
    .array(fc.tuple(anyDay, fc.constantFrom(...statuses)), { minLength: 1, maxLength: 4 })
    .map((steps) => petition('kn-2024-a-001', { events: events(...steps) })),
);

describe('the roll-up', () => {
  test('shows excluded petitions outside the denominator', () => {
    const { total, counts } = rollUp(
      [then(), then(['2024-06-01', 'resolved']), then(['2024-06-01', 'merged']), then(['2024-06-01', 'explained'])],
      '2024-10-20',
    );
    expect(total).toBe(3);
    expect(counts).toMatchObject({ pending: 1, resolved: 1, explained: 1, excluded: 1, in_progress: 0 });
  });

  test('does not know petitions nor statuses that come later', () => {
    const petitions = [then(['2024-06-01', 'resolved'])];
    expect(rollUp(petitions, '2024-05-31').counts).toMatchObject({ pending: 1, resolved: 0 });
    expect(rollUp(petitions, '2024-05-16').total).toBe(0);
  });

  test('is the sum of its parts for any petitions on any day', () => {
    fc.assert(
      fc.property(anyPetitions, anyDay, (petitions, asOf) => {
        const { total, counts } = rollUp(petitions, asOf);
        const known = petitions.filter((one) => one.events.some(({ date }) => date <= asOf)).length;
        const sum = Object.values(counts).reduce((all, count) => all + count, 0);
        expect(sum).toBe(known);
        expect(total).toBe(known - counts.excluded);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a share', () => {
  test('shows its denominator and a decimal comma', () => {
    expect(share(12, 40)).toEqual({ text: '12/40 (30%)', percent: 30 });
    expect(share(45, 115)).toEqual({ text: '45/115 (39,1%)', percent: 39.1 });
    expect(share(1200, 4000)).toEqual({ text: '1.200/4.000 (30%)', percent: 30 });
  });

  test('hides the percentage of fewer than five', () => {
    expect(share(2, 4)).toEqual({ text: '2/4', percent: null });
    expect(share(0, 0)).toEqual({ text: '0/0', percent: null });
    expect(share(5, 5)).toEqual({ text: '5/5 (100%)', percent: 100 });
  });

  test('calls nothing all or none that is not', () => {
    expect(share(1999, 2000).percent).toBe(99.9);
    expect(share(1, 9000).percent).toBe(0.1);
    expect(share(0, 9000).percent).toBe(0);
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (a, b) => {
        const [part, whole] = a < b ? [a, b] : [b, a];
        const { percent } = share(part, whole);
        if (whole < 5) expect(percent).toBeNull();
        else {
          expect(percent === 100).toBe(part === whole);
          expect(percent === 0).toBe(part === 0);
          expect(Math.abs((percent ?? 0) - (part / whole) * 100)).toBeLessThanOrEqual(0.1);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test('figures group thousands with dots', () => {
  expect([0, 999, 1000, 12345.6, 1234567].map(numberText)).toEqual(['0', '999', '1.000', '12.345,6', '1.234.567']);
});

describe('the totals of a conclusion', () => {
  const petitions = [
    then(['2024-05-17', 'answered_on_site']),
    then(['2024-05-20', 'explained']),
    then(['2024-05-24', 'assigned'], ['2024-05-25', 'resolved']),
    then(['2024-05-24', 'scheduled']),
    then(['2024-05-24', 'forwarded']),
    then(['2024-05-24', 'out_of_scope']),
    then(['2024-05-25', 'assigned']),
    then(),
  ];

  test('class each petition by what was first done with it up to the day of issue', () => {
    const totals = { received: 8, answeredOnSite: 2, assigned: 2, forwarded: 1, other: 3 };
    expect(conclusionTotals(petitions, '2024-05-24')).toEqual(totals);
  });

  test('take a month whole and an unknown day as no limit', () => {
    const totals = { received: 8, answeredOnSite: 2, assigned: 3, forwarded: 1, other: 2 };
    expect(conclusionTotals(petitions, '2024-05')).toEqual(totals);
    expect(conclusionTotals(petitions, null)).toEqual(totals);
  });

  test('add up for any petitions', () => {
    fc.assert(
      fc.property(anyPetitions, fc.option(anyDay), (some, issued) => {
        const { received, answeredOnSite, assigned, forwarded, other } = conclusionTotals(some, issued);
        expect(received).toBe(some.length);
        expect(answeredOnSite + assigned + forwarded + other).toBe(received);
      }),
      { numRuns: 1000 },
    );
  });
});

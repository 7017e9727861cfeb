import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDay, anyRecord, anyYear } from '../../tests/records/arbitrary-record.ts';

/** Runs in a process of its own: judges each record it is given and dates each instant. */
const JUDGE = `
import { readFileSync } from 'node:fs';
import { civilDateAt } from ${JSON.stringify(import.meta.resolve('./calendar.ts'))};
import { obligationsOf } from ${JSON.stringify(import.meta.resolve('./obligations.ts'))};
const { cases, instants } = JSON.parse(readFileSync(0, 'utf8'), (_, value) =>
  value?.mapOf === undefined ? value : new Map(value.mapOf));
console.log(JSON.stringify({
  offset: new Date('2024-10-20T12:00:00Z').getTimezoneOffset(),
  judged: cases.map(([record, year, asOf]) =>
    obligationsOf(record, year, asOf).map(({ id, due, state, evidence, why }) =>
      JSON.stringify({ id, due, state, evidence, why }))),
  days: instants.map((at) => civilDateAt(new Date(at))),
}));
`;

interface Judgement {
  offset: number;
  judged: string[][];
  days: string[];
}

test('the time zone of the machine changes neither obligations nor the day in Vietnam', () => {
  const cases = fc.sample(fc.tuple(anyRecord, anyYear, anyDay), 1000);
  const instants = fc.sample(
    fc.date({ min: new Date('2023-12-30'), max: new Date('2025-01-02'), noInvalidDate: true }),
    1000,
  );
  const edges = ['2024-10-20T16:59:59.999Z', '2024-10-20T17:00:00Z', '2024-03-10T07:00:00Z', '2024-11-03T06:00:00Z'];
  const input = JSON.stringify({ cases, instants: [...edges, ...instants] }, (_, value: unknown) =>
    value instanceof Map ? { mapOf: [...value] } : value,
  );
  const judgedIn = (zone: string): Judgement =>
    JSON.parse(
      execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '--eval', JUDGE], {
        input,
        encoding: 'utf8',
        env: { ...process.env, TZ: zone },
        maxBuffer: 1e9,
      }),
    );
  const [home, ...abroad] = ['UTC', 'America/St_Johns', 'Asia/Tokyo'].map(judgedIn);
  const atHome = home?.judged.flat() ?? [];
  expect(atHome.length).toBeGreaterThan(500);
  expect(home?.days.slice(0, 2)).toEqual(['2024-10-20', '2024-10-21']);
  expect(abroad.map(({ offset }) => offset)).toEqual([150, -540]);
  for (const { judged, days } of abroad) {
    expect(judged.flat()).toHaveLength(atHome.length);
    expect(judged.flat().filter((one, index) => one !== atHome[index])).toEqual([]);
    expect(days).toEqual(home?.days);
  }
});

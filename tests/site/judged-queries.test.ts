import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageAt } from './built-site.ts';
import { addressesOf, openBuiltSearch, shownFor } from './search-in-node.ts';

/** A query with the pages that answer it: 2 what they want, 1 useful. See tests/search/README.md. */
interface Judged {
  query: string;
  kind: string;
  answers: Readonly<Record<string, 1 | 2>>;
}

const judged = readFileSync('tests/search/demo-queries.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Judged);
const search = await openBuiltSearch();
const found = await Promise.all(
  judged.map(async (one) => ({ ...one, shown: addressesOf(await shownFor(search, one.query)).slice(0, 10) })),
);

function gain(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}
const ndcg = ({ shown, answers }: (typeof found)[number]) =>
  gain(shown.map((address) => answers[address] ?? 0)) / gain(Object.values(answers).sort((a, b) => b - a));
const wanted = ({ answers }: Judged, address: string) => answers[address] === 2;
const share = (holds: (one: (typeof found)[number]) => boolean) => found.filter(holds).length / found.length;

describe('the judged queries', () => {
  it('are many, each asked once, and name pages that are there', () => {
    expect(judged.length).toBeGreaterThanOrEqual(120);
    expect(new Set(judged.map(({ query }) => query)).size).toBe(judged.length);
    expect(judged.filter(({ answers }) => !Object.values(answers).includes(2))).toEqual([]);
    expect(judged.flatMap(({ answers }) => Object.keys(answers)).filter((address) => !pageAt(address))).toEqual([]);
  });

  it('are answered: nDCG@10, the first result and the first three stay above their floors', () => {
    const scores = found.map(ndcg);
    const figures = {
      'nDCG@10': scores.reduce((sum, score) => sum + score, 0) / scores.length,
      'first is wanted': share((one) => wanted(one, one.shown[0] ?? '')),
      'wanted among three': share((one) => one.shown.slice(0, 3).some((address) => wanted(one, address))),
      'without result': share(({ shown }) => shown.length === 0),
    };
    console.log(report(figures));
    expect(figures['nDCG@10']).toBeGreaterThan(0.9);
    expect(figures['first is wanted']).toBeGreaterThan(0.9);
    expect(figures['wanted among three']).toBeGreaterThan(0.95);
    expect(figures['without result']).toBe(0);
  });
});

function report(figures: Readonly<Record<string, number>>): string {
  const byKind = [...Map.groupBy(found, ({ kind }) => kind)].map(
    ([kind, all]) =>
      `  ${kind}: ${all.length}, nDCG@10 ${(all.reduce((sum, one) => sum + ndcg(one), 0) / all.length).toFixed(3)}`,
  );
  const missed = found
    .filter((one) => !wanted(one, one.shown[0] ?? ''))
    .map(
      (one) =>
        `  “${one.query}” (${one.kind}): ${one.shown.slice(0, 3).join(' ')}; wanted ${Object.keys(one.answers)
          .filter((address) => wanted(one, address))
          .join(' ')}`,
    );
  const told = Object.entries(figures).map(([name, value]) => `  ${name}: ${value.toFixed(3)}`);
  return [`${judged.length} judged queries`, ...told, 'by kind', ...byKind, 'first result not wanted', ...missed].join(
    '\n',
  );
}

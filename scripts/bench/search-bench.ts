import { peersOf } from './search/all-peers.ts';
import { portalEngine, portalIndex } from './search/portal-engine.ts';
import { type Condition, conditions, type Question, readQuestionSet } from './search/question-set.ts';
import { serveFiles } from './search/served-files.ts';

/** One engine under one condition. */
export interface SearchRow {
  engine: string;
  condition: Condition;
  ndcg: number;
  /** By split of the questions, where they have any. */
  ndcgBySplit: Record<string, number>;
  recall: number;
  withoutResult: number;
  firstKilobytes: number;
  nextKilobytes: number;
  milliseconds: number;
}

/** Questions of one visit: the first opens the index, the others find what it left in the cache. */
const VISIT = 5;

/** Indexes a question set as the portal indexes its pages, asks everything under every condition, beside its peers. */
export async function benchSearch(
  folder: string,
  { alone, withPagefind }: { alone: boolean; withPagefind: boolean },
  onRow: (row: SearchRow) => void,
): Promise<SearchRow[]> {
  const { documents, questions } = readQuestionSet(folder);
  const rows: SearchRow[] = [];
  const served = await serveFiles(portalIndex(documents));
  try {
    for (const condition of Object.keys(conditions) as Condition[]) {
      const first: number[] = [];
      const next: number[] = [];
      let answer = await portalEngine(served.fetchFile);
      const row = await ask('Cổng Đối thoại', condition, questions, async (query, at) => {
        if (at % VISIT === 0) {
          served.taken();
          answer = await portalEngine(served.fetchFile);
        }
        const ids = await answer(query);
        (at % VISIT === 0 ? first : next).push(served.taken().bytes / 1024);
        return ids;
      });
      rows.push({ ...row, firstKilobytes: median(first), nextKilobytes: median(next), milliseconds: 0 });
      await work(rows, condition, questions, served.fetchFile);
      onRow(rows.at(-1) as SearchRow);
    }
  } finally {
    await served.close();
  }
  if (alone) return rows;
  for await (const peer of peersOf(documents, withPagefind)) {
    for (const condition of Object.keys(conditions) as Condition[]) {
      const row = await ask(peer.name, condition, questions, (query) => peer.answer(query));
      const kilobytes = peer.taken?.() ?? { first: peer.indexBytes / 1024, next: 0 };
      const whole = { ...row, firstKilobytes: kilobytes.first, nextKilobytes: kilobytes.next };
      rows.push(whole);
      onRow(whole);
    }
  }
  return rows;
}

/** Asks again with every file at hand: what a query costs without the network. */
async function work(
  rows: SearchRow[],
  condition: Condition,
  questions: readonly Question[],
  fetchFile: (path: string) => Promise<Uint8Array>,
): Promise<void> {
  const answer = await portalEngine(fetchFile);
  for (const { asked } of questions) await answer(asked[condition] ?? '');
  const again = await ask('', condition, questions, answer);
  const row = rows.at(-1);
  if (row) row.milliseconds = again.milliseconds;
}

async function ask(
  engine: string,
  condition: Condition,
  questions: readonly Question[],
  answer: (query: string, at: number) => string[] | Promise<string[]>,
): Promise<SearchRow> {
  const times: number[] = [];
  const bySplit: Record<string, number[]> = {};
  let [recall, without] = [0, 0];
  for (const [at, { asked, relevant, split }] of questions.entries()) {
    const start = performance.now();
    const found = (await answer(asked[condition] ?? '', at)).slice(0, 10);
    times.push(performance.now() - start);
    const gain = discounted(found.map((id) => relevant.has(id)));
    const best = discounted(Array.from({ length: Math.min(10, relevant.size) }, () => true));
    bySplit[split] = [...(bySplit[split] ?? []), gain / best];
    recall += found.filter((id) => relevant.has(id)).length / Math.min(10, relevant.size);
    if (found.length === 0) without += 1;
  }
  return {
    engine,
    condition,
    ndcg: mean(Object.values(bySplit).flat()),
    ndcgBySplit: Object.fromEntries(Object.entries(bySplit).map(([split, all]) => [split, mean(all)])),
    recall: recall / questions.length,
    withoutResult: without / questions.length,
    firstKilobytes: 0,
    nextKilobytes: 0,
    milliseconds: median(times),
  };
}

const discounted = (hits: readonly boolean[]) =>
  hits.reduce((sum, hit, at) => sum + (hit ? 1 / Math.log2(at + 2) : 0), 0);
const mean = (all: readonly number[]) => all.reduce((sum, each) => sum + each, 0) / Math.max(1, all.length);
const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0;

export const searchTableHead =
  'engine               condition             nDCG@10 Recall@10  none %  first KB  next KB      ms  by split';

/** A row of the printed table. */
export function searchRowText(row: SearchRow): string {
  return [
    row.engine.padEnd(20),
    conditions[row.condition].padEnd(20),
    row.ndcg.toFixed(4).padStart(8),
    row.recall.toFixed(4).padStart(9),
    (row.withoutResult * 100).toFixed(1).padStart(7),
    row.firstKilobytes.toFixed(1).padStart(9),
    row.nextKilobytes.toFixed(1).padStart(8),
    row.milliseconds.toFixed(2).padStart(7),
    ` ${Object.entries(row.ndcgBySplit)
      .map(([split, ndcg]) => `${split} ${ndcg.toFixed(4)}`)
      .join(' ')}`,
  ].join(' ');
}

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure } from '../measure.ts';
import { portalEngine } from './portal-engine.ts';
import { readQuestionSet } from './question-set.ts';
import { serveFiles } from './served-files.ts';

/** The portal's index at one size. */
export interface ScaleRow {
  documents: number;
  cpuSeconds: number;
  peakMegabytes: number;
  files: number;
  megabytes: number;
  firstKilobytes: number;
  nextKilobytes: number;
  /** Work of a query with every file at hand: median and 95th percentile. */
  milliseconds: number;
  slowest: number;
}

/** Queries asked at each size, in visits of five. */
const ASKED = 150;
const VISIT = 5;
const writer = new URL('./write-scale-index.ts', import.meta.url).pathname;

/** Indexes mixed texts (synthetic) of each size in a process of its own, then asks the set's questions of them. */
export async function benchSearchScale(
  corpus: string,
  sizes: readonly number[],
  onRow: (row: ScaleRow) => void,
): Promise<ScaleRow[]> {
  const questions = readQuestionSet(corpus).questions.slice(0, ASKED);
  const rows: ScaleRow[] = [];
  for (const documents of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'doi-thoai-search-'));
    try {
      const { cpuSeconds, peakMegabytes } = measure([writer, corpus, String(documents), folder]);
      const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name));
      const files = new Map(paths.map((path) => [path.slice(folder.length + 1), new Uint8Array(readFileSync(path))]));
      const bytes = [...files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
      const kept = await asked(
        files,
        questions.map(({ asked: { a = '' } }) => a),
      );
      const row = {
        documents,
        cpuSeconds,
        peakMegabytes,
        files: files.size,
        megabytes: bytes / 2 ** 20,
        ...kept,
      };
      rows.push(row);
      onRow(row);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return rows;
}

async function asked(files: ReadonlyMap<string, Uint8Array>, queries: readonly string[]) {
  const served = await serveFiles(files);
  try {
    const [first, next]: [number[], number[]] = [[], []];
    let answer = await portalEngine(served.fetchFile);
    for (const [at, query] of queries.entries()) {
      if (at % VISIT === 0) {
        served.taken();
        answer = await portalEngine(served.fetchFile);
      }
      await answer(query);
      (at % VISIT === 0 ? first : next).push(served.taken().bytes / 1024);
    }
    const atHand = await portalEngine(async (path) => files.get(path) as Uint8Array);
    const times: number[] = [];
    for (const query of [...queries, ...queries]) {
      const start = performance.now();
      await atHand(query);
      times.push(performance.now() - start);
    }
    const warm = times.slice(queries.length);
    return {
      firstKilobytes: quantile(first, 0.5),
      nextKilobytes: quantile(next, 0.5),
      milliseconds: quantile(warm, 0.5),
      slowest: quantile(warm, 0.95),
    };
  } finally {
    await served.close();
  }
}

function quantile(all: readonly number[], share: number): number {
  return all.toSorted((a, b) => a - b)[Math.floor(share * (all.length - 1))] ?? 0;
}

export const scaleTableHead =
  'documents (mixed, synthetic)   index cpu s  peak MB   files      MB  first KB  next KB      ms  p95 ms';

/** A row of the printed table. */
export function scaleRowText(row: ScaleRow): string {
  return [
    String(row.documents).padStart(28),
    row.cpuSeconds.toFixed(1).padStart(13),
    row.peakMegabytes.toFixed(0).padStart(8),
    String(row.files).padStart(7),
    row.megabytes.toFixed(1).padStart(7),
    row.firstKilobytes.toFixed(1).padStart(9),
    row.nextKilobytes.toFixed(1).padStart(8),
    row.milliseconds.toFixed(2).padStart(7),
    row.slowest.toFixed(2).padStart(7),
  ].join(' ');
}

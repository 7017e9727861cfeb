import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { serveProcess } from './served-process.ts';

/** One measured engine. Times in milliseconds a picture; `cold` from the start of its process to its first picture. */
export interface ImageRow {
  readonly engine: string;
  readonly p50: number;
  readonly p95: number;
  /** Of the process and its threads; null for a browser, whose work is done by others. */
  readonly cpu: number | null;
  readonly kilobytes: number;
  readonly cold: number;
  /** Resident memory after the last picture. */
  readonly megabytes: number | null;
}

/** How fast addresses of pictures nobody listed are refused, over HTTP. */
export interface UnknownRow {
  readonly asked: number;
  readonly p50: number;
  readonly p95: number;
}

const engines = ['takumi', 'portal', 'satori+resvg', 'chromium'] as const;
/** A browser takes its time. */
const MOST_IN_BROWSER = 100;
const UNKNOWN = 2_000;

/** Draws the same cards with our renderer and its peers, each in a process of its own; needs a built `dist/`. */
export async function benchImages(
  pictures: number,
  onRow: (row: ImageRow, best: ImageRow) => void,
): Promise<{ engines: ImageRow[]; unknown: UnknownRow }> {
  const rows: ImageRow[] = [];
  for (const engine of engines) {
    if (engine === 'chromium' && !existsSync(process.env['CHROME_PATH'] ?? '/usr/bin/chromium')) {
      console.error('Bỏ qua Chromium: chưa cài, hoặc đặt CHROME_PATH. Skipped Chromium: not installed.');
      continue;
    }
    const many = engine === 'chromium' ? Math.min(pictures, MOST_IN_BROWSER) : pictures;
    const { stdout } = await promisify(execFile)(process.execPath, [
      'scripts/bench/images/draw-many.ts',
      engine,
      String(many),
    ]);
    const row: ImageRow = { engine, ...JSON.parse(stdout) };
    rows.push(row);
    onRow(row, rows[0] ?? row);
  }
  return { engines: rows, unknown: await askForUnknown() };
}

async function askForUnknown(): Promise<UnknownRow> {
  const portal = await serveProcess(['scripts/serve.ts', '--port', '0'], {});
  try {
    const took: number[] = [];
    for (let at = 0; at < UNKNOWN; at += 1) {
      const began = performance.now();
      const answer = await fetch(new URL(`/api/anh/doi-thoai/2024/khong-co-${at}.png?v=${at}`, portal.url));
      await answer.text();
      if (answer.status !== 404) throw new Error(`An unknown picture was answered with ${answer.status}.`);
      took.push(performance.now() - began);
    }
    const inOrder = took.toSorted((a, b) => a - b);
    const at = (part: number) => inOrder[Math.floor(UNKNOWN * part)] ?? 0;
    return { asked: UNKNOWN, p50: at(0.5), p95: at(0.95) };
  } finally {
    await portal.stop();
  }
}

export const imageTableHead =
  'engine          p50 ms   p95 ms   CPU ms  CPU/takumi       KB  cold ms   MB after the last';

/** A row of the printed table. */
export function imageRowText(row: ImageRow, takumi: ImageRow): string {
  const figure = (value: number | null, width: number, digits = 1) => (value?.toFixed(digits) ?? '–').padStart(width);
  const ratio = row.cpu === null || takumi.cpu === null ? null : row.cpu / takumi.cpu;
  const times = [figure(row.p50, 8), figure(row.p95, 8), figure(row.cpu, 8), figure(ratio, 11, 2)];
  const sizes = [figure(row.kilobytes, 8), figure(row.cold, 8, 0), figure(row.megabytes, 8, 0)];
  return [row.engine.padEnd(13), ...times, ...sizes].join(' ');
}

/** What is printed of unknown addresses. */
export function unknownText({ asked, p50, p95 }: UnknownRow): string {
  return `${asked} unknown addresses over HTTP: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`;
}

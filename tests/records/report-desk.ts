import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { runReport } from '../../scripts/report/run.ts';

export const demo = new URL('../../content', import.meta.url).pathname;
export const small = new URL('../fixtures/small-record', import.meta.url).pathname;

/** Where a clerk asks for reports of a content folder on 20 October 2024; its files go when the test ends. */
export function desk(root = demo) {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const said: string[] = [];
  const print = (text: string) => void said.push(text);
  const report = (...argv: string[]) => runReport(argv, { root, today: '2024-10-20', print, complain: print });
  let files = 0;
  return {
    report,
    file: (ending: string) => join(folder, `bao-cao.${ending}`),
    told: () => said.at(-1) ?? '',
    async written(format: string, ...args: string[]): Promise<Uint8Array> {
      files += 1;
      const out = join(folder, `${files}.${format}`);
      expect(await report(...args, `--${format}`, '--out', out)).toBe(0);
      return readFileSync(out);
    },
  };
}

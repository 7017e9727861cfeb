import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkContent } from '#record/check-record.ts';
import { guideBlocks } from '../../tests/guide/guide-blocks.ts';

const runbook = 'docs/van-hanh/go-noi-dung.md';
const line =
  guideBlocks(runbook, readFileSync(runbook, 'utf8')).find(({ language }) => language === 'json')?.text ?? '';

/** Errors of a copy of the record whose first line of changes is `written` from what stood there. */
function errorsWith(written: (old: { release: number; entry: string }) => string): string[] {
  const root = mkdtempSync(join(tmpdir(), 'go-noi-dung-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync('content', root, { recursive: true });
  const file = join(root, 'so-cong-bo', 'thay-doi.jsonl');
  const [first = '', ...rest] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [written(JSON.parse(first)), ...rest].join('\n'));
  return checkContent(root)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ what }) => what);
}

it('the line that the runbook of takedowns puts in place of old words keeps the register whole', () => {
  expect(errorsWith(({ release, entry }) => JSON.stringify({ ...JSON.parse(line), release, entry }))).toEqual([]);
});

it('a line changed in any other way does not', () => {
  const changes = [{ field: ['venue'], before: 'Hội trường', after: 'Nhà văn hóa' }];
  expect(errorsWith(({ release, entry }) => JSON.stringify({ changes, entry, release }))).not.toEqual([]);
});

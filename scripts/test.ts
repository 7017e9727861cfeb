import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const help = `npm test [unit|feedback|site|browser]

  Chạy toàn bộ kiểm thử: định dạng, kiểu, nội dung, từng phần, kho góp ý, cả cổng đã dựng, trình duyệt thật.
  Runs every test: format, lint, types, content, units, storage, the built site, a real browser.

  npm test unit      chỉ kiểm thử từng phần / unit tests only
  npm test feedback  chỉ kiểm thử kho góp ý: lỗi mạng, mất điện, quá tải / storage under faults only
  npm test site      chỉ kiểm thử cổng đã dựng trong dist/ / the built site in dist/
  npm test browser   chỉ kiểm thử bằng trình duyệt / browser tests only`;

const projects = ['unit', 'feedback', 'site', 'browser'] as const;
const asked = process.argv.slice(2);
if (asked.includes('--help') || asked.some((name) => !projects.includes(name as (typeof projects)[number]))) {
  console.log(help);
  process.exit(asked.includes('--help') ? 0 : 2);
}

const run = (...args: string[]) => spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
const totals = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
/** Characters; the whole of it stands where the test ran. */
const LONGEST_FAILURE = 2000;

function runProject(name: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'doi-thoai-test-'));
  const results = join(folder, 'results.json');
  const status = run(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
  );
  try {
    // A run that fails before its first test writes no results; its exit code tells.
    if (!existsSync(results)) return status;
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(results, 'utf8'));
    totals.passed += numPassedTests;
    totals.failed += numFailedTests;
    totals.skipped += numPendingTests;
    failures.push(...testResults.flatMap(failuresOfFile));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return status;
}

interface FileResult {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly { fullName: string; status: string; failureMessages: readonly string[] }[];
}

/** What failed in a test file and why; a file that could not even be loaded fails as a whole. */
function failuresOfFile({ name, status, message, assertionResults }: FileResult): string[] {
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) return status === 'failed' ? [`${name}\n${message}`] : [];
  return failed.map(({ fullName, failureMessages }) => `${name}\n${fullName}\n${failureMessages.join('\n')}`);
}

const steps: [string, () => number][] =
  asked.length > 0
    ? asked.map((name) => [name, () => runProject(name)])
    : [
        ['check', () => run('scripts/check.ts')],
        ['unit', () => runProject('unit')],
        ['feedback', () => runProject('feedback')],
        ['build', () => run('scripts/build.ts')],
        ['site', () => runProject('site')],
        ['browser', () => runProject('browser')],
      ];

const failed = steps.filter(([name, step]) => {
  console.log(`\n== ${name}`);
  return step() !== 0;
});
for (const failure of failures) console.error(`\n${failure.slice(0, LONGEST_FAILURE)}`);
for (const [name] of failed) console.error(`Không đạt / failed: ${name}`);
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(failed.length > 0 ? 1 : 0);

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Guard } from './guard.ts';

const COPIED = ['functions', 'netlify', 'scripts', 'src', 'tests', 'netlify.toml', 'package.json', 'tsconfig.json'];
/** Vitest's settings of these runs, within a copy. */
const SETTINGS = 'tests/feedback/guards/patient-settings.ts';

/** A copy of the sources in which one thing can be changed and its tests run. */
export interface CopiedSources {
  /** Takes a guard out, runs its test, and puts it back; how the tests that bear its name ended. */
  without(guard: Guard): Promise<Ended>;
  /** The tests of all these guards on the copy as it is. */
  asTheyAre(guards: readonly Guard[]): Promise<Ended>;
  remove(): void;
}

export interface Ended {
  readonly passed: readonly string[];
  readonly failed: readonly string[];
  /** Why tests failed; what vitest said, when none began. */
  readonly said: string;
}

/** The text of a guard's file without the guard. Throws when the guard does not stand there exactly once. */
export function withoutGuard(source: string, { name, file, text, instead = '' }: Guard): string {
  const found = source.split(text).length - 1;
  if (found !== 1)
    throw new Error(`${name}: its text stands ${found} times in ${file}; correct tests/feedback/guards/`);
  return source.replace(text, () => instead);
}

export function copySources(): CopiedSources {
  const folder = mkdtempSync(join(tmpdir(), 'doi-thoai-guards-'));
  for (const name of COPIED) cpSync(resolve(name), join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return {
    async without(guard) {
      const file = join(folder, guard.file);
      const source = readFileSync(file, 'utf8');
      writeFileSync(file, withoutGuard(source, guard));
      try {
        return await ran(folder, [guard]);
      } finally {
        writeFileSync(file, source);
      }
    },
    asTheyAre: (guards) => ran(folder, guards),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}

/** Whether a test of this full name is the guard's. */
export function isTestOf(guard: Guard, fullName: string): boolean {
  return new RegExp(nameOf(guard), 'u').test(fullName);
}

/** As an expression: between suite and test stands ` > `, in some reports a space. */
function nameOf({ test }: Guard): string {
  return test.name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(' > ', ' (?:> )?');
}

const testSchema = z.object({
  fullName: z.string(),
  status: z.string(),
  failureMessages: z.array(z.string()).nullish(),
});
const resultSchema = z.object({ testResults: z.array(z.object({ assertionResults: z.array(testSchema) })) });

async function ran(folder: string, guards: readonly Guard[]): Promise<Ended> {
  const results = join(folder, 'results.json');
  rmSync(results, { force: true });
  const options = [
    `--config=${SETTINGS}`,
    '--reporter=json',
    `--outputFile=${results}`,
    '--no-cache',
    '--maxWorkers=1',
    '-t',
    guards.map(nameOf).join('|'),
  ];
  const files = new Set(guards.map(({ test }) => test.file));
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...options, ...files], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, VITEST: undefined, NODE_ENV: undefined },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-4_000);
    });
  }
  await once(child, 'close');
  const tests = read(results).filter(({ fullName }) => guards.some((guard) => isTestOf(guard, fullName)));
  const those = (status: string) => tests.filter((one) => one.status === status).map(({ fullName }) => fullName);
  const reasons = tests.flatMap(({ failureMessages }) => failureMessages ?? []).join('\n\n');
  return { passed: those('passed'), failed: those('failed'), said: reasons || said };
}

function read(results: string): z.output<typeof testSchema>[] {
  try {
    const { testResults } = resultSchema.parse(JSON.parse(readFileSync(results, 'utf8')));
    return testResults.flatMap(({ assertionResults }) => assertionResults);
  } catch {
    // A run that could not begin writes nothing.
    return [];
  }
}

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installedPostgres } from '../../scripts/bench/postgres-cluster.ts';
import { type CopiedSources, copySources, type Ended, isTestOf, withoutGuard } from './guards/copied-sources.ts';
import type { Guard } from './guards/guard.ts';
import { guards } from './guards/table.ts';

/**
 * GUARDS=all: every guard is taken out. GUARDS=text: those whose name holds it. Otherwise a third of them, another one
 * each day, for each costs a run of vitest.
 */
const ASKED = process.env['GUARDS'] ?? '';
const PARTS = 3;
const AT_ONCE = 2;
/** Ends what hangs. At a load of nine the third takes four minutes. */
const PATIENCE_MS = 1_200_000;

function chosen(): readonly Guard[] {
  if (ASKED === 'all') return guards;
  if (ASKED !== '') return guards.filter(({ name }) => name.includes(ASKED));
  const part = Math.floor(Date.now() / 86_400_000) % PARTS;
  process.stderr.write(
    `\n!! MỘT PHẦN / IN PART: a third (${part + 1} of ${PARTS}) of ${guards.length} guards is taken out today. All: GUARDS=all\n\n`,
  );
  return guards.filter((_, index) => index % PARTS === part);
}

const canRun = ({ test }: Guard) => test.needsPostgres !== true || installedPostgres() !== null;
const ready = chosen().filter(canRun);
const missing = chosen().filter((guard) => !canRun(guard));
if (missing.length > 0) {
  const names = missing.map(({ name }) => name).join(', ');
  process.stderr.write(`\n!! BỎ QUA / SKIPPED: guards that need PostgreSQL: ${names}. apt-get install postgresql\n\n`);
}

describe('the table of guards', () => {
  it.each(guards)('knows where this one stands, once: $name', (guard) => {
    const source = readFileSync(guard.file, 'utf8');
    expect(withoutGuard(source, guard)).not.toBe(source);
  });
});

describe('without this guard its test fails:', () => {
  const copies: CopiedSources[] = [];
  const waiting: ((copy: CopiedSources) => void)[] = [];
  const idle: CopiedSources[] = [];
  let asTheyAre: readonly Ended[];

  beforeAll(async () => {
    for (let copy = 0; copy < AT_ONCE; copy += 1) copies.push(copySources());
    idle.push(...copies);
    const parts = copies.map((_, part) => ready.filter((_, index) => index % AT_ONCE === part));
    asTheyAre = await Promise.all(
      copies.flatMap((copy, part) => (parts[part]?.length ? [copy.asTheyAre(parts[part])] : [])),
    );
  }, PATIENCE_MS);
  afterAll(() => {
    for (const copy of copies) copy.remove();
  });

  /** The next copy nobody works on. */
  const taken = () => {
    const copy = idle.pop();
    return copy === undefined ? new Promise<CopiedSources>((resolve) => waiting.push(resolve)) : Promise.resolve(copy);
  };
  const givenBack = (copy: CopiedSources) => {
    const next = waiting.shift();
    if (next === undefined) idle.push(copy);
    else next(copy);
  };

  it('all of these tests pass while their guards are there', () => {
    for (const { failed, said } of asTheyAre) expect(failed, said).toEqual([]);
    const passed = asTheyAre.flatMap((ended) => ended.passed);
    const absent = ready.filter((guard) => !passed.some((name) => isTestOf(guard, name)));
    expect(absent.map(({ test }) => test.name)).toEqual([]);
  });

  it.concurrent.each(ready)('$name', { timeout: PATIENCE_MS }, async (guard) => {
    const copy = await taken();
    const { failed, passed, said } = await copy.without(guard).finally(() => givenBack(copy));
    expect(
      failed.length,
      `${passed.length} tests pass without it.\n${passed.length === 0 ? said : ''}`,
    ).toBeGreaterThan(0);
  });
});

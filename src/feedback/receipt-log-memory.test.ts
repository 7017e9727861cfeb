import { expect, it } from 'vitest';
import { onEachDatabase } from '../../tests/feedback/databases.ts';
import { appendAudit } from './audit.ts';
import type { Database } from './database.ts';
import { remembered } from './receipt-log-memory.ts';

const grown = (db: Database) =>
  db.tx((q) => appendAudit(q, { at: new Date(0), actor: 'resident', action: 'receive', submission: null, detail: {} }));

/** Asks for a count that grows with each computing. */
function counting(db: Database) {
  let computed = 0;
  let now = 0;
  const ask = (question = 'days') =>
    remembered(
      db,
      question,
      async () => {
        computed += 1;
        return computed;
      },
      () => now,
    );
  return { ask, pass: (ms: number) => (now += ms) };
}

onEachDatabase('what is remembered of the open log', (open) => {
  it('holds until something is received, by whichever process', async () => {
    const db = await open();
    const { ask } = counting(db);
    expect([await ask(), await ask(), await ask()]).toEqual([1, 1, 1]);
    await grown(db);
    expect([await ask(), await ask()]).toEqual([2, 2]);
  });

  it('holds a minute at most, for what is changed behind the journal', async () => {
    const { ask, pass } = counting(await open());
    await ask();
    pass(59_000);
    expect(await ask()).toBe(1);
    pass(1_000);
    expect(await ask()).toBe(2);
  });

  it('is computed once for all who ask at the same moment, and apart for each question', async () => {
    const { ask } = counting(await open());
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
    expect([await ask('2024-10-20'), await ask()]).toEqual([2, 1]);
  });

  it('is little, whatever is asked for', async () => {
    const { ask } = counting(await open());
    for (let n = 0; n < 40; n += 1) await ask(`ngày ${n}`);
    expect([await ask('ngày 39'), await ask('ngày 34'), await ask('ngày 33')]).toEqual([40, 35, 41]);
  });

  it('is never a failure', async () => {
    const db = await open();
    await expect(remembered(db, 'days', () => Promise.reject(new Error('mẫu')))).rejects.toThrow('mẫu');
    expect(await remembered(db, 'days', async () => 'found')).toBe('found');
  });
});

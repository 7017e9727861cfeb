import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onEachDatabase } from '../../tests/feedback/databases.ts';
import { appendAudit, verifyAudit } from './audit.ts';
import type { Database, Queries } from './database.ts';

const ROWS = 6;

async function filled(open: () => Promise<Database>, rows = ROWS): Promise<Database> {
  const db = await open();
  for (let n = 1; n <= rows; n++) await db.tx((q) => appendAudit(q, entry(n)));
  return db;
}

function entry(n: number) {
  return {
    at: new Date(Date.UTC(2024, 9, 20, 8, n)),
    actor: 'clerk:mau',
    action: `step_${n}`,
    submission: null,
    detail: { z: n, a: 'ă', none: null },
  };
}

/** What no guard stops: a superuser who turns the triggers off. */
async function asSuperuser(db: Database, work: (q: Queries) => Promise<unknown>): Promise<void> {
  await db.tx(async (q) => {
    for (const table of ['audit', 'audit_head']) await q.run(`alter table ${table} disable trigger all`);
    await work(q);
    for (const table of ['audit', 'audit_head']) await q.run(`alter table ${table} enable trigger all`);
  });
}

onEachDatabase('journal', (open) => {
  it('is whole when empty and after each row', async () => {
    const db = await open();
    expect(await verifyAudit(db)).toEqual({ rows: 0, head: '00'.repeat(32), broken: null });
    await db.tx((q) => appendAudit(q, entry(1)));
    const { head, ...rest } = await verifyAudit(db);
    expect(rest).toEqual({ rows: 1, broken: null });
    expect(head).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('stays one chain when many write at once, over pages of a thousand', async () => {
    const db = await open();
    await Promise.all(Array.from({ length: 30 }, (_, n) => db.tx((q) => appendAudit(q, entry(n)))));
    expect(await verifyAudit(db)).toMatchObject({ rows: 30, broken: null });
    await db.tx(async (q) => {
      for (let n = 0; n < 2_000; n++) await appendAudit(q, entry(n % 60));
    });
    expect(await verifyAudit(db)).toMatchObject({ rows: 2_030, broken: null });
  });

  it('leaves no row of a transaction that was rolled back', async () => {
    const db = await filled(open, 1);
    await expect(
      db.tx(async (q) => {
        await appendAudit(q, entry(2));
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await verifyAudit(db)).toMatchObject({ rows: 1, broken: null });
  });

  it.each([
    'update audit set action = action',
    'delete from audit',
    'truncate audit cascade',
    "insert into audit values (9, now(), 'a', 'b', null, '{}', '', '')",
    "insert into audit select seq + 2, now(), 'a', 'b', null, '{}', hash, '' from audit_head",
    'update audit_head set seq = 0',
    'delete from audit_head',
    "insert into audit_head values (false, 1, '')",
    'truncate audit_head',
  ])('refuses %s', async (sql) => {
    const db = await filled(open, 2);
    await expect(db.run(sql)).rejects.toMatchObject({ code: expect.stringMatching(/^(DT004|23514)$/u) });
    expect(await verifyAudit(db)).toMatchObject({ rows: 2, broken: null });
  });

  it('names the row that a superuser edited, whichever column', async () => {
    const db = await filled(open);
    const edits = [
      "at = at + interval '1 microsecond'",
      "actor = 'clerk:khac'",
      "action = action || ' '",
      "submission = '00000000-0000-4000-8000-000000000000'",
      "detail = replace(detail, 'ă', 'a')",
      'hash = set_byte(hash, 0, (get_byte(hash, 0) + 1) % 256)',
      'prev_hash = set_byte(prev_hash, 31, (get_byte(prev_hash, 31) + 1) % 256)',
    ];
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: ROWS }), fc.constantFrom(...edits), async (seq, edit) => {
        const undo = await copyOf(db);
        await asSuperuser(db, (q) => q.run(`update audit set ${edit} where seq = ${seq}`));
        expect((await verifyAudit(db)).broken).toMatchObject({ seq: String(seq) });
        await undo();
      }),
      { numRuns: 40 },
    );
    expect((await verifyAudit(db)).broken).toBeNull();
  });

  it('names the row that a superuser deleted, the last one too', async () => {
    const db = await filled(open);
    for (let seq = 1; seq <= ROWS; seq++) {
      const undo = await copyOf(db);
      await asSuperuser(db, (q) => q.run('delete from audit where seq = $1', [seq]));
      expect((await verifyAudit(db)).broken).toEqual({ seq: String(seq), why: 'thiếu dòng này' });
      await undo();
    }
  });

  it('names the first of two rows that a superuser swapped', async () => {
    const db = await filled(open);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: ROWS }), { minLength: 2, maxLength: 2 }),
        async (two) => {
          const [a, b] = [Math.min(...two), Math.max(...two)];
          const undo = await copyOf(db);
          await asSuperuser(db, async (q) => {
            for (const [from, to] of [
              [a, 0],
              [b, a],
              [0, b],
            ]) {
              await q.run('update audit set seq = $2 where seq = $1', [from, to]);
            }
          });
          expect((await verifyAudit(db)).broken).toMatchObject({ seq: String(a) });
          await undo();
        },
      ),
      { numRuns: 20 },
    );
  });

  it('shows an end cut off with its head against a head noted elsewhere', async () => {
    const db = await filled(open);
    const { head } = await verifyAudit(db);
    const noted = { seq: String(ROWS), hash: head };
    expect((await verifyAudit(db, noted)).broken).toBeNull();
    await asSuperuser(db, async (q) => {
      await q.run(`delete from audit where seq = ${ROWS}`);
      await q.run('update audit_head set (seq, hash) = (select seq, hash from audit order by seq desc limit 1)');
    });
    expect((await verifyAudit(db)).broken).toBeNull();
    expect((await verifyAudit(db, noted)).broken).not.toBeNull();
    await db.tx((q) => appendAudit(q, { ...entry(ROWS), action: 'another' }));
    expect((await verifyAudit(db)).broken).toBeNull();
    expect((await verifyAudit(db, noted)).broken).toMatchObject({ seq: String(ROWS) });
  });

  it('says so when its head was emptied', async () => {
    const db = await filled(open, 1);
    await asSuperuser(db, (q) => q.run('delete from audit_head'));
    expect((await verifyAudit(db)).broken).not.toBeNull();
    await expect(db.tx((q) => appendAudit(q, entry(2)))).rejects.toThrow();
  });
});

async function copyOf(db: Database): Promise<() => Promise<void>> {
  await db.run('create table audit_copy as select * from audit');
  return async () => {
    await asSuperuser(db, async (q) => {
      await q.run('delete from audit');
      await q.run('insert into audit select * from audit_copy');
    });
    await db.run('drop table audit_copy');
  };
}

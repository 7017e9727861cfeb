import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '#feedback/database.ts';
import { DatabaseAway, openDatabase } from '#feedback/open-database.ts';
import { LIMITS, type Limits } from '#feedback/postgres-database.ts';
import { installedPostgres, type PostgresCluster, startCluster } from '../../scripts/bench/postgres-cluster.ts';
import { type FaultProxy, faultProxy } from './fault-proxy.ts';

/** The real limits at a tenth, so that a test of silence takes a second and not ten. */
const QUICK: Limits = { ...LIMITS, connectMs: 1_000, statementMs: 800, answerMs: 1_000, overallMs: 2_500 };
const count = z.object({ n: z.string() });

if (installedPostgres() === null) {
  process.stderr.write('\n!! BỎ QUA / SKIPPED: a PostgreSQL that is away. apt-get install postgresql\n\n');
}

describe.skipIf(installedPostgres() === null)('a PostgreSQL that is away', () => {
  let cluster: PostgresCluster;
  let proxy: FaultProxy;
  let db: Database;
  /** Past the proxy: what the server really holds. */
  let direct: Database;
  const rest: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    cluster = await startCluster();
  });
  afterAll(() => cluster.stop());
  afterEach(async () => {
    for (const close of rest.splice(0).reverse()) await close();
  });

  async function open(limits: Limits = QUICK): Promise<void> {
    const url = await cluster.createDatabase();
    proxy = await faultProxy({ path: cluster.socket });
    direct = openDatabase({ kind: 'server', url, migrates: true });
    await direct.run('create table note (n serial, words text)');
    db = openDatabase({ kind: 'server', url: proxy.through(url), migrates: false, limits });
    rest.push(() => proxy.close(), direct.close, db.close);
  }
  const add = () => db.run('insert into note (words) values ($1)', ['mẫu']);
  const rows = async () => Number((await direct.query(count, 'select count(*)::text as n from note'))[0]?.n);

  /** Rejects with DatabaseAway within the limits. */
  async function isAway(work: Promise<unknown>, { overallMs }: Limits = QUICK): Promise<DatabaseAway> {
    const began = performance.now();
    const error = await work.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(DatabaseAway);
    expect(performance.now() - began).toBeLessThan(overallMs + 500);
    expect((error as DatabaseAway).retryAfterSeconds).toBeGreaterThan(0);
    return error as DatabaseAway;
  }

  it.each(['refuse', 'hang', 'reset'] as const)(
    'is DatabaseAway on %s, and answers again afterwards',
    async (fault) => {
      await open();
      await proxy.set(fault);
      await isAway(add());
      await proxy.set('none');
      await add();
      expect(await rows()).toBe(1);
    },
  );

  it.each(['refuse', 'hang', 'reset'] as const)('is DatabaseAway on %s of connections already open', async (fault) => {
    await open();
    await Promise.all([add(), add(), add()]);
    await proxy.set(fault);
    await Promise.all([add(), add(), add()].map((work) => isAway(work)));
    await proxy.set('none');
    await add();
    expect(await rows()).toBe(4);
  });

  it('does the work once when a lost connection comes back within the tries', async () => {
    await open();
    await add();
    await proxy.set('reset', 2);
    await add();
    expect([proxy.struck, await rows()]).toEqual([2, 2]);
  });

  it('runs the whole work again after a connection lost half-way, so that all of it is there once', async () => {
    await open();
    let runs = 0;
    await db.tx(async (q) => {
      runs += 1;
      await q.run("insert into note (words) values ('một')");
      if (runs === 1) await proxy.set('reset', 1);
      await q.run("insert into note (words) values ('hai')");
    });
    expect([runs, await rows()]).toEqual([2, 2]);
  });

  it('waits for a server that takes eight seconds to wake up', async () => {
    await open(LIMITS);
    await proxy.set({ delay: 8_000 });
    const began = performance.now();
    await add();
    expect(performance.now() - began).toBeGreaterThan(8_000);
    expect(await rows()).toBe(1);
  });

  it.each([
    ['cut-after-commit', 1],
    ['cut-before-commit', 0],
  ] as const)('never repeats a transaction whose COMMIT was sent: %s', async (fault, expected) => {
    await open();
    await proxy.set(fault, 1);
    await isAway(add());
    expect([proxy.struck, await rows()]).toEqual([1, expected]);
  });

  it('repeats a transaction the server ended in a deadlock', async () => {
    await open({ ...QUICK, statementMs: 5_000, answerMs: 5_000, overallMs: 10_000 });
    await add();
    await add();
    let runs = 0;
    const touch = (first: number, second: number) =>
      db.tx(async (q) => {
        runs += 1;
        await q.run('update note set words = words where n = $1', [first]);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await q.run('update note set words = words where n = $1', [second]);
      });
    await Promise.all([touch(1, 2), touch(2, 1)]);
    expect(runs).toBe(3);
  });

  it.each([
    ['a statement that takes too long', 'select pg_sleep(5)', '57014'],
    ['a server that takes no writes', 'set local transaction_read_only = on; delete from note', '25006'],
  ])('is DatabaseAway on %s, at once', async (_, sql, code) => {
    await open();
    expect((await isAway(db.run(sql))).code).toBe(code);
  });

  it.each([
    ['53100', 120],
    ['53300', 15],
    ['57P01', 15],
    ['57P03', 15],
  ])('is DatabaseAway on SQLSTATE %s, to be asked again in %s seconds', async (code, seconds) => {
    await open();
    const raised = db.run(`do $$ begin raise exception using errcode = '${code}', message = 'mẫu'; end $$`);
    expect((await isAway(raised)).retryAfterSeconds).toBe(seconds);
  });

  it.each(['23505', '22P02', 'DT001', 'DT004', '42P01'])('is no DatabaseAway on SQLSTATE %s', async (code) => {
    await open();
    const raised = db.run(`do $$ begin raise exception using errcode = '${code}', message = 'mẫu'; end $$`);
    await expect(raised).rejects.toMatchObject({ code });
    await expect(raised).rejects.not.toBeInstanceOf(DatabaseAway);
  });

  it('is no DatabaseAway when the work itself lost another connection', async () => {
    await open();
    const lost = Object.assign(new Error('elsewhere'), { code: 'ECONNRESET' });
    await expect(db.tx(() => Promise.reject(lost))).rejects.toBe(lost);
  });

  it('survives a server that crashes and starts again', async () => {
    await open();
    await add();
    await cluster.crash();
    await add();
    expect(await rows()).toBe(2);
  });

  it('lets two hundred who ask at once take turns', async () => {
    await open({ ...LIMITS });
    await Promise.all(Array.from({ length: 200 }, add));
    expect(await rows()).toBe(200);
  });

  it('tries a failed opening again', async () => {
    const url = await cluster.createDatabase();
    proxy = await faultProxy({ path: cluster.socket });
    db = openDatabase({ kind: 'server', url: proxy.through(url), migrates: true, limits: QUICK });
    rest.push(() => proxy.close(), db.close);
    await proxy.set('refuse');
    await isAway(db.run('select 1'));
    await proxy.set('none');
    expect(await db.query(count, 'select count(*)::text as n from submission')).toEqual([{ n: '0' }]);
  });

  it('closes within seconds although the server hangs in the middle of a statement', async () => {
    await open(LIMITS);
    await add();
    await proxy.set('hang');
    const hanging = isAway(add(), LIMITS);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const began = performance.now();
    await db.close();
    expect(performance.now() - began).toBeLessThan(3_000);
    await proxy.close();
    await hanging;
    await isAway(add());
  });

  it('closes within seconds although the server hangs while it is being opened', async () => {
    const url = await cluster.createDatabase();
    proxy = await faultProxy({ path: cluster.socket });
    rest.push(() => proxy.close());
    await proxy.set('hang');
    db = openDatabase({ kind: 'server', url: proxy.through(url), migrates: true });
    const hanging = isAway(db.run('select 1'), LIMITS);
    const began = performance.now();
    await db.close();
    expect(performance.now() - began).toBeLessThan(4_000);
    await proxy.set('refuse');
    await hanging;
  });

  it('tells an unknown database and a wrong name as away, for both can be set right meanwhile', async () => {
    const url = (await cluster.createDatabase()).replace(/doi_thoai_\d+/u, 'khong_co');
    db = openDatabase({ kind: 'server', url, migrates: true, limits: QUICK });
    rest.push(db.close);
    expect((await isAway(db.run('select 1'))).code).toBe('3D000');
  });
});

it('the fault proxy refuses as a closed port does', async () => {
  const proxy = await faultProxy({ path: '/tmp/khong-co.sock' });
  const port = Number(new URL(proxy.through('postgresql:///x?user=y')).port);
  await proxy.set('refuse');
  const error = await new Promise((resolve) => connect(port, '127.0.0.1').on('error', resolve));
  expect(error).toMatchObject({ code: 'ECONNREFUSED' });
});

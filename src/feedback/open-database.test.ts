import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { onEachDatabase } from '../../tests/feedback/databases.ts';
import { ConfigurationError, DatabaseAway, databaseSettings, FolderInUse, openDatabase } from './open-database.ts';

describe('settings of the store', () => {
  const url = 'postgresql://a:b@may-chu:5432/ten';

  it('name a server, which this program migrates, but on Netlify, where the deploy does', () => {
    expect(databaseSettings({ DATABASE_URL: url }, '/x')).toEqual({ kind: 'server', url, migrates: true });
    expect(databaseSettings({ NETLIFY_DB_URL: url, DATABASE_URL: 'postgres://khac/x' }, '/x')).toEqual({
      kind: 'server',
      url,
      migrates: false,
    });
  });

  it('are a folder of this machine without one', () => {
    expect(databaseSettings({}, '/x')).toEqual({ kind: 'embedded', folder: '/x/.data' });
    expect(databaseSettings({ DATABASE_URL: '', DATA_DIR: 'kho' }, '/x')).toEqual({
      kind: 'embedded',
      folder: '/x/kho',
    });
    expect(databaseSettings({ DATA_DIR: '/kho' }, '/x')).toEqual({ kind: 'embedded', folder: '/kho' });
  });

  it.each(['mysql://a/b', 'may-chu:5432', 'postgresql://[bad', '/tmp/x'])('refuse %s and do not repeat it', (bad) => {
    const settings = () => databaseSettings({ DATABASE_URL: bad }, '/x');
    expect(settings).toThrow(ConfigurationError);
    expect(settings).not.toThrow(bad);
  });

  it('refuse the disk of a Netlify function, which forgets', () => {
    expect(() => databaseSettings({ AWS_LAMBDA_FUNCTION_NAME: 'gop-y' }, '/x')).toThrow(/Netlify Database/u);
  });
});

describe('embedded store in a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'store-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is there again after it was closed, and lets nobody else in while it is open', async () => {
    const first = openDatabase({ kind: 'embedded', folder });
    await first.run("insert into heartbeat values ('mẫu', now(), '')");
    const second = openDatabase({ kind: 'embedded', folder });
    await expect(second.run('select 1')).rejects.toBeInstanceOf(FolderInUse);
    await first.close();
    // The one that was refused tries again by itself.
    expect(await second.query(z.object({ job: z.string() }), 'select job from heartbeat')).toEqual([{ job: 'mẫu' }]);
    await second.close();
    await second.close();
    await expect(second.run('select 1')).rejects.toBeInstanceOf(DatabaseAway);
  });

  it('is made anew over what a process killed at its first start has left', async () => {
    mkdirSync(join(folder, 'pg.dang-tao'));
    writeFileSync(join(folder, 'pg.dang-tao', 'PG_VERSION'), '18\n');
    const db = openDatabase({ kind: 'embedded', folder });
    await db.run('select 1');
    await db.close();
    expect(existsSync(join(folder, 'pg.dang-tao'))).toBe(false);
  });

  it('does nothing until it is asked', async () => {
    const db = openDatabase({ kind: 'embedded', folder: join(folder, 'moi') });
    await db.close();
    expect(existsSync(join(folder, 'moi'))).toBe(false);
  });
});

onEachDatabase('store', (open) => {
  it('gives bytes, moments, big numbers and lists the same way', async () => {
    const db = await open();
    const bytes = new Uint8Array([0, 1, 255]);
    const at = new Date('2024-10-20T03:04:05.678Z');
    const [row] = await db.query(
      z.object({
        y: z.instanceof(Uint8Array),
        t: z.date(),
        b: z.string(),
        n: z.int(),
        a: z.array(z.string()),
        nothing: z.null(),
        words: z.string(),
      }),
      `select $1::bytea as y, $2::timestamptz as t, count(*) as b, $3::int as n, $4::text[] as a, $5::text as nothing,
              $6::text as words from transition where false`,
      [bytes, at, 7, ['a,"b"', 'ă\\'], null, 'Đường “ngập”\n👩‍🌾'],
    );
    expect(row).toEqual({
      y: bytes,
      t: at,
      b: '0',
      n: 7,
      a: ['a,"b"', 'ă\\'],
      nothing: null,
      words: 'Đường “ngập”\n👩‍🌾',
    });
    expect(row?.y.constructor).toBe(Uint8Array);
  });

  it('tells how many rows a statement changed', async () => {
    const db = await open();
    const add = "insert into heartbeat values ($1, now(), '') on conflict do nothing";
    expect([await db.run(add, ['một']), await db.run(add, ['một']), await db.run(add, ['hai'])]).toEqual([1, 0, 1]);
    expect(await db.run('delete from heartbeat')).toBe(2);
  });

  it('keeps all of a transaction or nothing', async () => {
    const db = await open();
    const add = (n: number) => `insert into heartbeat values ('${n}', now(), '')`;
    await expect(
      db.tx(async (q) => {
        await q.run(add(1));
        await q.run('insert into khong_co values (1)');
      }),
    ).rejects.toMatchObject({ code: '42P01' });
    await expect(
      db.tx(async (q) => {
        await q.run(add(2));
        throw new RangeError('mẫu');
      }),
    ).rejects.toBeInstanceOf(RangeError);
    expect(await db.tx((q) => q.run(add(3)).then(() => 'kept'))).toBe('kept');
    expect(await db.query(z.object({ job: z.string() }), 'select job from heartbeat')).toEqual([{ job: '3' }]);
  });

  it('reports nothing as kept when work went on after a failed statement', async () => {
    const db = await open();
    const work = db.tx(async (q) => {
      await q.run("insert into heartbeat values ('mẫu', now(), '')");
      await q.run('insert into khong_co values (1)').catch(() => {});
      return 'receipt';
    });
    await expect(work).rejects.toThrow(/rolled back/u);
  });

  it('makes a row that is not as expected a fault', async () => {
    const db = await open();
    await expect(db.query(z.object({ a: z.int() }), "select 'một' as a")).rejects.toBeInstanceOf(z.ZodError);
  });

  it('serves many at once', async () => {
    const db = await open();
    await Promise.all(
      Array.from({ length: 60 }, (_, n) => db.run("insert into heartbeat values ($1, now(), '')", [String(n)])),
    );
    expect(await db.query(z.object({ n: z.string() }), 'select count(*)::text as n from heartbeat')).toEqual([
      { n: '60' },
    ]);
  });
});

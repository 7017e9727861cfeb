import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { onEachDatabase } from '../../tests/feedback/databases.ts';
import type { Database } from './database.ts';
import { type Migration, migrate, readMigrations } from './migrations.ts';
import { ConfigurationError } from './open-database.ts';

const released = readMigrations();
const count = z.object({ n: z.string() });

function further(sql: string, number = released.length + 1): Migration {
  return { number, name: `000${number}_mau`, sql, sha256: `sha of ${sql}` };
}

const applied = (db: Database) =>
  db.query(z.object({ name: z.string() }), 'select name from schema_migration order by number');

onEachDatabase('migrations', (open) => {
  it('are applied once, however often and by however many', async () => {
    const db = await open();
    await Promise.all([migrate(db), migrate(db), migrate(db)]);
    expect((await applied(db)).map(({ name }) => name)).toEqual(released.map(({ name }) => name));
  });

  it('add what is new and keep what is there', async () => {
    const db = await open();
    await db.run("insert into heartbeat values ('mẫu', now(), '')");
    const two = [...released, further('select pg_sleep(0.2); create table a (n integer); create table b (n integer)')];
    await Promise.all([migrate(db, two), migrate(db, two), migrate(db, two)]);
    await db.run('insert into b values (1)');
    expect(await db.query(count, 'select count(*)::text as n from heartbeat')).toEqual([{ n: '1' }]);
  });

  it('leave nothing of one that fails half-way', async () => {
    const db = await open();
    const failing = further('create table a (n integer); insert into a values (1 / 0)');
    await expect(migrate(db, [...released, failing])).rejects.toMatchObject({ code: '22012' });
    expect(await applied(db)).toHaveLength(released.length);
    await expect(db.run('select * from a')).rejects.toMatchObject({ code: '42P01' });
    await migrate(db, [...released, further('create table a (n integer)')]);
  });

  it('refuse a file that was changed after it was applied', async () => {
    const db = await open();
    const tampered = released.map((migration) => ({ ...migration, sha256: 'other' }));
    await expect(migrate(db, tampered)).rejects.toThrow(/0001_feedback\.sql đã bị sửa[\s\S]+was changed/u);
    await expect(migrate(db, tampered)).rejects.toBeInstanceOf(ConfigurationError);
  });

  it('refuse a changed checksum in the table', async () => {
    const db = await open();
    await db.run("update schema_migration set sha256 = 'other'");
    await expect(migrate(db)).rejects.toBeInstanceOf(ConfigurationError);
  });

  it('refuse a database that is ahead of the program', async () => {
    const db = await open();
    await migrate(db, [...released, further('create table a (n integer)')]);
    await expect(migrate(db)).rejects.toThrow(/bản cài đặt này chưa biết[\s\S]+does not know/u);
  });
});

describe('migration files', () => {
  function read(files: Readonly<Record<string, string>>) {
    const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
    try {
      for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql);
      return readMigrations(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  it('are read in the order of their numbers, whatever their line ends', () => {
    const unix = read({ '0002_b.sql': 'b', '0001_a.sql': 'a\na', 'README.md': '' });
    expect(unix.map(({ number, name }) => [number, name])).toEqual([
      [1, '0001_a'],
      [2, '0002_b'],
    ]);
    expect(read({ '0001_a.sql': 'a\r\na' })[0]?.sha256).toBe(unix[0]?.sha256);
    expect(read({ '0001_a.sql': 'a\na ' })[0]?.sha256).not.toBe(unix[0]?.sha256);
  });

  it.each([
    [{}],
    [{ '0002_b.sql': '' }],
    [{ '0001_a.sql': '', '0003_c.sql': '' }],
    [{ '0001_a.sql': '', '0001_b.sql': '' }],
    [{ 'a.sql': '' }],
  ])('are refused with a gap or a double: %o', (files) => {
    expect(() => read(files)).toThrow(ConfigurationError);
  });
});

import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { Database } from '#feedback/database.ts';
import { embeddedDatabase } from '#feedback/embedded-database.ts';
import { migrate } from '#feedback/migrations.ts';
import { openDatabase } from '#feedback/open-database.ts';
import { installedPostgres, type PostgresCluster, startCluster } from '../../scripts/bench/postgres-cluster.ts';

/** Gives a new, migrated, empty store; it is closed when its test ends. */
export type OpenDatabase = () => Promise<Database>;

/**
 * The tests of `suite` on PGlite in memory and on a real PostgreSQL. Without PostgreSQL on this machine the second half
 * is skipped, and stderr says so.
 */
export function onEachDatabase(name: string, suite: (open: OpenDatabase) => void): void {
  describe(`${name}, on PGlite`, () => {
    const free: Database[] = [];
    afterAll(async () => {
      for (const db of free.splice(0)) await db.close();
    });
    suite(closedAfterEach(() => emptied(free)));
  });
  if (installedPostgres() === null) {
    process.stderr.write(
      `\n!! BỎ QUA / SKIPPED: "${name}, on PostgreSQL". Cài rồi chạy lại / install and run again: apt-get install postgresql\n\n`,
    );
  }
  describe.skipIf(installedPostgres() === null)(`${name}, on PostgreSQL`, () => {
    let cluster: PostgresCluster;
    beforeAll(async () => {
      cluster = await startCluster();
    });
    afterAll(() => cluster.stop());
    suite(
      closedAfterEach(async () =>
        openDatabase({ kind: 'server', url: await cluster.createDatabase(), migrates: true }),
      ),
    );
  });
}

function closedAfterEach(open: OpenDatabase): OpenDatabase {
  const opened: Database[] = [];
  afterEach(async () => {
    for (const db of opened.splice(0)) await db.close();
  });
  return async () => {
    const db = await open();
    opened.push(db);
    return db;
  };
}

/** A PGlite takes a second to start: one that a test has given back is emptied and given to the next. */
async function emptied(free: Database[]): Promise<Database> {
  const db = free.pop() ?? (await embeddedDatabase(null));
  await db.run('reset all; drop schema public cascade; create schema public');
  await migrate(db);
  return { ...db, close: async () => void (free.includes(db) || free.push(db)) };
}

import { existsSync, mkdirSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { PGlite, PGliteOptions, Transaction } from '@electric-sql/pglite';
import type { Database, Queries } from './database.ts';
import { DatabaseAway, fromStore } from './database-away.ts';
import { lockFolder } from './folder-lock.ts';
import { readRows } from './rows.ts';

/** Computed, so that Netlify's bundler, for whose functions there is always a server, leaves PGlite out. */
const PGLITE = ['@electric-sql', 'pglite'].join('/');

const MEGABYTE = 1_048_576;
/** A new store takes 40 MB; each piece of write-ahead log 16. */
const ROOM_FOR_STORE = 160 * MEGABYTE;
const ROOM_FOR_LOG = 64 * MEGABYTE;

const INT8 = 20;
const OPTIONS: PGliteOptions = { parsers: { [INT8]: (text: string) => text } };

/**
 * PGlite in `<folder>/pg`, or in memory if `folder` is null. One process at a time: rejects with FolderInUse.
 * It survives a killed process; a power cut may cost the last moments, for it does not wait for the disk.
 */
export async function embeddedDatabase(folder: string | null, options: PGliteOptions = {}): Promise<Database> {
  const { PGlite: engine }: typeof import('@electric-sql/pglite') = await import(PGLITE);
  if (folder === null) {
    return overPGlite(
      await engine.create({ ...OPTIONS, ...options }),
      () => {},
      async () => {},
    );
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(folder);
  try {
    const place = join(folder, 'pg');
    needRoom(folder, existsSync(place) ? ROOM_FOR_LOG : ROOM_FOR_STORE);
    if (!existsSync(place)) {
      // Made aside and renamed: a process killed meanwhile leaves nothing that looks like a store and is half of one.
      const aside = join(folder, 'pg.dang-tao');
      rmSync(aside, { recursive: true, force: true });
      await (await engine.create(aside)).close();
      renameSync(aside, place);
    }
    return overPGlite(await engine.create(place, OPTIONS), () => needRoom(folder, ROOM_FOR_LOG), unlock);
  } catch (error) {
    await unlock();
    throw fromStore(error);
  }
}

/**
 * PGlite that cannot write its log stops within an endless loop, and with it the whole process (tried with 0.5.16). So
 * the store is away while there is still room, and comes back by itself when there is again. Throws DatabaseAway.
 */
function needRoom(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < bytes) throw new DatabaseAway('ENOSPC', { retryAfterSeconds: 120 });
}

function overPGlite(pglite: PGlite, check: () => void, unlock: () => Promise<void>): Database {
  async function tx<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    check();
    try {
      return await pglite.transaction((transaction) => work(queriesThrough(transaction)));
    } catch (error) {
      throw fromStore(error);
    }
  }
  let closed: Promise<void> | null = null;
  return {
    kind: 'embedded',
    tx,
    query: (row, sql, params) => tx((queries) => queries.query(row, sql, params)),
    run: (sql, params) => tx((queries) => queries.run(sql, params)),
    close: () => (closed ??= pglite.close().finally(unlock)),
  };
}

function queriesThrough(transaction: Transaction): Queries {
  const failed = (error: unknown): never => {
    throw fromStore(error);
  };
  return {
    query: async (row, sql, params = []) => {
      const { rows } = await transaction.query(sql, [...params]).catch(failed);
      return readRows(row, rows);
    },
    run: async (sql, params) => {
      // Several statements in one text, as in a migration, only without parameters: as with a server.
      if (params === undefined) return (await transaction.exec(sql).catch(failed)).at(-1)?.affectedRows ?? 0;
      return (await transaction.query(sql, [...params]).catch(failed)).affectedRows ?? 0;
    },
  };
}

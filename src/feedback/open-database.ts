import { resolve } from 'node:path';
import { ConfigurationError } from './configuration-error.ts';
import type { Database } from './database.ts';
import { DatabaseAway } from './database-away.ts';
import { embeddedDatabase } from './embedded-database.ts';
import { FolderInUse } from './folder-lock.ts';
import { migrate } from './migrations.ts';
import { type Limits, postgresDatabase } from './postgres-database.ts';

export { ConfigurationError, DatabaseAway, FolderInUse };

/** Where feedback is kept. */
export type DatabaseSettings =
  | {
      readonly kind: 'server';
      readonly url: string;
      /** Whether this program brings the tables up to date; on Netlify the deploy does. */
      readonly migrates: boolean;
      readonly limits?: Limits;
    }
  /** PGlite in a folder, or in memory (null): for tests and a portal on one machine. */
  | { readonly kind: 'embedded'; readonly folder: string | null };

/**
 * NETLIFY_DB_URL or DATABASE_URL name a server; without them PGlite in DATA_DIR (default `.data`), a path from
 * `folder`. Throws ConfigurationError for an address that is none, and on Netlify without a database.
 */
export function databaseSettings(
  env: Readonly<Record<string, string | undefined>>,
  folder: string = process.cwd(),
): DatabaseSettings {
  const [netlify, own] = [env['NETLIFY_DB_URL'], env['DATABASE_URL']].map((url) => (url === '' ? undefined : url));
  const url = netlify ?? own;
  if (url !== undefined) {
    if (!/^postgres(ql)?:\/\//u.test(url) || !URL.canParse(url)) {
      throw new ConfigurationError(
        'DATABASE_URL phải có dạng postgresql://người-dùng:mật-khẩu@máy-chủ:5432/tên.\nDATABASE_URL must look like postgresql://user:password@host:5432/name.',
      );
    }
    return { kind: 'server', url, migrates: netlify === undefined };
  }
  if (env['AWS_LAMBDA_FUNCTION_NAME'] !== undefined) {
    throw new ConfigurationError(
      'Chưa nối cơ sở dữ liệu: bật Netlify Database hoặc đặt biến DATABASE_URL. Đĩa của một hàm mất sau mỗi lần chạy.\nNo database: turn on Netlify Database or set DATABASE_URL. The disk of a function is lost after each run.',
    );
  }
  return { kind: 'embedded', folder: dataFolder(env, folder) };
}

/** The folder of the embedded store, made absolute from `folder`. */
export function dataFolder(env: Readonly<Record<string, string | undefined>>, folder: string): string {
  return resolve(folder, env['DATA_DIR'] || '.data');
}

/**
 * The store. Connects, migrates and asks `check` when first asked, once; a failed opening is tried again by the next
 * asker. Askers get DatabaseAway, FolderInUse or ConfigurationError when it does not open.
 */
export function openDatabase(
  settings: DatabaseSettings,
  check: (db: Database) => Promise<void> = async () => {},
): Database {
  let opening: Promise<Database> | null = null;
  let closed = false;
  const opened = () => {
    if (closed) return Promise.reject(new DatabaseAway('closed'));
    opening ??= ready(settings, check).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  return {
    kind: settings.kind,
    query: async (row, sql, params) => (await opened()).query(row, sql, params),
    run: async (sql, params) => (await opened()).run(sql, params),
    tx: async (work) => (await opened()).tx(work),
    close: async () => {
      closed = true;
      const closing = opening?.then(
        (db) => db.close(),
        () => {},
      );
      // A server that hangs while it is being opened must not keep its host from ending.
      const patience = new Promise((resolve) => setTimeout(resolve, 3_000).unref());
      await (settings.kind === 'server' ? Promise.race([closing, patience]) : closing);
    },
  };
}

async function ready(settings: DatabaseSettings, check: (db: Database) => Promise<void>): Promise<Database> {
  const db =
    settings.kind === 'server'
      ? postgresDatabase(settings.url, settings.limits)
      : await embeddedDatabase(settings.folder);
  try {
    if (settings.kind === 'embedded' || settings.migrates) await migrate(db);
    await check(db);
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}

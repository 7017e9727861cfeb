import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ConfigurationError } from './configuration-error.ts';
import type { Database, Queries } from './database.ts';

/** One file of netlify/database/migrations, e.g. `0001_feedback.sql`. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** The migrations of `folder` in order. Throws ConfigurationError if it is missing or its numbers are not 1, 2, 3… */
export function readMigrations(folder: string = migrationsFolder()): Migration[] {
  const migrations = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      // Git may write other line ends on another machine; they change nothing.
      const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
      const sha256 = createHash('sha256').update(sql).digest('hex');
      return { number: Number.parseInt(file, 10), name: file.replace(/\.sql$/u, ''), sql, sha256 };
    });
  if (migrations.length === 0 || migrations.some(({ number }, index) => number !== index + 1)) {
    throw new ConfigurationError(
      `Các tệp trong ${folder} phải mang số liên tục 0001_, 0002_…\nThe files in ${folder} must be numbered 0001_, 0002_… without a gap.`,
    );
  }
  return migrations;
}

const LOCK = 7_264_001;

const appliedRow = z.object({ number: z.int(), name: z.string(), sha256: z.string() });

/**
 * Brings the tables up to date in one transaction, one process at a time: all of what is missing, or nothing.
 * Rejects with ConfigurationError when an applied file was changed since, or the database is ahead of this program.
 */
export async function migrate(db: Database, migrations: readonly Migration[] = readMigrations()): Promise<void> {
  await db.tx(async (q) => {
    await q.run(`select pg_advisory_xact_lock(${LOCK})`);
    const applied = await appliedOf(q);
    for (const { number, name, sha256 } of applied) {
      const known = migrations[number - 1];
      if (known === undefined) throw new ConfigurationError(ahead(name));
      if (known.sha256 !== sha256) throw new ConfigurationError(changed(name));
    }
    for (const { number, name, sql, sha256 } of migrations.slice(applied.length)) {
      await q.run(sql);
      await q.run('insert into schema_migration (number, name, sha256) values ($1, $2, $3)', [number, name, sha256]);
    }
  });
}

/** What was applied, in order. The table is made when missing; a role that may not make tables need not, later. */
async function appliedOf(q: Queries): Promise<z.output<typeof appliedRow>[]> {
  const [table] = await q.query(
    z.object({ known: z.boolean() }),
    `select to_regclass('schema_migration') is not null as known`,
  );
  if (table?.known === true) {
    return q.query(appliedRow, 'select number, name, sha256 from schema_migration order by number');
  }
  await q.run('create table schema_migration (number integer primary key, name text not null, sha256 text not null)');
  return [];
}

function ahead(name: string): string {
  return (
    `Cơ sở dữ liệu đã có ${name} mà bản cài đặt này chưa biết. Hãy dùng bản mới hơn, hoặc khôi phục bản sao lưu cũ.\n` +
    `The database already has ${name}, which this version does not know. Run a newer version or restore an older backup.`
  );
}

function changed(name: string): string {
  return (
    `Tệp ${name}.sql đã bị sửa sau khi được áp dụng. Hãy trả tệp về như cũ và ghi thay đổi vào một tệp mới.\n` +
    `${name}.sql was changed after it had been applied. Restore it and put the change into a new file.`
  );
}

/** Beside the sources, or under the working directory of a bundle that includes the files. */
function migrationsFolder(): string {
  const inside = join('netlify', 'database', 'migrations');
  const candidates = [join(import.meta.dirname ?? '.', '..', '..', inside), join(process.cwd(), inside)];
  const found = candidates.find((folder) => existsSync(folder));
  if (found !== undefined) return found;
  throw new ConfigurationError(
    `Không thấy thư mục ${inside}. Hãy cài đặt lại cho đủ tệp.\nThe folder ${inside} is missing. Install all files again.`,
  );
}

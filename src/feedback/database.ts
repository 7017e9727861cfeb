import type { z } from 'zod';

/** What a transaction can do. Rows are checked against a schema: the database is a boundary like any other. */
export interface Queries {
  /** Rows of `sql` with `$1…` bound to `params`. A row that is not as the schema says is a fault. */
  query<S extends z.ZodType>(row: S, sql: string, params?: readonly unknown[]): Promise<z.output<S>[]>;
  /** Runs `sql`; gives the number of rows it changed. */
  run(sql: string, params?: readonly unknown[]): Promise<number>;
}

/**
 * Postgres, as a server or embedded. Columns of type bytea come as Uint8Array, timestamptz as Date, bigint must be
 * selected as text. Errors of the database carry its SQLSTATE in `code`.
 */
export interface Database extends Queries {
  /** `server`: PostgreSQL reached over the network; `embedded`: PGlite in a folder of this process. */
  readonly kind: 'server' | 'embedded';
  /**
   * Runs `work` in one transaction: committed when it resolves, rolled back when it throws. Work runs again after a
   * lost connection or a deadlock, so it does nothing but query, and only through the `queries` it is given.
   * Rejects with DatabaseAway (open-database.ts) when the store may answer later.
   */
  tx<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

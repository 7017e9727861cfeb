import pg from 'pg';
import type { Database, Queries } from './database.ts';
import { DatabaseAway, fromStore } from './database-away.ts';
import { readRows } from './rows.ts';

/** How long anything may take; all of it fits the 60 seconds a function has. */
export interface Limits {
  readonly connectMs: number;
  /** Of one statement, told to the server. */
  readonly statementMs: number;
  /** Of one statement, until we stop listening: a server that says nothing. */
  readonly answerMs: number;
  /** Of a whole transaction with its retries. */
  readonly overallMs: number;
  readonly tries: number;
}

export const LIMITS: Limits = {
  connectMs: 10_000,
  statementMs: 8_000,
  answerMs: 10_000,
  overallMs: 25_000,
  tries: 3,
};

const BYTEA = 17;
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: string) =>
    oid === BYTEA
      ? (text: string) => new Uint8Array(Buffer.from(text.slice(2), 'hex'))
      : pg.types.getTypeParser(oid, format === 'binary' ? 'binary' : 'text'),
};

/**
 * PostgreSQL at `url`. Connects when first asked. A transaction that surely did not commit is tried again within the
 * limits; one whose COMMIT was sent and not answered is not: its caller retries with the same idempotency key.
 */
export function postgresDatabase(url: string, limits: Limits = LIMITS): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: limits.connectMs,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
    keepAlive: true,
    types,
  });
  // An idle connection that breaks is replaced; one in use makes its statement fail. Unheard, either ends the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));

  async function tx<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    const deadline = performance.now() + limits.overallMs;
    for (let attempt = 1; ; attempt++) {
      try {
        return await attemptOnce(pool, limits, deadline, work);
      } catch (error) {
        const pause = attempt * (100 + Math.random() * 400);
        const again = error instanceof DatabaseAway && error.again && attempt < limits.tries;
        if (!again || performance.now() + pause > deadline) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  let ended: Promise<void> | null = null;
  return {
    kind: 'server',
    tx,
    // Transactions too: only a COMMIT of its own tells whether a lone statement may be tried again.
    query: (row, sql, params) => tx((queries) => queries.query(row, sql, params)),
    run: (sql, params) => tx((queries) => queries.run(sql, params)),
    close: () => (ended ??= endedSoon(pool)),
  };
}

/** A server that hangs would never say goodbye. */
async function endedSoon(pool: pg.Pool): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, 2_000);
  });
  await Promise.race([pool.end(), patience]);
  clearTimeout(timer);
}

async function attemptOnce<T>(
  pool: pg.Pool,
  limits: Limits,
  deadline: number,
  work: (queries: Queries) => Promise<T>,
): Promise<T> {
  const client = await connected(pool, limits, deadline);
  const ask = (sql: string, params?: readonly unknown[]) =>
    answered(client.query(sql, params === undefined ? undefined : [...params]), limits.answerMs, deadline);
  let away: unknown = null;
  try {
    await ask(
      `begin; set local statement_timeout = ${limits.statementMs}; ` +
        `set local idle_in_transaction_session_timeout = ${limits.overallMs}`,
    );
    const result = await work(queriesThrough(ask));
    const { command } = await ask('commit').catch((error: unknown) => {
      // The answer is lost, not necessarily the work: unless the server itself says so, never a second time.
      if (error instanceof DatabaseAway && !/^40/u.test(error.code)) throw new DatabaseAway(error.code);
      throw error;
    });
    if (command !== 'COMMIT') throw new Error('The transaction was rolled back: work went on after a statement failed');
    return result;
  } catch (error) {
    away = error instanceof DatabaseAway ? error : null;
    if (away === null) await ask('rollback').catch((failure: unknown) => (away = failure));
    throw error;
  } finally {
    client.release(away !== null);
  }
}

async function connected(pool: pg.Pool, limits: Limits, deadline: number): Promise<pg.PoolClient> {
  const pending = pool.connect();
  try {
    return await answered(pending, limits.connectMs, deadline);
  } catch (error) {
    pending.then(
      (late) => late.release(),
      () => {},
    );
    throw error;
  }
}

function queriesThrough(ask: (sql: string, params?: readonly unknown[]) => Promise<pg.QueryResult>): Queries {
  return {
    query: async (row, sql, params = []) => readRows(row, (await ask(sql, params)).rows),
    run: async (sql, params) => (await ask(sql, params)).rowCount ?? 0,
  };
}

/** The answer, or DatabaseAway if it takes longer than `ms` or the deadline allows. */
async function answered<T>(answer: Promise<T>, ms: number, deadline: number): Promise<T> {
  const left = Math.max(0, Math.min(ms, deadline - performance.now()));
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DatabaseAway('silent', { again: true })), left);
  });
  try {
    return await Promise.race([answer, silence]);
  } catch (error) {
    throw fromStore(error);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The store cannot answer now and may again later: refused, hanging, cut off, overloaded, full, read-only, restarting.
 * Whatever was under way may have been committed if its COMMIT was already on its way: retry with the same key.
 */
export class DatabaseAway extends Error {
  override name = 'DatabaseAway';
  /** SQLSTATE or system error, for the log. */
  readonly code: string;
  readonly retryAfterSeconds: number;

  constructor(code: string, retryAfterSeconds = 15) {
    super(`The store is away (${code})`);
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** `again`: worth another try at once; `later`: the store is away for now; `fault`: neither, a mistake of ours. */
export type Standing = 'again' | 'later' | 'fault';

/** SQLSTATEs, or classes of two characters (PostgreSQL, appendix A). */
const AGAIN = ['08', '40001', '40P01', '53300', '57P01', '57P02', '57P03', '57P05', '25P03', '25P04'];
const LATER = ['53', '57014', '55P03', '25006', '58', '28', '3D000', 'XX001', 'XX002'];
const SYSTEM = new Set(
  'ECONNREFUSED ECONNRESET ECONNABORTED EPIPE ETIMEDOUT EHOSTUNREACH ENETUNREACH ENETDOWN ENOTFOUND EAI_AGAIN ENOENT'.split(
    ' ',
  ),
);
/** node-postgres and PGlite say these without a code. */
const WORDS = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error',
  'Client was closed',
  'The server does not support SSL',
  'PGlite is closed',
];

/** SQLSTATE or system code of an error of the store; null if it bears none. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** What an error thrown while talking to the store means for the transaction it ended. */
export function standingOf(error: unknown): Standing {
  if (!(error instanceof Error)) return 'fault';
  const code = codeOf(error);
  if (code === null) return WORDS.some((words) => error.message.includes(words)) ? 'again' : 'fault';
  if (code === 'ENOSPC' || code === 'EROFS' || code === 'EDQUOT') return 'later';
  if (SYSTEM.has(code)) return 'again';
  const isOneOf = (codes: readonly string[]) => code.length === 5 && codes.some((start) => code.startsWith(start));
  if (isOneOf(AGAIN)) return 'again';
  return isOneOf(LATER) ? 'later' : 'fault';
}

/** The error to hand on: DatabaseAway for what passes, the error itself for a fault. */
export function awayOrFault(error: unknown): unknown {
  if (error instanceof DatabaseAway || standingOf(error) === 'fault') return withoutRow(error);
  const code = codeOf(error) ?? 'connection';
  // A full disk waits for a person.
  return new DatabaseAway(code, code === '53100' || code === 'ENOSPC' ? 120 : 15);
}

/** Errors of a database quote the row, the values and the statement: nobody who logs the error may get them. */
function withoutRow(error: unknown): unknown {
  for (const part of ['detail', 'where', 'internalQuery', 'query', 'params', 'queryOptions']) {
    if (error instanceof Error && part in error) Reflect.deleteProperty(error, part);
  }
  return error;
}

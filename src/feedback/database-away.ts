/**
 * The store cannot answer now and may again later: refused, hanging, cut off, overloaded, full, read-only, restarting.
 * Whatever was under way may have been committed if its COMMIT was already on its way: retry with the same key.
 */
export class DatabaseAway extends Error {
  override name = 'DatabaseAway';
  /** SQLSTATE or system error, for the log. */
  readonly code: string;
  readonly retryAfterSeconds: number;
  /** Whether another try at once may do (a lost connection, a deadlock), as against a full disk. */
  readonly again: boolean;

  constructor(code: string, { again = false, retryAfterSeconds = 15 } = {}) {
    super(`The store is away (${code})`);
    this.code = code;
    this.again = again;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** `again`: worth another try at once; `later`: the store is away for now; `fault`: neither, a mistake of ours. */
type Standing = 'again' | 'later' | 'fault';

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
  'Cannot use a pool after calling end',
  'The server does not support SSL',
  'PGlite is closed',
];

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

function standingOf(error: unknown): Standing {
  if (!(error instanceof Error)) return 'fault';
  const code = codeOf(error);
  if (code === null) return WORDS.some((words) => error.message.includes(words)) ? 'again' : 'fault';
  if (code === 'ENOSPC' || code === 'EROFS' || code === 'EDQUOT') return 'later';
  if (SYSTEM.has(code)) return 'again';
  const isOneOf = (codes: readonly string[]) => code.length === 5 && codes.some((start) => code.startsWith(start));
  if (isOneOf(AGAIN)) return 'again';
  return isOneOf(LATER) ? 'later' : 'fault';
}

/** What to throw for an error the store answered with: DatabaseAway for what passes, else the error itself. */
export function fromStore(error: unknown): unknown {
  if (error instanceof DatabaseAway) return error;
  const standing = standingOf(error);
  if (standing === 'fault') return withoutRow(error);
  const code = codeOf(error) ?? 'connection';
  // A full disk waits for a person.
  const retryAfterSeconds = code === '53100' || code === 'ENOSPC' ? 120 : 15;
  return new DatabaseAway(code, { again: standing === 'again', retryAfterSeconds });
}

/** Errors of a database quote the row, the values and the statement: nobody who logs the error may get them. */
function withoutRow(error: unknown): unknown {
  for (const part of ['detail', 'where', 'internalQuery', 'query', 'params', 'queryOptions']) {
    if (error instanceof Error && part in error) Reflect.deleteProperty(error, part);
  }
  return error;
}

import { randomUUID } from 'node:crypto';

/** Takes one line for the operator's log. */
export type Log = (line: string) => void;

/** Where a fault happened: the function's name, or a part of the host, and the route as written in the code. */
export interface FaultPlace {
  readonly where: string;
  readonly method: string;
}

/**
 * Logs a fault as one JSON line and answers its id.
 * No personal data: no address asked for, no query, no body, no network address, and not the error's message either,
 * which may quote any of them (a database quotes the row it refuses). Class, code and place are what is needed.
 */
export function logFault(log: Log, error: unknown, { where, method }: FaultPlace): string {
  const id = randomUUID();
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  const name = error instanceof Error ? error.name : typeof error;
  log(
    JSON.stringify({
      time: new Date().toISOString(),
      level: 'fault',
      id,
      where,
      method,
      name,
      code,
      stack: frames(error),
    }),
  );
  return id;
}

function frames(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 8);
}

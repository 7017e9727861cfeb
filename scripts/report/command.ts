import type { ParseArgsOptionsConfig } from 'node:util';
import type { CivilDate } from '#domain/calendar.ts';

/** What surrounds a report: replaced as a whole by tests. */
export interface World {
  /** Content folder. */
  readonly root: string;
  /** Today in Vietnam; a demonstration's own day wins over it. */
  readonly today: CivilDate;
  print(text: string): void;
  /** Prints why nothing was done. */
  complain(text: string): void;
}

export interface Call extends Pick<World, 'root' | 'today' | 'print'> {
  /** An option's text; undefined when it was not given. */
  option(name: string): string | undefined;
  flag(name: string): boolean;
}

/** A report: what it prints goes through `print`; its number is the exit code. */
export interface Command {
  /** As it is typed, after `npm run report --`. */
  readonly usage: string;
  readonly does: { readonly vi: string; readonly en: string };
  /** Lines of help, one per option. */
  readonly details: readonly string[];
  readonly options: ParseArgsOptionsConfig;
  run(call: Call): Promise<number>;
}

export const PROGRAM = 'npm run report --';

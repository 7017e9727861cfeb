import type { ParseArgsOptionsConfig } from 'node:util';
import type { Feedback } from '#feedback/service.ts';

export { Refused } from '../refused.ts';

/** What surrounds a command: replaced as a whole by tests. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The project. */
  readonly folder: string;
  open(): Promise<Feedback>;
  print(text: string): void;
  /** Prints why nothing was done. */
  complain(text: string): void;
  /** Asks on the terminal; `hidden` answers are not echoed. */
  ask(question: string, hidden?: boolean): Promise<string>;
  /** All of standard input. */
  input(): Promise<string>;
}

export interface Call extends Pick<World, 'env' | 'folder' | 'print' | 'ask' | 'input'> {
  readonly words: readonly string[];
  /** An option's text; undefined when it was not given. */
  option(name: string): string | undefined;
  flag(name: string): boolean;
  /** Who stands in the journal. */
  readonly by: string;
}

interface Described {
  /** As it is typed, after `npm run feedback --`. */
  readonly usage: string;
  readonly does: { readonly vi: string; readonly en: string };
  /** Lines of help, one per option. */
  readonly details?: readonly string[];
  readonly options?: ParseArgsOptionsConfig;
  /** How many words without a dash it takes. */
  readonly takes: number;
}

/** A command of the desk: what it prints goes through `print`; its number is the exit code. */
export type Command = Described &
  (
    | { readonly store: true; run(call: Call, feedback: Feedback): Promise<number> }
    | { readonly store: false; run(call: Call): Promise<number> }
  );

export const PROGRAM = 'npm run feedback --';

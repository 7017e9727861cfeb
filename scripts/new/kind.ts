import type { z } from 'zod';
import type { CivilDate } from '#domain/calendar.ts';
import type { PublicRecord } from '#domain/record.ts';

/** What offers are made from. */
export interface Known {
  readonly record: PublicRecord;
  /** The day on which the portal lives. */
  readonly asOf: CivilDate;
}

/** What was answered so far, by flag. */
export type Answers = Readonly<Record<string, string>>;

/** One thing asked of the clerk, and the flag by which a script answers it. */
export interface Question {
  readonly flag: string;
  readonly ask: { readonly vi: string; readonly en: string };
  /** What is offered; `null` where nothing can be offered without making it up. */
  offer(known: Known, said: Answers): string | null;
  /** What a clerk needs to see before answering. */
  tell?(known: Known, said: Answers): string;
  /** The text as the schema takes it. */
  read?(text: string): unknown;
  readonly schema: z.ZodType;
  /** The answer is a code, or several, of these. */
  readonly of?: 'bodies' | 'dialogues' | 'conclusions' | 'places' | 'topics';
  /** May be left empty. */
  readonly optional?: true;
}

/** A new file of the record. */
export interface NewFile {
  /** Path below the content folder. */
  readonly path: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Text below the fields; `null` for a file of fields only. */
  readonly body: string | null;
}

/** A kind of file that can be begun. */
export interface Kind {
  readonly does: { readonly vi: string; readonly en: string };
  readonly questions: readonly Question[];
  write(known: Known, said: Answers): NewFile;
  /** What to do next, in one sentence. */
  readonly next: string;
}

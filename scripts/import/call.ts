import type { CivilDate } from '#domain/calendar.ts';
import type { Target } from '#import/understanding.ts';

/** What surrounds an import: replaced as a whole by tests. */
export interface World {
  /** Content folder. */
  readonly root: string;
  /** Today in Vietnam; a demonstration's own day wins over it. */
  readonly today: CivilDate;
  print(text: string): void;
  /** Prints why nothing was done. */
  complain(text: string): void;
}

/** One import as it was asked for. */
export interface ImportCall extends World {
  /** The file to read. */
  readonly file: string;
  readonly as: Target | null;
  readonly session: string | null;
  /** Documents: only tell. */
  readonly dryRun: boolean;
  /** Sheets: write what was told. */
  readonly write: boolean;
}

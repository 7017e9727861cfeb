/** One guard, and the test that must fail when it is gone. */
export interface Guard {
  readonly name: string;
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly text: string;
  /** What stands there instead; nothing unless told. */
  readonly instead?: string;
  readonly test: {
    readonly file: string;
    /** Part of its full name, after those of its suites and ` > `. */
    readonly name: string;
    readonly needsPostgres?: true;
  };
}

/** A test beside the sources of feedback. */
export const feedback = (file: string, name: string) => ({ file: `src/feedback/${file}.test.ts`, name });
/** Of tests that run on each database, the half on PGlite: it is the quicker one. */
export const stored = (file: string, suite: string, name: string) => feedback(file, `${suite}, on PGlite > ${name}`);

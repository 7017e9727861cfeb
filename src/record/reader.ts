import type { z } from 'zod';
import type { Problem } from '#domain/problem.ts';
import { dataOf } from './schema-data.ts';
import { openSourceFile, type SourceFile } from './source-file.ts';

/** A file's text as it is read; `file` is missing when no data could be made out. */
export interface SeenFile {
  path: string;
  text: string;
  file: SourceFile | null;
}

/** Reads the files of one content folder and gathers what is wrong with them. */
export class Reader {
  readonly #root: string;
  readonly #problems: Problem[];
  readonly #onFile: (seen: SeenFile) => void;

  constructor(root: string, problems: Problem[], onFile: (seen: SeenFile) => void) {
    this.#root = root;
    this.#problems = problems;
    this.#onFile = onFile;
  }

  /** A file's data as its schema gives it, or `null` with the reasons among the problems. */
  read<T extends z.ZodType>(path: string, form: 'yaml' | 'mdx', schema: T): z.output<T> | null {
    const opened = openSourceFile(this.#root, path, form);
    if ('problem' in opened) {
      this.#problems.push(opened.problem);
      if (opened.text !== undefined) this.#onFile({ path, text: opened.text, file: null });
      return null;
    }
    this.#onFile({ path, text: opened.file.text, file: opened.file });
    return dataOf(opened.file, schema, this.#problems);
  }
}

import { collections } from '#domain/collections.ts';
import type { Finding, Problem } from '#domain/problem.ts';
import type { FiledEntry } from './filing.ts';
import { openSourceFile } from './source-file.ts';

type LineOf = (path: readonly PropertyKey[]) => number;

/** Turns findings inside entries into problems with file and line. Only files with findings are read again. */
export class LineIndex {
  readonly #root: string;
  readonly #files: ReadonlyMap<string, { path: string; form: 'yaml' | 'mdx' }>;
  #last: { path: string; lineOf: LineOf } | null = null;

  constructor(root: string, filed: readonly FiledEntry[]) {
    this.#root = root;
    this.#files = new Map(
      filed.map(({ collection, id, path }) => [`${collection}/${id}`, { path, form: collections[collection].form }]),
    );
  }

  problemOf({ entry, path, what, remedy, severity = 'error', rule }: Finding): Problem {
    const file = this.#files.get(entry) ?? { path: `${entry}.yaml`, form: 'yaml' };
    return { where: { file: file.path, line: this.#lineOf(file)(path) }, what, remedy, severity, rule };
  }

  #lineOf({ path, form }: { path: string; form: 'yaml' | 'mdx' }): LineOf {
    if (this.#last?.path === path) return this.#last.lineOf;
    const opened = openSourceFile(this.#root, path, form);
    const lineOf: LineOf = 'file' in opened ? opened.file.yaml.lineOf : () => 1;
    this.#last = { path, lineOf };
    return lineOf;
  }
}

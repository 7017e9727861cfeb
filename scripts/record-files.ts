import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files of the content folder that are being written, with the way back. */
export class RecordFiles {
  readonly #root: string;
  readonly #before = new Map<string, string | null>();

  constructor(root: string) {
    this.#root = root;
  }

  has(path: string): boolean {
    return existsSync(join(this.#root, path));
  }

  /** The text of a file, or `null` when there is none. */
  read(path: string): string | null {
    const file = join(this.#root, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  }

  /** Puts a whole text in the place of a file: a reader sees the old one or the new one. */
  replace(path: string, text: string): void {
    if (!this.#before.has(path)) this.#before.set(path, this.read(path));
    this.#put(path, text);
  }

  /** Puts everything back as it was. */
  restore(): void {
    for (const [path, text] of this.#before) {
      if (text === null) rmSync(join(this.#root, path), { force: true });
      else this.#put(path, text);
    }
    this.#before.clear();
  }

  #put(path: string, text: string): void {
    const file = join(this.#root, path);
    mkdirSync(dirname(file), { recursive: true });
    const fresh = `${file}.dang-ghi`;
    writeFileSync(fresh, text);
    renameSync(fresh, file);
  }
}

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Paths of the files under version control that are there. */
export const trackedFiles: readonly string[] = spawnSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
  .stdout.split('\0')
  .filter((path) => path !== '' && existsSync(path));

const binary = /\.(?:woff2?|png|jpe?g|webp|pdf|docx|ico|gz)$/u;

/** Text files under version control with their text. */
export function* trackedTexts(): Generator<readonly [path: string, text: string]> {
  for (const path of trackedFiles) if (!binary.test(path)) yield [path, readFileSync(path, 'utf8')];
}

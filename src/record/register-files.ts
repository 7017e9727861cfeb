import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Digest, type RegisterFile, registerFiles, registerFolder } from '#domain/register/register.ts';

export const sha256: Digest = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

export type RegisterTexts = Record<RegisterFile, string>;

/** The files of the register as they stand; empty where there is none. */
export function readRegisterTexts(root: string): RegisterTexts {
  const text = (file: RegisterFile) => {
    const path = join(root, registerFolder, registerFiles[file]);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  return { chain: text('chain'), details: text('details'), published: text('published') };
}

/** Puts new files in the place of the old, the chain last: a chain that is there has all it speaks of. */
export function writeRegisterTexts(root: string, texts: RegisterTexts): void {
  mkdirSync(join(root, registerFolder), { recursive: true });
  for (const file of ['details', 'published', 'chain'] as const) {
    const path = join(root, registerFolder, registerFiles[file]);
    writeFileSync(`${path}.moi`, texts[file]);
    renameSync(`${path}.moi`, path);
  }
}

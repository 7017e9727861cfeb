import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './list-files.ts';

/** Paths of the files for download, relative to `tep/`. Empty when a record has none. */
export function listDownloads(root: string): string[] {
  const folder = join(root, 'tep');
  return existsSync(folder) ? listFiles(folder).files : [];
}

/** The bytes of one file for download. */
export function readDownload(root: string, path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(root, 'tep', path)));
}

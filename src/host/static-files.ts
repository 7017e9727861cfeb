import { type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathOf, type RequestPath } from './request-path.ts';

/** A file of the published folder, as it is on disk now. */
export interface StaticFile {
  readonly file: string;
  readonly size: number;
  /** Changes whenever the file is replaced. */
  readonly version: string;
}

/** What an address means in the published folder: a file, another spelling of its address, or nothing. */
export type StaticMatch =
  | { readonly kind: 'file'; readonly found: StaticFile }
  | { readonly kind: 'moved'; readonly path: string }
  | { readonly kind: 'absent' };

/**
 * Looks an address up in the published folder, every time anew, so that a rebuild is served at once. `/a/` means
 * `a/index.html`; `/a` and `/a/index.html` move there, as with Netlify's pretty addresses. Hidden files are absent,
 * `/.well-known/` apart.
 */
export function findStatic(root: string, path: RequestPath): StaticMatch {
  const { segments, folder } = path;
  if (segments.some((segment, index) => segment.startsWith('.') && !(index === 0 && segment === '.well-known'))) {
    return { kind: 'absent' };
  }
  const named = join(root, ...segments);
  const index = fileAt(join(named, 'index.html'));
  if (index !== null) return folder ? { kind: 'file', found: index } : { kind: 'moved', path: pathOf(segments, true) };
  const found = folder ? null : fileAt(named);
  if (found === null) return { kind: 'absent' };
  if (segments.at(-1) === 'index.html') return { kind: 'moved', path: pathOf(segments.slice(0, -1), true) };
  return { kind: 'file', found };
}

/** The file at a path of this machine, or null if there is none. */
export function fileAt(file: string): StaticFile | null {
  const stats = statsOf(file);
  if (stats === undefined || !stats.isFile()) return null;
  return { file, size: stats.size, version: `${stats.ino.toString(36)}-${stats.mtimeMs.toString(36)}` };
}

function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    // A name too long for the file system, or a file where a folder is asked for, is simply not there.
    if (error instanceof Error && 'code' in error && (error.code === 'ENAMETOOLONG' || error.code === 'ENOTDIR'))
      return;
    throw error;
  }
}

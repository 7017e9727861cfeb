import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own, in memory, that can be filled to the last byte. */
export interface SmallDisk {
  readonly folder: string;
  free(): number;
  /** Fills it until not one byte fits. */
  fill(): void;
  /** Gives back what filled it. */
  clear(): void;
  remove(): void;
}

const MEGABYTE = 1_048_576;

/** A disk of so many megabytes, or null where this user may not mount one. */
export function smallDisk(megabytes: number): SmallDisk | null {
  if (process.platform !== 'linux') return null;
  const folder = mkdtempSync(join(tmpdir(), 'doi-thoai-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    free: () => statfsSync(folder).bavail * statfsSync(folder).bsize,
    fill() {
      const file = openSync(ballast, 'a');
      try {
        for (let size = MEGABYTE; size >= 1; ) {
          try {
            // Less than asked is written when less fits.
            if (writeSync(file, new Uint8Array(size)) < size) size = Math.floor(size / 2);
          } catch (error) {
            if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
            size = Math.floor(size / 2);
          }
        }
      } finally {
        closeSync(file);
      }
    },
    clear: () => rmSync(ballast, { force: true }),
    remove() {
      execFileSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

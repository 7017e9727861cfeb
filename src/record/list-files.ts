import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface FolderListing {
  /** Paths of plain files, relative to the folder, with `/`. */
  files: string[];
  /** Links, sockets and the like: never followed, for they may lead out of the folder or never end. */
  odd: string[];
}

/** Everything below `folder`, in the same order on every machine. Hidden files are left out. */
export function listFiles(folder: string): FolderListing {
  const listing: FolderListing = { files: [], odd: [] };
  const ahead = [''];
  for (let prefix = ahead.pop(); prefix !== undefined; prefix = ahead.pop()) {
    for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = prefix ? `${prefix}/${entry.name}` : entry.name;
      if (entry.isDirectory()) ahead.push(path);
      else (entry.isFile() ? listing.files : listing.odd).push(path);
    }
  }
  return { files: listing.files.sort(), odd: listing.odd.sort() };
}

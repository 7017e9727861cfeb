import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below `folder`, as paths relative to it with `/`, in the same order on every machine. Hidden files are left out. */
export function listFiles(folder: string): string[] {
  return walk(folder, '').sort();
}

function walk(folder: string, prefix: string): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = prefix ? `${prefix}/${entry.name}` : entry.name;
    if (entry.name.startsWith('.')) return [];
    return entry.isDirectory() ? walk(folder, path) : [path];
  });
}

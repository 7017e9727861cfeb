/** Names the build by what is in it: `build.json` tells the health route, and anyone comparing two hosts, which files are served. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '#record/list-files.ts';

const folder = process.env['OUT_DIR'] ?? 'dist';
const hash = createHash('sha256');
for (const path of listFiles(folder).files) {
  if (path !== 'build.json')
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(folder, path)));
}
const id = hash.digest('hex').slice(0, 16);
writeFileSync(join(folder, 'build.json'), `${JSON.stringify({ id })}\n`);
console.log(`Bản dựng ${id}.`);

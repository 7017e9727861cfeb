import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Builds the portal if there is none yet; `npm test` builds it anew before these tests. */
export default function builtOnce(): void {
  const folder = resolve(process.env['OUT_DIR'] ?? 'dist');
  if (existsSync(join(folder, 'index.html'))) return;
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The portal could not be built: see above. Run: npm run build');
}

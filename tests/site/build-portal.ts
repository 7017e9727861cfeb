import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One build of the portal in folders of its own; `using` removes them at the end. */
export interface PortalBuild extends Disposable {
  readonly status: number;
  /** What the command printed, on both streams. */
  readonly printed: string;
  /** Path below the output folder → digest of the bytes. */
  readonly files: ReadonlyMap<string, string>;
  /** The output folder. */
  readonly folder: string;
  /** Text of a built file. */
  text(file: string): string;
}

/** Runs `npm run build` on a content folder, with more variables set. */
export function buildPortal(content: string, environment: Readonly<Record<string, string>> = {}): PortalBuild {
  const folder = mkdtempSync(join(tmpdir(), 'portal-'));
  const output = join(folder, 'dist');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    encoding: 'utf8',
    env: { ...process.env, ...environment, CONTENT_DIR: content, OUT_DIR: output, CACHE_DIR: join(folder, 'cache') },
  });
  return {
    status: status ?? 1,
    printed: `${stdout}${stderr}`,
    files: digests(output),
    folder: output,
    text: (file) => readFileSync(join(output, file), 'utf8'),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function digests(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
  return new Map(files.map((file) => [file.slice(folder.length + 1), digest(file)]));
}

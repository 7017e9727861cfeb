import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

interface Report {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly message: string;
    readonly location: { readonly path: string; readonly start: { readonly line: number } };
  }[];
}

/** One thing the linter said about a line. */
export interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly line: number;
}

/**
 * Lints made-up files with the project's own rules, in a folder of their own: the working tree stays as it is.
 * @param files path in the project → source
 * @returns path → findings; a file without findings is absent
 */
export function lint(files: Readonly<Record<string, string>>): Map<string, Finding[]> {
  const root = mkdtempSync(join(tmpdir(), 'lint-'));
  try {
    for (const name of ['biome.json', 'no-clock.grit', '.gitignore']) copyFileSync(name, join(root, name));
    for (const [path, source] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), source);
    }
    const { stdout, stderr } = spawnSync(
      resolve('node_modules/.bin/biome'),
      ['lint', '--reporter=json', '--max-diagnostics=none', ...Object.keys(files)],
      { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    if (!stdout.startsWith('{')) throw new Error(`biome did not report: ${stderr}`);
    const { diagnostics } = JSON.parse(stdout) as Report;
    const found = diagnostics.map(({ category, message, location }) => ({
      path: location.path,
      rule: category.replace('lint/', ''),
      message,
      line: location.start.line,
    }));
    return Map.groupBy(found, ({ path }) => path);
  } finally {
    rmSync(root, { recursive: true });
  }
}

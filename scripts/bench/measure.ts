import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What one process used from start to end, all of its threads included. */
export interface Usage {
  cpuSeconds: number;
  peakMegabytes: number;
  wallSeconds: number;
}

const preload = new URL('./usage-at-exit.ts', import.meta.url).href;

/**
 * Runs a Node program to its end and says what it used.
 * @throws when it exits with another code than 0; its output is in the message
 */
export function measure(args: readonly string[], env: Readonly<Record<string, string>> = {}): Usage {
  const folder = mkdtempSync(join(tmpdir(), 'doi-thoai-bench-'));
  const file = join(folder, 'usage.json');
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', preload, ...args], {
      encoding: 'utf8',
      maxBuffer: 1e9,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env, USAGE_FILE: file },
    });
    if (status !== 0)
      throw new Error(`${args.join(' ')} exited with ${status}\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`);
    return JSON.parse(readFileSync(file, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { IntakeManifest } from '#domain/intake-manifest.ts';
import { sampleManifest } from './sample-manifest.ts';

/** A project folder with a built site as small as can be and the real functions. */
export function portalFolder(manifest: IntakeManifest = sampleManifest()): string {
  const folder = mkdtempSync(join(tmpdir(), 'doi-thoai-portal-'));
  const page = (title: string) =>
    `<!doctype html><html lang="vi"><head><title>${title}</title></head><body><main id="noi-dung"><!--noi-dung--></main></body></html>`;
  for (const [path, text] of Object.entries({
    'dist/index.html': page('Trang chủ'),
    'dist/404.html': page('Không tìm thấy'),
    'dist/khung/index.html': page('Khung'),
    'dist/gop-y/danh-muc.json': JSON.stringify(manifest),
  })) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const name of ['functions', 'netlify.toml', 'netlify']) symlinkSync(resolve(name), join(folder, name));
  return folder;
}

/** The portal as its own process, as `npm start` runs it, on a free port. */
export interface PortalProcess {
  readonly url: string;
  readonly pid: number;
  /** All it has written to stdout and stderr. */
  output(): string;
  /** Sends a signal and waits for the end; gives the exit code, or null after a signal. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** Starts the portal over `folder`. Rejects with what it wrote if it ends before it listens. */
export async function startPortal(
  folder: string,
  env: Readonly<Record<string, string>> = {},
  port = 0,
): Promise<PortalProcess> {
  const { DATABASE_URL, NETLIFY_DB_URL, ...inherited } = process.env;
  const child = spawn(process.execPath, ['scripts/serve.ts', '--project', folder, '--port', String(port)], {
    env: { ...inherited, DATA_DIR: join(folder, '.data'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const heard = new Promise<string>((listening, failed) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
        const url = /http:\/\/\S+/u.exec(output)?.[0];
        if (url !== undefined) listening(url);
      });
    }
    child.once('exit', (code) => failed(new Error(`The portal ended with ${code}:\n${output}`)));
  });
  const url = await heard;
  return { url, pid: child.pid ?? 0, output: () => output, end: (signal) => end(child, signal) };
}

function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((ended) => {
    child.once('exit', (code) => ended(code));
    child.kill(signal);
  });
}

/** Removes the folder; a process that still writes into it is given a moment. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

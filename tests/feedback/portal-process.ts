import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { IntakeManifest } from '#domain/intake-manifest.ts';
import { shellTitle } from '#feedback/html/shell.ts';
import { sampleCards } from '../../src/notices/picture/testing/sample-cards.ts';
import { sampleManifest } from './sample-manifest.ts';

/** One picture that can be drawn. */
const sampleImages = {
  shape: 1,
  portal: sampleCards['cong'],
  cards: {
    'dialogues/2024/nha-nam-dinh-ky': { version: '0123456789ab', card: sampleCards['thong-bao'] },
  },
};

/** A project folder with a built site as small as can be and the real functions. */
export function portalFolder(manifest: IntakeManifest = sampleManifest()): string {
  const folder = mkdtempSync(join(tmpdir(), 'doi-thoai-portal-'));
  const page = (title: string, content: string) =>
    `<!doctype html><html lang="vi"><head><title>${title}</title></head><body><main>${content}</main></body></html>`;
  for (const [path, text] of Object.entries({
    'dist/index.html': page('Trang chủ', '<h1>Trang chủ</h1>'),
    'dist/404.html': page('Không tìm thấy', '<h1>Không tìm thấy</h1>'),
    'dist/khung/index.html': page(shellTitle, '<div data-khung></div>'),
    'dist/gop-y/danh-muc.json': JSON.stringify(manifest),
    'dist/anh/danh-muc.json': JSON.stringify(sampleImages),
  })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const name of ['functions', 'netlify.toml', 'netlify']) symlinkSync(resolve(name), join(folder, name));
  return folder;
}

export type Env = Readonly<Record<string, string>>;

/** The portal as its own process, as `npm run serve` runs it. */
export interface PortalProcess {
  readonly url: string;
  readonly pid: number;
  /** All it has written to stdout and stderr. */
  output(): string;
  /** Sends a signal and waits for the end; gives the exit code, or null after a signal. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** A portal that has been started and may not listen yet. */
export interface StartingPortal {
  /** Rejects with what it wrote if it ends before it listens. */
  readonly listening: Promise<PortalProcess>;
  readonly output: PortalProcess['output'];
  readonly end: PortalProcess['end'];
}

/** The environment of a portal over `folder`: that of the tests, without databases of theirs, behind a proxy here. */
export function portalEnv(folder: string, env: Env = {}): Record<string, string | undefined> {
  const { DATABASE_URL, NETLIFY_DB_URL, FEEDBACK_SECRET, TRUST_PROXY, ...inherited } = process.env;
  return { ...inherited, DATA_DIR: join(folder, '.data'), TRUST_PROXY: '127.0.0.1', ...env };
}

/** Starts the portal over `folder`, on a free port unless one is named. */
export function launchPortal(folder: string, env: Env = {}, port = 0): StartingPortal {
  const child = spawn(process.execPath, ['scripts/serve.ts', '--project', folder, '--port', String(port)], {
    env: portalEnv(folder, env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text: string[] = [];
  const output = () => text.join('');
  const end: PortalProcess['end'] = (signal) => ended(child, signal);
  const listening = new Promise<PortalProcess>((heard, failed) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        text.push(chunk);
        const url = /Cổng Đối thoại: (http:\/\/\S+)/u.exec(text.length < 20 ? output() : '')?.[1];
        if (url !== undefined) heard({ url, pid: child.pid ?? 0, output, end });
      });
    }
    // 'close' comes after 'exit', when all it wrote has been read.
    child.once('close', (code) => failed(new Error(`The portal ended with ${code}:\n${output()}`)));
  });
  // Whoever ends it while it starts need not wait for it to listen.
  listening.catch(() => {});
  return { listening, output, end };
}

/** Starts the portal and waits until it listens; rejects with what it wrote if it ends before. */
export function startPortal(folder: string, env: Env = {}, port = 0): Promise<PortalProcess> {
  return launchPortal(folder, env, port).listening;
}

async function ended(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const closed = once(child, 'close');
  child.kill(signal);
  await closed;
  return child.exitCode;
}

/** Removes the folder; a process that still writes into it is given a moment. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Lines of the portal that tell of faults of ours. */
export function faultsIn(output: string): string[] {
  return output.split('\n').filter((line) => /"level":"fault"|"fault"|Error:|^\s+at /u.test(line));
}

/** A whole number from the environment, for longer runs than in CI. */
export function asMany(name: string, otherwise: number): number {
  const given = process.env[name];
  if (given === undefined || given === '') return otherwise;
  if (!/^[1-9]\d{0,8}$/u.test(given)) throw new RangeError(`${name} must be a whole number, not "${given}"`);
  return Number(given);
}

/** Prints a figure of a suite. */
export function report(suite: string, figures: object): void {
  process.stderr.write(`\n   ${suite}: ${JSON.stringify(figures)}\n`);
}

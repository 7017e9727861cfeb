import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installedPostgres, startCluster } from '../../scripts/bench/postgres-cluster.ts';
import { SMALL_SITE, type TemporaryProject, temporaryProject } from '../../src/host/testing/temporary-project.ts';
import { sampleManifest } from './sample-manifest.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Adds a row and tells how many there are; 503 when the store is away. */
const COUNTING = `
  import { feedbackInUse } from '${pathToFileURL(join(ROOT, 'src/feedback/service.ts'))}';
  export const config = { path: '/api/gop-y', method: 'POST' };
  export default async () => {
    try {
      const { db } = await feedbackInUse();
      await db.run("insert into spent_challenge values (gen_random_uuid()::text, now())");
      return new Response(String(await db.run('update spent_challenge set expires_at = now()')));
    } catch (error) {
      return new Response(error.name, { status: error.name === 'DatabaseAway' ? 503 : 500 });
    }
  };`;

type Child = ChildProcessByStdio<null, Readable, Readable>;

describe('the host and its store', () => {
  let project: TemporaryProject;
  const children: Child[] = [];

  beforeEach(() => {
    project = temporaryProject({
      ...SMALL_SITE,
      'functions/gop-y/index.ts': COUNTING,
      'dist/gop-y/danh-muc.json': JSON.stringify(sampleManifest()),
      'dist/khung/index.html': '<main></main>',
    });
  });
  afterEach(async () => {
    for (const child of children.splice(0)) await ended(child, 'SIGKILL');
    project[Symbol.dispose]();
  });

  const start = (env: Readonly<Record<string, string>> = {}): Child => {
    const script = join(ROOT, 'scripts', 'serve.ts');
    const child = spawn(process.execPath, [script, '--project', project.folder, '--port', '0'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], ...env },
    });
    children.push(child);
    return child;
  };
  const post = (url: string) => fetch(new URL('/api/gop-y', url), { method: 'POST' });

  it('keeps what was stored over SIGTERM and SIGKILL', async () => {
    for (const [round, signal] of (['SIGTERM', 'SIGKILL', 'SIGTERM'] as const).entries()) {
      const child = start();
      const answer = await post(await urlOf(child));
      expect(await answer.text()).toBe(String(round + 1));
      expect(await ended(child, signal)).toBe(signal === 'SIGTERM' ? 0 : null);
    }
    expect(existsSync(join(project.folder, '.data', 'pg'))).toBe(true);
  });

  it('refuses to start a second time on one folder, in both languages, and leaves the first alone', async () => {
    const url = await urlOf(start());
    const second = start();
    const [said, code, offered] = await Promise.all([text(second.stderr), ended(second), text(second.stdout)]);
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(/^.*đang được một tiến trình khác dùng.*\n.*is in use.*\n$/u),
    ]);
    expect(offered).toBe('');
    expect((await post(url)).status).toBe(200);
  });

  it('serves the record although the server of the store is away, and says so in its log without the address', async () => {
    const child = start({ DATABASE_URL: 'postgresql://bi-mat@127.0.0.1:1/x', FEEDBACK_SECRET: 'a'.repeat(43) });
    const log = text(child.stderr);
    const url = await urlOf(child);
    expect((await fetch(new URL('/lich/', url))).status).toBe(200);
    expect((await post(url)).status).toBe(503);
    expect(await ended(child, 'SIGTERM')).toBe(0);
    expect(await log).toMatch(/Kho góp ý chưa mở được.*ECONNREFUSED/u);
    expect(await log).not.toContain('bi-mat');
  });

  it('refuses to start with a well-formed secret that is not the store’s, in both languages', async () => {
    const secret = (letter: string) => ({ FEEDBACK_SECRET: letter.repeat(43) });
    const first = start(secret('a'));
    await urlOf(first);
    expect(await ended(first, 'SIGTERM')).toBe(0);
    const other = start(secret('b'));
    const [said, code] = await Promise.all([text(other.stderr), ended(other)]);
    expect([code, said]).toEqual([1, expect.stringMatching(/khôi phục khóa cũ[\s\S]+Restore the old secret/u)]);
    await urlOf(start(secret('a')));
  });

  it.skipIf(installedPostgres() === null)(
    'takes nothing on a server whose secret is another, and says why in its log',
    async () => {
      const cluster = await startCluster();
      try {
        const DATABASE_URL = await cluster.createDatabase();
        const first = start({ DATABASE_URL, FEEDBACK_SECRET: 'a'.repeat(43) });
        expect((await post(await urlOf(first))).status).toBe(200);
        const other = start({ DATABASE_URL, FEEDBACK_SECRET: 'b'.repeat(43) });
        const log = text(other.stderr);
        const url = await urlOf(other);
        expect((await post(url)).status).toBe(500);
        expect((await fetch(new URL('/lich/', url))).status).toBe(200);
        for (const child of [first, other]) await ended(child, 'SIGTERM');
        expect(await log).toMatch(/khôi phục khóa cũ[\s\S]+Restore the old secret/u);
      } finally {
        await cluster.stop();
      }
    },
  );

  it('refuses to start on a server without FEEDBACK_SECRET, and without a build', async () => {
    const bare = start({ DATABASE_URL: 'postgresql://a@127.0.0.1:1/x' });
    const [said, code] = await Promise.all([text(bare.stderr), ended(bare)]);
    expect([code, said]).toEqual([1, expect.stringContaining('FEEDBACK_SECRET')]);
    project.write('dist/gop-y/danh-muc.json', '{}');
    const unbuilt = start();
    const [told, exit] = await Promise.all([text(unbuilt.stderr), ended(unbuilt)]);
    expect([exit, told]).toEqual([1, expect.stringContaining('npm run build')]);
  });
});

async function urlOf(child: Child): Promise<string> {
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    const found = /http:\S+/u.exec(String(chunk))?.[0];
    if (found !== undefined) return found;
  }
  throw new Error(`The host did not start: ${await text(child.stderr)}`);
}

/** Resolves to the exit code, after sending `signal` if one is given. */
function ended(child: Child, signal?: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  const exit = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  if (signal !== undefined) child.kill(signal);
  return exit;
}

import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { SMALL_SITE, temporaryProject } from '../src/host/testing/temporary-project.ts';

const SLOW = {
  'functions/cham/index.ts': `
    export const config = { path: '/api/cham/:ms', method: 'GET' };
    export default async (_request: Request, { params }: { params: { ms: string } }) => {
      await new Promise((resolve) => setTimeout(resolve, Number(params.ms)));
      return new Response('xong');
    };`,
};

type Child = ChildProcessByStdio<null, Readable, Readable>;

function start(...args: string[]): Child {
  const script = join(import.meta.dirname, 'serve.ts');
  return spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

const ended = (child: Child) => new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));

async function urlOf(child: Child): Promise<string> {
  for await (const chunk of child.stdout) {
    const found = /http:\S+/u.exec(String(chunk))?.[0];
    if (found !== undefined) return found;
  }
  throw new Error(`The server did not start: ${await text(child.stderr)}`);
}

/** Ends with the text on stderr and the exit code. */
async function refusal(...args: string[]): Promise<{ code: number | null; message: string }> {
  const child = start(...args);
  const [code, message] = await Promise.all([ended(child), text(child.stderr)]);
  return { code, message };
}

describe('npm run serve', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'on %s finishes the request under way, takes no new one, and exits 0',
    async (signal) => {
      using project = temporaryProject({ ...SMALL_SITE, ...SLOW });
      const child = start('--project', project.folder, '--port', '0');
      const exit = ended(child);
      const url = await urlOf(child);
      await (await fetch(url)).text();
      const underWay = fetch(new URL('/api/cham/1500', url)).then((answer) => answer.text());
      await new Promise((resolve) => setTimeout(resolve, 300));
      child.kill(signal);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await expect(fetch(url, { headers: { connection: 'close' } })).rejects.toThrow();
      expect(await underWay).toBe('xong');
      expect(await exit).toBe(0);
    },
  );

  it('waits no longer than ten seconds for a request under way', async () => {
    using project = temporaryProject({ ...SMALL_SITE, ...SLOW });
    const child = start('--project', project.folder, '--port', '0');
    const exit = ended(child);
    const url = await urlOf(child);
    const underWay = fetch(new URL('/api/cham/30000', url)).catch(() => 'broken off');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const began = performance.now();
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    expect(await underWay).toBe('broken off');
    expect(performance.now() - began).toBeGreaterThan(9_500);
    expect(performance.now() - began).toBeLessThan(11_500);
  });

  it('says in both languages what to do when the port is taken', async () => {
    using project = temporaryProject();
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const port = String((other.address() as AddressInfo).port);
    const { code, message } = await refusal('--project', project.folder, '--port', port);
    other.close();
    expect(code).toBe(1);
    expect(message).toBe(
      `Cổng ${port} đang được chương trình khác dùng. Hãy dừng chương trình đó hoặc chọn cổng khác: npm run serve -- --port 8890\n` +
        `Port ${port} is already in use. Stop the other program or choose another port: npm run serve -- --port 8890\n`,
    );
  });

  it('says what to do when nothing is built yet', async () => {
    using project = temporaryProject({ 'netlify.toml': SMALL_SITE['netlify.toml'] ?? '' });
    const { code, message } = await refusal('--project', project.folder, '--port', '0');
    expect([code, message]).toEqual([1, expect.stringMatching(/Hãy chạy: npm run build[\s\S]+Run: npm run build/u)]);
  });

  it('names the mistake in netlify.toml', async () => {
    using project = temporaryProject({ ...SMALL_SITE, 'netlify.toml': `${SMALL_SITE['netlify.toml']}\n[phu]\n` });
    const { code, message } = await refusal('--project', project.folder, '--port', '0');
    expect([code, message]).toEqual([1, expect.stringContaining('Unrecognized key: "phu"')]);
  });

  it('refuses a port that is none and an option it does not know', async () => {
    expect(await refusal('--port', 'tám')).toMatchObject({ code: 1, message: expect.stringContaining('"tám"') });
    expect(await refusal('--port', '70000')).toMatchObject({ code: 1 });
    expect(await refusal('--cong', '1')).toMatchObject({
      code: 1,
      message: expect.stringContaining('npm run serve -- --help'),
    });
  });

  it('explains itself in Vietnamese and English', async () => {
    const child = start('--help');
    const [code, help] = await Promise.all([ended(child), text(child.stdout)]);
    expect(code).toBe(0);
    expect(help).toContain('Phục vụ trang đã dựng');
    expect(help).toContain('Serves the site built');
  });
});

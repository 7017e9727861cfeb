import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleManifest, sampleSession } from '../../tests/feedback/sample-manifest.ts';
import { ConfigurationError } from './open-database.ts';
import { closeFeedback, feedbackInUse, openFeedback } from './service.ts';

describe('feedback of a project folder', () => {
  let folder: string;
  const home = process.cwd();
  const now = () => new Date('2024-10-20T03:00:00Z');

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'service-')));
    build(sampleManifest());
  });
  afterEach(async () => {
    await closeFeedback();
    process.chdir(home);
    rmSync(folder, { recursive: true });
  });

  function build(manifest: unknown, shell = '<main></main>'): void {
    for (const path of ['gop-y', 'khung']) mkdirSync(join(folder, 'dist', path), { recursive: true });
    writeFileSync(join(folder, 'dist', 'gop-y', 'danh-muc.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'dist', 'khung', 'index.html'), shell);
  }

  it('holds the manifest, the shell, the clock it was given and keys that last', async () => {
    const feedback = await openFeedback({ env: {}, folder, now });
    expect(feedback.manifest).toEqual(sampleManifest());
    expect(feedback.shell).toBe('<main></main>');
    expect(feedback.now()).toEqual(now());
    const again = await openFeedback({ env: {}, folder, now });
    expect(again.secrets.hmac('typed', 'x')).toEqual(feedback.secrets.hmac('typed', 'x'));
    expect(readdirSync(join(folder, '.data'))).toEqual(['secret']);
  });

  it('opens although its server is away, for the pages do not need it', async () => {
    const env = { DATABASE_URL: 'postgresql://a@127.0.0.1:1/x', FEEDBACK_SECRET: 'a'.repeat(43) };
    const { db } = await openFeedback({ env, folder, now });
    expect(db.kind).toBe('server');
    await db.close();
  });

  it.each(['danh-muc.json', 'index.html'])('says to build when %s is missing', async (file) => {
    rmSync(join(folder, 'dist', file === 'index.html' ? 'khung' : 'gop-y', file));
    await expect(openFeedback({ env: {}, folder, now })).rejects.toThrow(/Hãy chạy: npm run build[\s\S]+Run:/u);
  });

  it('says to build when the manifest is of another version', async () => {
    build({ ...sampleManifest(), shape: 2 });
    await expect(openFeedback({ env: {}, folder, now })).rejects.toBeInstanceOf(ConfigurationError);
  });

  it('is one per process, with one store, and opens again after it was closed', async () => {
    process.chdir(folder);
    const [a, b] = await Promise.all([feedbackInUse(), feedbackInUse()]);
    expect(a).toBe(b);
    await a.db.run("insert into heartbeat values ('mẫu', now(), '')");
    await closeFeedback();
    expect(await (await feedbackInUse()).db.run('delete from heartbeat')).toBe(1);
  });

  it('tries again after an opening that failed', async () => {
    process.chdir(folder);
    rmSync(join(folder, 'dist'), { recursive: true });
    await expect(feedbackInUse()).rejects.toBeInstanceOf(ConfigurationError);
    build(sampleManifest());
    await feedbackInUse();
  });

  it('reads a build that was swapped in, with the same store, and keeps the last one if the new is unreadable', async () => {
    process.chdir(folder);
    const first = await feedbackInUse();
    build(sampleManifest({ sessions: [sampleSession({ id: '2024/moi' })] }), '<main>mới</main>');
    const second = await feedbackInUse();
    expect([second.manifest.sessions.map(({ id }) => id), second.shell]).toEqual([['2024/moi'], '<main>mới</main>']);
    expect(second.db).toBe(first.db);
    rmSync(join(folder, 'dist'), { recursive: true });
    expect((await feedbackInUse()).manifest).toEqual(second.manifest);
    expect(await feedbackInUse()).toBe(await feedbackInUse());
  });

  it('asks for an unreadable build again until it can be read', async () => {
    process.chdir(folder);
    await feedbackInUse();
    const file = join(folder, 'dist', 'gop-y', 'danh-muc.json');
    const moved = JSON.stringify(sampleManifest({ sessions: [sampleSession({ id: '2024/moi' })] }));
    const at = new Date('2024-10-20T03:00:00Z');
    writeFileSync(file, '?'.repeat(Buffer.byteLength(moved)));
    utimesSync(file, at, at);
    expect((await feedbackInUse()).manifest).toEqual(sampleManifest());
    writeFileSync(file, moved);
    utimesSync(file, at, at);
    expect((await feedbackInUse()).manifest.sessions[0]?.id).toBe('2024/moi');
  });
});

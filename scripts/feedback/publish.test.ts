import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { databaseSettings, openDatabase } from '#feedback/open-database.ts';
import { sampleManifest } from '../../tests/feedback/sample-manifest.ts';
import { storeRow } from '../../tests/feedback/stored-rows.ts';

const command = new URL('publish.ts', import.meta.url).href;
const small = new URL('../../tests/fixtures/small-record', import.meta.url).pathname;

describe('publish, as it is typed', () => {
  it('explains itself in both languages', () => {
    const { status, stdout } = typed(['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('Ghi các câu hỏi đã tiếp nhận');
    expect(stdout).toContain('Writes the accepted questions');
  });

  it('is called wrongly without a session or with an option it does not know', () => {
    for (const words of [[], ['2024/a', '2024/b'], ['2024/a', '--xong']]) {
      const { status, stderr } = typed(words);
      expect([status, stderr.includes('npm run feedback -- publish')]).toEqual([2, true]);
    }
  });

  it('names the sessions there are when it does not know the one asked for', () => {
    const { status, stderr } = typed(['2024/khong-co']);
    expect(status).toBe(1);
    expect(stderr).toContain('Không có buổi “2024/khong-co”');
    expect(stderr).toContain('  2024/xa-mau\n');
  });

  it('asks for the clearance of a first publication', async () => {
    const folder = project();
    // Makes the store and its secret.
    typed(['2024/khong-co'], folder);
    const db = openDatabase(databaseSettings({ DATA_DIR: join(folder, 'data') }));
    await storeRow(db);
    await db.close();
    const { status, stderr } = typed(['2024/xa-mau'], folder);
    expect(status).toBe(1);
    expect(stderr).toContain('--cleared-by');
  });

  it('says what to do when the portal is not built', () => {
    const { status, stderr } = typed(['2024/xa-mau'], project({ built: false }));
    expect(status).toBe(1);
    expect(stderr).toContain('npm run build');
  });
});

function project({ built = true } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'publish-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  if (built) {
    put('dist/gop-y/danh-muc.json', JSON.stringify(sampleManifest()));
    put('dist/khung/index.html', '<!doctype html>');
  }
  return folder;
}

function typed(words: readonly string[], folder = project()) {
  const script = `const { publishCommand } = await import(${JSON.stringify(command)});
    process.exitCode = await publishCommand(${JSON.stringify(words)});`;
  const { DATABASE_URL: _, NETLIFY_DB_URL: __, ...env } = process.env;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...env, CONTENT_DIR: small, DATA_DIR: join(folder, 'data') },
  });
}

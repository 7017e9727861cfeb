import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderInUse, lockFolder } from '#feedback/folder-lock.ts';

type Child = ChildProcessByStdio<null, Readable, Readable>;

describe('lock of a data folder', () => {
  let folder: string;
  const children: Child[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-'));
  });
  afterEach(async () => {
    for (const child of children.splice(0)) await killed(child);
    rmSync(folder, { recursive: true });
  });

  const start = (path: string, ...before: string[]): Child => {
    const script = join(import.meta.dirname, 'processes', 'hold-folder.ts');
    const [command = '', ...args] = [...before, process.execPath, script, path];
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    children.push(child);
    return child;
  };

  it('lets one process in, tells the second what to do, and is free the moment the first is killed', async () => {
    for (let round = 0; round < 5; round++) {
      const first = start(folder);
      await holds(first);
      const second = start(folder);
      const [code, said] = await Promise.all([exited(second), text(second.stderr)]);
      expect(code).toBe(3);
      expect(said).toMatch(/đang được một tiến trình khác dùng[\s\S]+DATABASE_URL[\s\S]+in use by another process/u);
      await killed(first);
    }
    const release = await lockFolder(folder);
    await release();
  });

  it('holds although its socket in the folder was cleared away', async () => {
    const release = await lockFolder(folder);
    rmSync(join(folder, 'khoa.sock'), { force: true });
    await expect(lockFolder(folder)).rejects.toBeInstanceOf(FolderInUse);
    await release();
  });

  it('of many that start at once lets exactly one in', async () => {
    const all = Array.from({ length: 8 }, () => start(folder));
    const outcomes = await Promise.all(
      all.map((child) => Promise.race([holds(child).then(() => 'held'), exited(child).then((code) => `exit ${code}`)])),
    );
    expect(outcomes.filter((outcome) => outcome === 'held')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'exit 3')).toHaveLength(7);
  });

  it('is one lock whatever name leads to the folder', async () => {
    symlinkSync(folder, `${folder}-khac`);
    const release = await lockFolder(`${folder}-khac`);
    rmSync(`${folder}-khac`);
    await expect(lockFolder(join(folder, '.', ''))).rejects.toBeInstanceOf(FolderInUse);
    await release();
    await (await lockFolder(folder))();
  });

  it('holds in a folder whose path is longer than a socket name may be', async () => {
    const deep = join(folder, 'thư mục rất sâu'.repeat(4), 'sâu nữa'.repeat(8));
    mkdirSync(deep, { recursive: true });
    const release = await lockFolder(deep);
    expect(existsSync(join(deep, 'khoa.sock'))).toBe(process.platform === 'linux');
    await expect(lockFolder(deep)).rejects.toBeInstanceOf(FolderInUse);
    await release();
    await (await lockFolder(deep))();
  });

  // A container has its own network and with it its own abstract names; the folder is what they share.
  const canUnshare = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/unshare');
  it.skipIf(!canUnshare)('keeps out a process of another container on the same folder', async () => {
    const first = start(folder, 'unshare', '--net');
    await holds(first);
    await expect(lockFolder(folder)).rejects.toBeInstanceOf(FolderInUse);
    await killed(first);
    await (await lockFolder(folder))();
  });
});

async function holds(child: Child): Promise<void> {
  for await (const chunk of child.stdout) if (String(chunk).includes('held')) return;
  // Ended without it: the exit code tells.
  await new Promise(() => {});
}

function exited(child: Child): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

async function killed(child: Child): Promise<void> {
  child.kill('SIGKILL');
  await exited(child);
}

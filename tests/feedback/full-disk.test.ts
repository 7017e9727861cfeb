import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DatabaseAway, openDatabase } from '#feedback/open-database.ts';

const MEGABYTE = 1_048_576;
const canMount = process.platform === 'linux' && process.getuid?.() === 0;
if (!canMount)
  process.stderr.write('\n!! BỎ QUA / SKIPPED: a full disk. Cần quyền root để tạo ổ đĩa nhỏ / needs root.\n\n');

describe.skipIf(!canMount)('a full disk under the embedded store', () => {
  let disk: string;
  beforeAll(() => {
    disk = mkdtempSync(join(tmpdir(), 'full-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', disk]);
  });
  afterAll(() => {
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  });
  const ballast = (megabytes: number) => writeFileSync(join(disk, 'ballast'), new Uint8Array(megabytes * MEGABYTE));
  const settings = () => ({ kind: 'embedded', folder: join(disk, 'data') }) as const;

  it('makes the store away before its engine would hang, loses nothing, and passes with the space', async () => {
    ballast(60);
    const early = openDatabase(settings());
    await expect(early.run('select 1')).rejects.toMatchObject({ name: 'DatabaseAway', code: 'ENOSPC' });
    ballast(0);
    // The same one, asked again, now opens.
    await early.run('create table note (n serial, words text)');
    ballast(40);

    let acknowledged = 0;
    let refused: unknown = null;
    while (refused === null && acknowledged < 30_000) {
      const words = Array.from({ length: 220 }, () => crypto.randomUUID()).join();
      refused = await early.run('insert into note (words) values ($1)', [words]).then(
        () => null,
        (error: unknown) => error,
      );
      if (refused === null) acknowledged += 1;
    }
    expect(refused).toBeInstanceOf(DatabaseAway);
    expect(refused).toMatchObject({ code: 'ENOSPC', retryAfterSeconds: 120 });
    expect(acknowledged).toBeGreaterThan(100);

    ballast(0);
    await early.run("insert into note (words) values ('lại được')");
    const rows = await early.query(z.object({ n: z.string() }), 'select count(*)::text as n from note');
    expect(rows).toEqual([{ n: String(acknowledged + 1) }]);
    await early.close();
  });
});

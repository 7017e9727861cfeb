import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { launchPortal, type PortalProcess, portalFolder, removeFolder, startPortal } from './portal-process.ts';
import { type Acknowledged, newSubmission, sendUntilAcknowledged } from './sending-client.ts';
import { accountOf, NOTHING_LOST } from './stored.ts';

describe('two portals on one data folder', () => {
  const undo: (() => unknown)[] = [];
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  });

  function folderOf(): string {
    const folder = portalFolder();
    undo.push(() => removeFolder(folder));
    return folder;
  }

  /** Starts a portal that must not start; gives what it said. */
  async function refused(folder: string, dataFolder: string): Promise<string> {
    const second = launchPortal(folder, { DATA_DIR: dataFolder });
    undo.push(() => second.end('SIGKILL'));
    const error = await second.listening.then(
      () => null,
      (reason: Error) => reason,
    );
    expect(error?.message).toMatch(/^The portal ended with [1-9]/u);
    return second.output();
  }

  async function timed(start: () => Promise<PortalProcess>) {
    const began = performance.now();
    const portal = await start();
    return { portal, tookMs: performance.now() - began };
  }

  it('the second refuses to start and says why; after the first is killed a third starts at once', async () => {
    const folder = folderOf();
    const dataFolder = join(folder, '.data');
    const { portal: first, tookMs } = await timed(() => startPortal(folder));
    undo.push(() => first.end('SIGKILL'));
    const acknowledged: Acknowledged[] = [await sendUntilAcknowledged(first.url, newSubmission())];

    // By another name for the same folder, and from another project too.
    const alias = join(folder, 'bi-danh');
    symlinkSync(dataFolder, alias);
    for (const [project, place] of [
      [folder, dataFolder],
      [folder, alias],
      [folderOf(), `${dataFolder}/../.data/`],
    ] as const) {
      const said = await refused(project, place);
      expect(said).toContain('đang được một tiến trình khác dùng');
      expect(said).toContain('in use by another process');
      expect(said).toContain('DATABASE_URL');
      expect(said).not.toMatch(/^\s+at |Cổng Đối thoại: http/mu);
    }
    acknowledged.push(await sendUntilAcknowledged(first.url, newSubmission()));

    await first.end('SIGKILL');
    const { portal: third, tookMs: thirdTookMs } = await timed(() => startPortal(folder));
    undo.push(() => third.end('SIGKILL'));
    // No lock that has to grow old: what a start takes, on this machine as busy as it is.
    expect(thirdTookMs).toBeLessThan(15_000 + 3 * tookMs);
    acknowledged.push(await sendUntilAcknowledged(third.url, newSubmission()));
    expect(await third.end('SIGTERM')).toBe(0);
    expect(await accountOf(folder, {}, acknowledged)).toMatchObject({ ...NOTHING_LOST, rows: 3 });
  });

  it('of many that start at the same moment exactly one wins', async () => {
    const folder = folderOf();
    const portals = Array.from({ length: 5 }, () => launchPortal(folder));
    undo.push(() => Promise.all(portals.map((portal) => portal.end('SIGKILL'))));
    const results = await Promise.allSettled(portals.map(({ listening }) => listening));
    const [winner, ...more] = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(more).toEqual([]);
    if (winner === undefined) throw new Error('None started');
    for (const result of results) {
      if (result.status === 'rejected') expect(String(result.reason)).toContain('in use by another process');
    }
    const acknowledged = [await sendUntilAcknowledged(winner.url, newSubmission())];
    expect(await winner.end('SIGTERM')).toBe(0);
    expect(await accountOf(folder, {}, acknowledged)).toMatchObject({ ...NOTHING_LOST, rows: 1 });
  });
});

import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Feedback } from '#feedback/service.ts';
import { installedPostgres, type PostgresCluster, startCluster } from '../../scripts/bench/postgres-cluster.ts';
import { type Fault, type FaultProxy, faultProxy } from './fault-proxy.ts';
import { filledAndChecked, pressButton, type ShownForm, type ShownPage } from './form-client.ts';
import {
  type Env,
  faultsIn,
  type PortalProcess,
  portalFolder,
  removeFolder,
  report,
  startPortal,
} from './portal-process.ts';
import { type Acknowledged, newSubmission, type Sent, sendOnce, sendUntilAcknowledged } from './sending-client.ts';
import { accountIn, NOTHING_LOST, openStored } from './stored.ts';

if (installedPostgres() === null) {
  process.stderr.write('\n!! BỎ QUA / SKIPPED: a portal whose PostgreSQL fails. apt-get install postgresql\n\n');
}

/** An answer to a resident never takes longer: the functions of Netlify end at 60 seconds, patience before. */
const LONGEST_MS = 30_000;

describe.skipIf(installedPostgres() === null)('a portal whose PostgreSQL fails', () => {
  let cluster: PostgresCluster;
  let proxy: FaultProxy;
  let portal: PortalProcess;
  let stored: Feedback;
  let url: string;
  const rest: (() => unknown)[] = [];

  beforeAll(async () => {
    cluster = await startCluster({ durable: true });
  });
  afterAll(() => cluster.stop());
  afterEach(async () => {
    for (const step of rest.splice(0).reverse()) await step();
  });

  /** A portal behind the proxy, which starts with `fault`. */
  async function begin(fault: Fault = 'none'): Promise<void> {
    const direct = await cluster.createDatabase();
    proxy = await faultProxy({ path: cluster.socket });
    rest.push(() => proxy.close());
    await proxy.set(fault);
    const folder = portalFolder();
    rest.push(() => removeFolder(folder));
    const env: Env = { FEEDBACK_SECRET: randomBytes(32).toString('base64url') };
    portal = await startPortal(folder, { ...env, DATABASE_URL: proxy.through(direct) });
    rest.push(() => portal.end('SIGKILL'));
    ({ url } = portal);
    stored = await openStored(folder, { ...env, DATABASE_URL: direct });
    rest.push(() => stored.db.close());
  }

  /** The clear 503: it says what to do, keeps every field and the key, and can be sent again as it is. */
  function isAway(page: ShownPage, sent: ShownForm | null): ShownForm {
    expect(page.status).toBe(503);
    expect(page.retryAfter).toBeGreaterThan(0);
    expect(page.tookMs).toBeLessThan(LONGEST_MS);
    expect(page.text).toContain('hử lại');
    expect(page.form?.values).toEqual({ ...nonEmpty(sent?.values ?? {}), buoc: 'gui' });
    if (page.form === null) throw new Error('The page has no form to try again with');
    return page.form;
  }

  /** Everything that needs no submissions answers, pages at once; gives how long they took. */
  async function reads(): Promise<number> {
    const get = async (path: string, expected: number, mostMs: number) => {
      const { status } = await fetch(`${url}${path}`, { signal: AbortSignal.timeout(mostMs) });
      expect([path, status]).toEqual([path, expected]);
    };
    const began = performance.now();
    await get('', 200, 1_500);
    await get('khong-co/', 404, 1_500);
    await get('api/thu-thach', 200, 1_500);
    const tookMs = performance.now() - began;
    // It asks the store for the heartbeat, and does not wait for long.
    await get('api/suc-khoe', 200, 5_000);
    return tookMs;
  }

  async function ended(acknowledged: readonly Acknowledged[], rows = acknowledged.length): Promise<void> {
    expect(await accountIn(stored, acknowledged)).toMatchObject({ ...NOTHING_LOST, rows });
    expect(faultsIn(portal.output())).toEqual([]);
    // It has not died, and stops in good order.
    expect(await portal.end('SIGTERM')).toBe(0);
  }

  it.each(['refuse', 'hang', 'reset'] as const)(
    'keeps text and key on %s, and takes them when it is back',
    async (fault) => {
      await begin();
      const warm = await sendUntilAcknowledged(url, newSubmission());
      const checked = await filledAndChecked(url, {
        noi_dung: 'Dòng một: "đường <thôn>" & cầu\nDòng hai, đề nghị xem xét.',
      });
      expect([checked.status, checked.form?.values['khoa']?.length]).toEqual([200, 51]);

      await proxy.set(fault);
      const program = newSubmission();
      const form = checked.form ?? { action: '', values: {} };
      const [page, answer, reading] = await Promise.all([
        pressButton(url, form, 'gui'),
        sendOnce(url, program),
        reads(),
        // Checking needs no database: nobody is kept from writing on.
        filledAndChecked(url).then(({ status }) => expect(status).toBe(200)),
        ...Array.from({ length: 25 }, () =>
          sendOnce(url, newSubmission()).then(({ status }) => expect(status).toBe(503)),
        ),
      ]);
      const again = isAway(page, checked.form);
      expect([answer.status, answer.code]).toEqual([503, null]);
      expect(answer.retryAfter).toBeGreaterThan(0);
      report(`PostgreSQL, ${fault}`, { pageMs: Math.round(page.tookMs), readingMs: Math.round(reading) });

      await proxy.set('none');
      const first = await pressButton(url, again);
      const second = await pressButton(url, again);
      expect([first.status, second.status]).toEqual([201, 200]);
      expect(first.code).toMatch(/^[0-9A-Z*~$=-]{20,30}$/u);
      expect(second.code).toBe(first.code);
      await ended([warm, await sendUntilAcknowledged(url, program)], 3);
    },
    150_000,
  );

  it('gives the receipt of what was stored when the answer to COMMIT was lost', async () => {
    await begin();
    await sendUntilAcknowledged(url, newSubmission());
    const checked = await filledAndChecked(url);
    const form = checked.form ?? { action: '', values: {} };
    await proxy.set('cut-after-commit', 1);
    const again = isAway(await pressButton(url, form, 'gui'), checked.form);
    expect(await rows()).toBe(2);
    const page = await pressButton(url, again);
    expect([page.status, page.code === null]).toEqual([200, false]);

    const program = newSubmission();
    await proxy.set('cut-after-commit', 1);
    expect((await sendOnce(url, program)).status).toBe(503);
    const replayed = await sendOnce(url, program);
    expect([replayed.status, replayed.replayed]).toEqual([200, true]);
    await ended([{ sent: program, code: replayed.code ?? '', attempts: 2 }], 3);
  });

  it('stores once what was cut off before COMMIT', async () => {
    await begin();
    await sendUntilAcknowledged(url, newSubmission());
    const program = newSubmission();
    await proxy.set('cut-before-commit', 1);
    expect((await sendOnce(url, program)).status).toBe(503);
    expect(await rows()).toBe(1);
    const stored = await sendOnce(url, program);
    expect([stored.status, stored.replayed]).toEqual([201, false]);
    await ended([{ sent: program, code: stored.code ?? '', attempts: 2 }], 2);
  });

  it('waits for a database that takes eight seconds to wake up', async () => {
    await begin({ delay: 8_000 });
    const checked = await filledAndChecked(url);
    const sending = pressButton(url, checked.form ?? { action: '', values: {} }, 'gui');
    const [page] = await Promise.all([sending, reads()]);
    expect([page.status, page.tookMs > 4_000, page.tookMs < LONGEST_MS]).toEqual([201, true, true]);
    report('PostgreSQL, 8 s late', { tookMs: Math.round(page.tookMs) });
    await proxy.set('none');
    await ended([], 1);
  });

  it('starts while its database is away, and takes submissions once it is there', async () => {
    await begin('refuse');
    await reads();
    const log = await fetch(`${url}nhat-ky/bien-nhan/`);
    expect([log.status, log.headers.has('retry-after'), log.headers.has('content-security-policy')]).toEqual([
      503,
      true,
      true,
    ]);
    const program = newSubmission();
    expect((await sendOnce(url, program)).status).toBe(503);
    await proxy.set('none');
    await ended([await sendUntilAcknowledged(url, program)]);
  });

  it('loses nothing while every fault strikes in turn under clients that retry', async () => {
    await begin();
    let going = true;
    const acknowledged: Acknowledged[] = [];
    const working = Promise.all(
      Array.from({ length: 4 }, async () => {
        while (going) acknowledged.push(await sendUntilAcknowledged(url, newSubmission()));
      }),
    );
    const faults: Fault[] = ['cut-after-commit', 'reset', 'cut-before-commit', 'refuse'];
    for (let round = 0; round < 12; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      await proxy.set(faults[round % faults.length] ?? 'none', 1 + (round % 5));
      await new Promise((resolve) => setTimeout(resolve, 250));
      if (round % 6 === 5) await cluster.crash();
      await proxy.set('none');
    }
    going = false;
    await working;
    const retries = acknowledged.reduce((sum, { attempts }) => sum + attempts - 1, 0);
    report('PostgreSQL, faults in turn', { acknowledged: acknowledged.length, retries, struck: proxy.struck });
    expect(proxy.struck).toBeGreaterThan(10);
    await ended(acknowledged);
  });

  async function rows(): Promise<number> {
    const counted = await stored.db.query(z.object({ n: z.int() }), 'select count(*)::int as n from submission');
    return counted[0]?.n ?? Number.NaN;
  }
});

function nonEmpty(values: Sent): Sent {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

import { randomBytes } from 'node:crypto';
import autocannon from 'autocannon';
import { afterEach, describe, expect, it } from 'vitest';
import { installedPostgres, startCluster } from '../../scripts/bench/postgres-cluster.ts';
import { asMany, type Env, portalFolder, removeFolder, report, startPortal } from './portal-process.ts';
import { type Acknowledged, newSubmission, type Sent, someAddress } from './sending-client.ts';
import { accountOf, NOTHING_LOST } from './stored.ts';

/** LOAD_SECONDS=60: the full run. Its figures are printed here and compared with a peer in `npm run bench -- intake`. */
const SECONDS = asMany('LOAD_SECONDS', 10);
const A_SECOND = 25;

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

describe('twenty-five submissions a second', () => {
  const timeout = (SECONDS + 60) * 1_000;
  it('are all answered with a receipt and all stored, on PGlite', { timeout }, () => loaded('PGlite', {}));

  if (installedPostgres() === null) {
    process.stderr.write('\n!! BỎ QUA / SKIPPED: load on PostgreSQL. apt-get install postgresql\n\n');
  }
  it.skipIf(installedPostgres() === null)(
    'are all answered with a receipt and all stored, on PostgreSQL',
    { timeout },
    async () => {
      // Writes wait for the disk, as in production.
      const cluster = await startCluster({ durable: true });
      undo.push(() => cluster.stop());
      const secret = randomBytes(32).toString('base64url');
      await loaded('PostgreSQL', { DATABASE_URL: await cluster.createDatabase(), FEEDBACK_SECRET: secret });
    },
  );
});

async function loaded(store: string, env: Env): Promise<void> {
  const folder = portalFolder();
  undo.push(() => removeFolder(folder));
  const portal = await startPortal(folder, env);
  undo.push(() => portal.end('SIGKILL'));
  const headers = { 'content-type': 'application/json', origin: new URL(portal.url).origin };
  const acknowledged: Acknowledged[] = [];
  const send = {
    method: 'POST' as const,
    headers,
    setupRequest: (request: autocannon.Request, context: object) => {
      const sent = newSubmission();
      Object.assign(context, { sent });
      return { ...request, headers: { ...headers, 'x-forwarded-for': someAddress() }, body: JSON.stringify(sent) };
    },
    onResponse: (status: number, body: string, context: object) => {
      if (status === 201)
        acknowledged.push({ sent: (context as { sent: Sent }).sent, code: codeIn(body), attempts: 1 });
    },
  };
  const { latency, errors, timeouts, non2xx } = await autocannon({
    url: new URL('/api/gop-y', portal.url).href,
    connections: 5,
    overallRate: A_SECOND,
    amount: A_SECOND * SECONDS,
    requests: [send],
  });
  expect(await portal.end('SIGTERM')).toBe(0);
  const account = await accountOf(folder, env, acknowledged);
  const { p50, p90, p99, max } = latency;
  report(`load, ${store}`, { aSecond: A_SECOND, seconds: SECONDS, p50, p90, p99, max, rows: account.rows });
  expect({ errors, timeouts, non2xx }).toEqual({ errors: 0, timeouts: 0, non2xx: 0 });
  expect(acknowledged).toHaveLength(A_SECOND * SECONDS);
  expect(account).toMatchObject({ ...NOTHING_LOST, rows: A_SECOND * SECONDS });
}

function codeIn(body: string): string {
  const { bien_nhan } = JSON.parse(body) as { bien_nhan: { ma: string } };
  return bien_nhan.ma;
}

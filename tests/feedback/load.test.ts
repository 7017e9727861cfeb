import autocannon from 'autocannon';
import { afterEach, describe, expect, it } from 'vitest';
import { asMany, portalFolder, removeFolder, report, startPortal } from './portal-process.ts';
import { newSubmission } from './sending-client.ts';
import { accountOf } from './stored.ts';

/** LOAD_SECONDS=60: the full run. Its figures are printed here and compared with a peer in `npm run bench -- intake`. */
const SECONDS = asMany('LOAD_SECONDS', 10);
const A_SECOND = 25;

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

describe('twenty-five submissions a second', () => {
  it('are all answered with a receipt and all stored', { timeout: (SECONDS + 60) * 1_000 }, async () => {
    const folder = portalFolder();
    undo.push(() => removeFolder(folder));
    const portal = await startPortal(folder);
    undo.push(() => portal.end('SIGKILL'));
    const headers = { 'content-type': 'application/json', origin: new URL(portal.url).origin };
    const setupRequest = (request: autocannon.Request) => ({ ...request, body: JSON.stringify(newSubmission()) });
    const {
      latency,
      errors,
      timeouts,
      non2xx,
      '2xx': stored,
    } = await autocannon({
      url: new URL('/api/gop-y', portal.url).href,
      connections: 5,
      overallRate: A_SECOND,
      amount: A_SECOND * SECONDS,
      requests: [{ method: 'POST', headers, setupRequest }],
    });
    await portal.end('SIGTERM');
    const { rows, halves, journal } = await accountOf(folder, {}, []);
    report('load', { p50: latency.p50, p90: latency.p90, p99: latency.p99, stored, seconds: SECONDS });
    expect({ errors, timeouts, non2xx, stored }).toEqual({
      errors: 0,
      timeouts: 0,
      non2xx: 0,
      stored: A_SECOND * SECONDS,
    });
    expect({ rows, halves, broken: journal.broken }).toEqual({ rows: stored, halves: 0, broken: null });
  });
});

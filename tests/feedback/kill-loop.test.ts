import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { newKeyPair } from '#feedback/contact-keys.ts';
import { installedPostgres, startCluster } from '../../scripts/bench/postgres-cluster.ts';
import { type KillLoop, killLoop } from './kill-loop.ts';
import { asMany, type Env, portalFolder, removeFolder, report } from './portal-process.ts';
import { sampleManifest } from './sample-manifest.ts';
import { newSubmission } from './sending-client.ts';
import { accountOf, NOTHING_LOST } from './stored.ts';

/** KILLS=500: so many on PGlite, and as many more on PostgreSQL. */
const KILLS = { embedded: asMany('KILLS', 25), server: asMany('KILLS', 10) };
const SECONDS_PER_KILL = 12;

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

/** Every third submission has a contact, so that half a submission would show. */
async function killed(name: string, env: Env, how: KillLoop): Promise<void> {
  const { id, publicKey } = await newKeyPair();
  const contactKey = { id, publicKey: Buffer.from(publicKey).toString('base64') };
  const folder = portalFolder(sampleManifest({ contactKey }));
  undo.push(() => removeFolder(folder));
  let number = 0;
  const submission = () => {
    number += 1;
    return newSubmission(number % 3 === 0 ? { ho_ten: `Người mẫu ${number}`, lien_he: 'Thôn mẫu' } : {});
  };
  const { acknowledged, ...seen } = await killLoop(folder, env, { ...how, submission });
  const account = await accountOf(folder, env, acknowledged);
  report(`kill loop, ${name}`, { ...account, ...seen });
  expect(acknowledged.length).toBeGreaterThan(how.kills);
  expect(account).toMatchObject({ ...NOTHING_LOST, rows: acknowledged.length });
  expect({ changed: seen.changed, faults: seen.faults }).toEqual({ changed: 0, faults: [] });
}

describe('a portal that is killed again and again', () => {
  it(
    'loses, doubles and changes nothing it acknowledged, on PGlite',
    { timeout: KILLS.embedded * SECONDS_PER_KILL * 1_000 },
    () => killed('PGlite', {}, { kills: KILLS.embedded }),
  );

  if (installedPostgres() === null) {
    process.stderr.write('\n!! BỎ QUA / SKIPPED: kill loop on PostgreSQL. apt-get install postgresql\n\n');
  }
  it.skipIf(installedPostgres() === null)(
    'loses, doubles and changes nothing it acknowledged, on a PostgreSQL that crashes too',
    { timeout: KILLS.server * SECONDS_PER_KILL * 1_000 },
    async () => {
      // Writes reach the disk before they are acknowledged, as in production.
      const cluster = await startCluster({ durable: true });
      undo.push(() => cluster.stop());
      const env = {
        DATABASE_URL: await cluster.createDatabase(),
        FEEDBACK_SECRET: randomBytes(32).toString('base64url'),
      };
      const between = async (kill: number) => {
        if (kill % 3 === 0) await cluster.crash();
      };
      await killed('PostgreSQL', env, { kills: KILLS.server, between });
    },
  );
});

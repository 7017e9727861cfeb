import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { installedPostgres, type PostgresCluster, startCluster } from '../../scripts/bench/postgres-cluster.ts';
import { guideBlocks } from '../guide/guide-blocks.ts';
import { type Env, type PortalProcess, portalEnv, portalFolder, removeFolder, startPortal } from './portal-process.ts';
import { type Acknowledged, newSubmission, sendOnce, sendUntilAcknowledged } from './sending-client.ts';

const runbook = 'docs/van-hanh/sao-luu-phuc-hoi.md';
const blocks = guideBlocks(runbook, readFileSync(runbook, 'utf8'));
const SUBMISSIONS = 12;

/** Runs a named block of the runbook as its reader does: in the portal's folder, with the variables it speaks of. */
function runBlock(name: string, folder: string, env: Env): void {
  const block = blocks.find(({ turn }) => turn === name);
  if (block === undefined) throw new Error(`${runbook} has no block ${name}`);
  execFileSync('sh', ['-eu', '-c', block.text], { cwd: folder, env: { ...process.env, ...env }, stdio: 'pipe' });
}

/** The mark of the journal, or what `verify` says against a noted one. */
function verify(folder: string, env: Env, ...noted: string[]): { code: number | null; said: string; mark: string } {
  const args = [resolve('scripts/feedback.ts'), 'verify', '--by', 'Kỹ thuật', ...noted];
  const ran = spawnSync(process.execPath, args, { cwd: folder, env: portalEnv(folder, env), encoding: 'utf8' });
  const said = ran.stdout + ran.stderr;
  return { code: ran.status, said, mark: /\d+:[0-9a-f]{64}/u.exec(said)?.[0] ?? '' };
}

async function filled(portal: PortalProcess): Promise<Acknowledged[]> {
  return await Promise.all(
    Array.from({ length: SUBMISSIONS }, () => sendUntilAcknowledged(portal.url, newSubmission())),
  );
}

/** Every sender who sends the same again gets the receipt of the first time: it was found, not made anew. */
async function expectReceipts(portal: PortalProcess, sent: readonly Acknowledged[]): Promise<void> {
  const again = await Promise.all(sent.map((one) => sendOnce(portal.url, one.sent)));
  expect(again.map(({ code, replayed }) => ({ code, replayed }))).toEqual(
    sent.map(({ code }) => ({ code, replayed: true })),
  );
}

let folder: string;
let copy: string;
const running: PortalProcess[] = [];
const start = async (env: Env) => {
  const portal = await startPortal(folder, env);
  running.push(portal);
  return portal;
};
beforeEach(() => {
  folder = portalFolder();
  copy = join(folder, 'ban-sao');
});
afterEach(async () => {
  for (const portal of running.splice(0)) await portal.end('SIGKILL');
  removeFolder(folder);
});

describe('the runbook of backups, with the folder of one machine', () => {
  it('brings back every receipt and the journal after all was lost', async () => {
    const portal = await start({});
    const sent = await filled(portal);
    await portal.end('SIGTERM');
    const { mark } = verify(folder, {});
    runBlock('sao-luu-thu-muc', folder, { BAN_SAO: copy });
    rmSync(join(folder, '.data'), { recursive: true });
    runBlock('phuc-hoi-thu-muc', folder, { BAN_SAO: copy });
    expect(verify(folder, {}, '--noted', mark)).toMatchObject({ code: 0, mark });
    await expectReceipts(await start({}), sent);
  });

  it('keeps what was there beside it, and tells an older copy from the noted mark', async () => {
    const first = await start({});
    await filled(first);
    await first.end('SIGTERM');
    runBlock('sao-luu-thu-muc', folder, { BAN_SAO: copy });
    const second = await start({});
    await filled(second);
    await second.end('SIGTERM');
    const { mark } = verify(folder, {});
    runBlock('phuc-hoi-thu-muc', folder, { BAN_SAO: copy });
    expect(verify(folder, {}, '--noted', mark)).toMatchObject({ code: 1 });
    const aside = execFileSync('sh', ['-c', 'echo .data.cu-*'], { cwd: folder, encoding: 'utf8' }).trim();
    expect(existsSync(join(folder, aside, 'pg'))).toBe(true);
  });
});

describe.skipIf(installedPostgres() === null)('the runbook of backups, with PostgreSQL', () => {
  let cluster: PostgresCluster;
  beforeAll(async () => {
    cluster = await startCluster();
  });
  afterAll(() => cluster.stop());

  it('brings back every receipt and the journal into a new database', async () => {
    const FEEDBACK_SECRET = 'k'.repeat(43);
    const [DATABASE_URL, emptied] = [await cluster.createDatabase(), await cluster.createDatabase()];
    const portal = await start({ DATABASE_URL, FEEDBACK_SECRET });
    const sent = await filled(portal);
    const { mark } = verify(folder, { DATABASE_URL, FEEDBACK_SECRET });
    runBlock('sao-luu-postgres', folder, { BAN_SAO: copy, DATABASE_URL });
    await portal.end('SIGTERM');
    runBlock('phuc-hoi-postgres', folder, { BAN_SAO: copy, DATABASE_URL: emptied });
    const env = { DATABASE_URL: emptied, FEEDBACK_SECRET };
    expect(verify(folder, env, '--noted', mark)).toMatchObject({ code: 0, mark });
    await expectReceipts(await start(env), sent);
    expect(() => runBlock('phuc-hoi-postgres', folder, { BAN_SAO: copy, DATABASE_URL: emptied })).toThrow();
  });
});

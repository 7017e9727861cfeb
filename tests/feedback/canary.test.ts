import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseReceiptCode } from '#domain/receipt-code.ts';
import { newKeyPair } from '#feedback/contact-keys.ts';
import { type ContactKeyPair, openContact } from '#feedback/contact-seal.ts';
import { csvFile, exportCells, exportColumns } from '#feedback/export-submissions.ts';
import { acceptSubmission } from '#feedback/screening.ts';
import { listSubmissions } from '#feedback/screening-lists.ts';
import type { Feedback } from '#feedback/service.ts';
import { installedPostgres, startCluster } from '../../scripts/bench/postgres-cluster.ts';
import { publishSession } from '../../scripts/feedback/publish-session.ts';
import { type Canary, canary, filesBelow, type Needle, needlesOf, type Place, sightings } from './canary.ts';
import { pressButton } from './form-client.ts';
import { type Env, type PortalProcess, portalFolder, removeFolder, report, startPortal } from './portal-process.ts';
import { sampleManifest, sampleSession } from './sample-manifest.ts';
import { newSubmission, type Sent, sendOnce } from './sending-client.ts';
import { openStored } from './stored.ts';

const SUBMISSIONS = 50;
const session = sampleSession({ id: '2024/an-binh-dinh-ky' });

/** What is said in confidence, what is a secret of the sender, and what anybody may find in the store. */
interface Canaries {
  readonly contact: Canary;
  readonly key: Canary;
  readonly content: Canary;
}

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

describe('what a sender says in confidence', () => {
  it('stands nowhere on PGlite: not in files, log, journal or exports', async () => {
    await nowhere('PGlite', {}, (folder) => filesBelow(join(folder, '.data')));
  });

  if (installedPostgres() === null) {
    process.stderr.write('\n!! BỎ QUA / SKIPPED: canary on PostgreSQL. apt-get install postgresql\n\n');
  }
  it.skipIf(installedPostgres() === null)(
    'stands nowhere on PostgreSQL: not in files, write-ahead log, dump or exports',
    async () => {
      const cluster = await startCluster();
      undo.push(() => cluster.stop());
      const url = await cluster.createDatabase();
      const env = { DATABASE_URL: url, FEEDBACK_SECRET: randomBytes(32).toString('base64url') };
      await nowhere('PostgreSQL', env, function* () {
        yield* filesBelow(join(dirname(cluster.socket), 'data'));
        const dump = execFileSync(join(installedPostgres() ?? '', 'pg_dump'), ['--dbname', url, '--inserts']);
        yield { name: 'pg_dump', bytes: dump };
      });
    },
  );

  it('would be found in any spelling', () => {
    const { word, needles } = canary();
    const text = word(7);
    const hidden = ['utf8', 'utf16le', 'hex', 'base64'] as const;
    for (const encoding of hidden) {
      for (const before of ['', 'a', 'bc', 'def']) {
        const raw = Buffer.from(`${before}${text}`);
        const bytes =
          encoding === 'utf16le' ? Buffer.from(`${before}${text}`, encoding) : Buffer.from(raw.toString(encoding));
        expect(sightings([{ name: encoding, bytes }], needles)).not.toEqual([]);
      }
    }
    expect(sightings([{ name: 'uuid', bytes: Buffer.from(text, 'hex') }], needles)).toEqual(['bytes in uuid']);
  });
});

async function nowhere(store: string, env: Env, filesOf: (folder: string) => Iterable<Place>): Promise<void> {
  const pair = await newKeyPair();
  const contactKey = { id: pair.id, publicKey: Buffer.from(pair.publicKey).toString('base64') };
  const folder = portalFolder(sampleManifest({ sessions: [session], contactKey }));
  undo.push(() => removeFolder(folder));
  const canaries: Canaries = { contact: canary(), key: canary(), content: canary() };
  const first = await startPortal(folder, env);
  undo.push(() => first.end('SIGKILL'));
  const codes = await submissionsSent(first, canaries);
  const secret: Needle[] = [...canaries.contact.needles, ...canaries.key.needles, ...codes.flatMap(spellings)];

  // While it writes, as a power cut leaves it, and after it has put everything in order.
  const look = (when: string) => {
    const places = [...filesOf(folder)];
    expect([when, sightings(places, secret)]).toEqual([when, []]);
    // The search does find what is there to be found.
    expect(sightings(places, canaries.content.needles.slice(0, 1))).not.toEqual([]);
    return places.reduce((sum, { bytes }) => sum + bytes.length, 0);
  };
  look('running');
  await first.end('SIGKILL');
  look('killed');
  const second = await startPortal(folder, env);
  undo.push(() => second.end('SIGKILL'));
  expect(await second.end('SIGTERM')).toBe(0);
  const searched = look('stopped');

  const stored = await openStored(folder, env);
  const exported = await exportsOf(stored, canaries).finally(() => stored.db.close());
  const outputs = [first, second].map(({ output }, index) => ({
    name: `output ${index}`,
    bytes: Buffer.from(output()),
  }));
  expect(sightings([...exported, ...outputs], [...secret, ...canaries.content.needles])).toEqual(['text in csv']);

  const again = await openStored(folder, env);
  const opened = await openedContacts(again, pair).finally(() => again.db.close());
  expect(opened.sort()).toEqual(Array.from({ length: SUBMISSIONS }, (_, n) => contactOf(canaries, n).join()).sort());
  report(`canary, ${store}`, {
    submissions: SUBMISSIONS,
    searchedMb: Math.round(searched / 1e6),
    secrets: secret.length,
  });
}

/** Sends them, half by program and half by form; looks some up and lets one go wrong. Gives all receipt codes. */
async function submissionsSent({ url }: PortalProcess, canaries: Canaries): Promise<string[]> {
  const codes: string[] = [];
  const post = (path: string, values: Sent) => pressButton(url, { action: path, values });
  for (let n = 0; n < SUBMISSIONS; n += 1) {
    const [ho_ten, lien_he] = contactOf(canaries, n);
    const noi_dung = `Đường vào thôn bị ngập, bao giờ sửa? ${canaries.content.word(n)}`;
    const sent = newSubmission({ buoi: session.id, ho_ten, lien_he, noi_dung, khoa: canaries.key.word(n) });
    if (n % 2 === 0) {
      const { status, code, link } = await sendOnce(url, sent);
      expect(status).toBe(201);
      codes.push(code ?? '', link ?? '');
    } else {
      // With a mistake first: the form comes back with all that was typed.
      expect((await post('/api/gop-y', { ...sent, linh_vuc: '', buoc: 'kiem_tra' })).status).toBe(422);
      const checked = await post('/api/gop-y', { ...sent, buoc: 'kiem_tra' });
      expect(checked.form?.values['ho_ten']).toBe(ho_ten);
      const page = await post('/api/gop-y', { ...checked.form?.values, buoc: 'gui' });
      expect(page.status).toBe(201);
      codes.push(page.code ?? '', checked.form?.values['khoa'] ?? '');
    }
    const ma = codes.at(-2) ?? '';
    expect((await post('/api/tra-cuu', { ma, viec: 'xem' })).status).toBe(200);
  }
  // Faults of senders, with words of theirs in every place.
  const mistaken = { linh_vuc: '', ho_ten: canaries.contact.word(9), khoa: canaries.key.word(9) };
  const bad = newSubmission({ buoi: session.id, ...mistaken });
  for (const over of [
    { khoa: codes[0] ?? '' },
    { thu_thach: canaries.contact.word(9) },
    { dong_y: canaries.contact.word(9) },
    { lien_he: '\ud800' },
  ]) {
    expect((await sendOnce(url, { ...bad, ...over })).status).toBe(422);
  }
  expect(codes.every((code) => code.length > 16)).toBe(true);
  return codes;
}

function contactOf({ contact }: Canaries, n: number): [name: string, reach: string] {
  return [`Người Mẫu ${contact.word(2 * n)}`, `thôn Mẫu, hỏi ${contact.word(2 * n + 1)}`];
}

/** A code as it was given, and bare. */
function spellings(code: string): Needle[] {
  const bare = parseReceiptCode(code)?.code;
  return [...needlesOf(code).slice(0, 1), ...(bare === undefined || bare === code ? [] : needlesOf(bare).slice(0, 1))];
}

/** What clerks take out: the questions in the record, and the list with the senders' own words. */
async function exportsOf(stored: Feedback, { content }: Canaries): Promise<Place[]> {
  const root = mkdtempSync(join(tmpdir(), 'doi-thoai-record-'));
  undo.push(() => rmSync(root, { recursive: true }));
  cpSync(resolve('tests/fixtures/small-record'), root, { recursive: true });
  rmSync(join(root, `questions/${session.id}.yaml`));
  const { rows } = await listSubmissions(stored.db, { session: session.id });
  expect(rows.filter((row) => row.content?.includes(content.word(0)))).toHaveLength(1);
  for (const { id, version } of rows.slice(0, 5)) {
    await acceptSubmission(stored, { id, version, by: 'thu', publicText: 'Bao giờ sửa đường vào thôn?' });
  }
  const publishing = { session, root, by: 'thu', clearedBy: 'Phó Bí thư', dryRun: false };
  expect(await publishSession(stored, publishing)).toMatchObject({ kind: 'published', live: 5 });
  const after = await listSubmissions(stored.db, { session: session.id });
  const csv = csvFile(exportCells(exportColumns(stored.manifest, after.rows, true), after.rows));
  return [...filesBelow(root), { name: 'csv', bytes: Buffer.from(csv) }];
}

const contactRow = z.object({ id: z.string(), sealed: z.instanceof(Uint8Array) });

/** Every contact, opened with the clerk's key: name and reach. */
async function openedContacts({ db }: Feedback, pair: ContactKeyPair): Promise<string[]> {
  const rows = await db.query(contactRow, 'select submission::text as id, sealed from contact');
  return Promise.all(
    rows.map(async ({ id, sealed }) => {
      const contact = await openContact(pair, id, sealed);
      return [contact?.name, contact?.reach].join();
    }),
  );
}

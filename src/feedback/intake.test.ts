import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { onEachDatabase } from '../../tests/feedback/databases.ts';
import { sampleManifest, sampleSession } from '../../tests/feedback/sample-manifest.ts';
import { sampleCircumstances, sampleIntake, sampleSubmission, solved } from '../../tests/feedback/sample-submission.ts';
import { verifyAudit } from './audit.ts';
import { createChallenge } from './challenge.ts';
import { newKeyPair } from './contact-keys.ts';
import { openContact } from './contact-seal.ts';
import type { Queries } from './database.ts';
import { receive } from './intake.ts';
import { hashesOf, leafOf, receiptFor } from './receipts.ts';

const bytes = z.instanceof(Uint8Array);

async function countOf(q: Queries, table: string): Promise<number> {
  const [row] = await q.query(z.object({ n: z.int() }), `select count(*)::int as n from ${table}`);
  return row?.n ?? -1;
}

onEachDatabase('receiving a submission', (open) => {
  test('stores text, hashes, leaf and journal entry, and no code in the clear', async () => {
    const intake = sampleIntake(await open());
    const key = randomUUID();
    const outcome = await receive(intake, sampleSubmission(), sampleCircumstances(key));
    const receipt = receiptFor(intake.secrets, key);
    expect(outcome).toEqual({ kind: 'stored', receipt, lane: 'review', receivedOn: '2024-10-20', replayed: false });
    const stored = z.object({
      content: z.string(),
      typed: bytes,
      link: bytes,
      consent: z.string(),
      channel: z.string(),
    });
    const sql = `select content, typed_hash as typed, link_hash as link, consent_version as consent, channel from submission`;
    const [row] = await intake.db.query(stored, sql);
    const hashes = hashesOf(intake.secrets, receipt);
    expect(row).toMatchObject({ content: sampleSubmission().content, channel: 'online', consent: '0123456789abcdef' });
    expect([row?.typed, row?.link].map((hash) => Buffer.from(hash ?? []).toString('hex'))).toEqual(
      [hashes.typed, hashes.link].map((hash) => Buffer.from(hash).toString('hex')),
    );
    const leaf = z.object({ leaf: bytes, day: z.string(), session: z.string(), lane: z.string() });
    const [entry] = await intake.db.query(leaf, 'select * from receipt_leaf');
    expect(Buffer.from(entry?.leaf ?? [])).toEqual(Buffer.from(leafOf(receipt.typed)));
    expect(entry).toMatchObject({ day: '2024-10-20', session: '2024/xa-mau', lane: 'review' });
    expect(await verifyAudit(intake.db)).toMatchObject({ rows: 1, broken: null });
  });

  test('again with the same key and body gives the same receipt, also after the window closed', async () => {
    const intake = sampleIntake(await open());
    const key = randomUUID();
    const first = await receive(intake, sampleSubmission(), sampleCircumstances(key));
    intake.manifest = sampleManifest({ sessions: [sampleSession({ to: '2024-10-19' })] });
    const again = await receive(
      intake,
      sampleSubmission(),
      sampleCircumstances(key, { honeypot: true, ip: '198.51.100.1' }),
    );
    expect(again).toEqual({ ...first, replayed: true });
    expect([await countOf(intake.db, 'submission'), await countOf(intake.db, 'audit')]).toEqual([1, 1]);
    expect(await countOf(intake.db, 'address_event')).toBe(1);
  });

  test('twenty times at the same moment stores once and gives one receipt', async () => {
    const intake = sampleIntake(await open());
    const key = randomUUID();
    const proof = await solved(await createChallenge(intake.secrets, intake.now()));
    intake.pass(10);
    const all = await Promise.all(
      Array.from({ length: 20 }, () => receive(intake, sampleSubmission(), sampleCircumstances(key, { proof }))),
    );
    const stored = all.flatMap((outcome) => (outcome.kind === 'stored' ? [outcome] : []));
    expect(stored).toHaveLength(20);
    expect(new Set(stored.map(({ receipt, lane }) => `${receipt.typed} ${receipt.link} ${lane}`)).size).toBe(1);
    expect(stored.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(stored[0]?.lane).toBe('main');
    for (const table of ['submission', 'receipt_leaf', 'audit']) expect(await countOf(intake.db, table)).toBe(1);
  });

  test('by nine senders at the same moment, a hundred times over, never fails', async () => {
    const intake = sampleIntake(await open());
    for (let round = 0; round < 100; round += 1) {
      const how = sampleCircumstances(`round ${round}`);
      const all = Array.from({ length: 9 }, () => receive(intake, sampleSubmission(), how));
      for (const outcome of await Promise.all(all)) expect(outcome.kind).toBe('stored');
    }
    expect(await countOf(intake.db, 'submission')).toBe(100);
  });

  test('with the same key and any other body is told so and changes nothing', async () => {
    const { manifest, ...rest } = sampleIntake(await open());
    const pair = await newKeyPair();
    const contactKey = { id: pair.id, publicKey: Buffer.from(pair.publicKey).toString('base64') };
    const intake = { ...rest, manifest: { ...manifest, contactKey } };
    const key = randomUUID();
    const said = sampleSubmission({ contact: { name: 'Người Mẫu', reach: null } });
    await receive(intake, said, sampleCircumstances(key));
    for (const over of [
      { content: `${said.content}.` },
      { topic: 'dat-dai' },
      { place: null },
      { onBehalf: 'organisation' as const },
      { contact: null },
      { contact: { name: null, reach: 'Người Mẫu' } },
    ])
      expect(await receive(intake, { ...said, ...over }, sampleCircumstances(key))).toEqual({ kind: 'other_body' });
    expect([await countOf(intake.db, 'submission'), await countOf(intake.db, 'contact')]).toEqual([1, 1]);
  });

  test('outside the window, or for no session, stores nothing and says what the window is', async () => {
    const offline = sampleSession({ id: '2024/giay', online: false });
    const manifest = sampleManifest();
    const intake = sampleIntake(await open(), { ...manifest, sessions: [...manifest.sessions, offline] });
    const to = async (session: string) =>
      await receive(intake, sampleSubmission({ session }), sampleCircumstances(randomUUID()));
    expect(await to('2024/da-het-han')).toMatchObject({
      kind: 'window',
      state: 'closed',
      session: { id: '2024/da-het-han' },
    });
    expect(await to('2024/chua-mo')).toMatchObject({ kind: 'window', state: 'not_open' });
    expect(await to('2024/giay')).toMatchObject({ kind: 'window', state: 'not_online' });
    expect(await to('2024/khac')).toEqual({ kind: 'unknown_session' });
    for (const table of ['submission', 'receipt_leaf', 'audit', 'address_event'])
      expect(await countOf(intake.db, table)).toBe(0);
  });

  test('entered by a clerk counts neither window nor address, and records channel, actor and no consent', async () => {
    const intake = sampleIntake(await open());
    const how = sampleCircumstances(randomUUID(), { channel: 'paper', actor: 'clerk:mau' });
    const outcome = await receive(intake, sampleSubmission({ session: '2024/da-het-han' }), how);
    expect(outcome).toMatchObject({ kind: 'stored', lane: 'main' });
    const stored = z.object({ channel: z.string(), consent: z.string().nullable(), actor: z.string() });
    const sql = `select s.channel, s.consent_version as consent, a.actor from submission s join audit a on a.submission = s.id`;
    expect(await intake.db.query(stored, sql)).toEqual([{ channel: 'paper', consent: null, actor: 'clerk:mau' }]);
    expect(await countOf(intake.db, 'address_event')).toBe(0);
  });

  test('seals name and contact for the clerk alone', async () => {
    const pair = await newKeyPair();
    const contactKey = { id: pair.id, publicKey: Buffer.from(pair.publicKey).toString('base64') };
    const intake = sampleIntake(await open(), sampleManifest({ contactKey }));
    const contact = { name: 'TEN-CANH-CHUNG', reach: 'LIEN-HE-CANH-CHUNG' };
    await receive(intake, sampleSubmission({ contact }), sampleCircumstances(randomUUID()));
    const sealedRow = z.object({ id: z.string(), key: z.string(), sealed: bytes });
    const [row] = await intake.db.query(sealedRow, 'select submission::text as id, key_id as key, sealed from contact');
    expect(row?.key).toBe(pair.id);
    expect(await openContact(pair, row?.id ?? '', row?.sealed ?? new Uint8Array())).toEqual(contact);
    for (const table of ['submission', 'contact', 'audit', 'receipt_leaf', 'address_event', 'spent_challenge']) {
      const rows = await intake.db.query(z.object({ text: z.string() }), `select t::text as text from ${table} t`);
      expect(rows.map(({ text }) => text).join('\n')).not.toContain('CANH-CHUNG');
    }
  });

  test('without a key to seal them, contact data are a fault and nothing is stored', async () => {
    const intake = sampleIntake(await open());
    const said = sampleSubmission({ contact: { name: 'x', reach: null } });
    await expect(receive(intake, said, sampleCircumstances(randomUUID()))).rejects.toThrow(/without a key/);
    for (const table of ['submission', 'address_event', 'audit']) expect(await countOf(intake.db, table)).toBe(0);
  });

  test('in any order of retries, keys and texts, one row per key and one receipt per row', async () => {
    const intake = sampleIntake(await open());
    const sends = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('một', 'hai')), { maxLength: 12 });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(sends, async (plan) => {
        run += 1;
        const before = await countOf(intake.db, 'submission');
        const outcomes = await Promise.all(
          plan.map(async ([key, text]) => ({
            key,
            text,
            outcome: await receive(
              intake,
              sampleSubmission({ content: `Câu hỏi thử số ${text}` }),
              sampleCircumstances(`${run}${key}`.padEnd(22, 'k')),
            ),
          })),
        );
        const keys = new Set(plan.map(([key]) => key));
        expect((await countOf(intake.db, 'submission')) - before).toBe(keys.size);
        for (const key of keys) {
          const ofKey = outcomes.filter((one) => one.key === key);
          const stored = ofKey.flatMap(({ text, outcome }) =>
            outcome.kind === 'stored' ? [{ text, ...outcome }] : [],
          );
          expect(new Set(stored.map(({ text, receipt }) => text + receipt.typed)).size).toBe(1);
          expect(stored.filter(({ replayed }) => !replayed)).toHaveLength(1);
          expect(ofKey.length - stored.length).toBe(ofKey.filter(({ text }) => text !== stored[0]?.text).length);
        }
      }),
      { numRuns: 25 },
    );
  });
});

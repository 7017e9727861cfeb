import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { onEachDatabase } from '../../tests/feedback/databases.ts';
import { sampleManifest, sampleSession } from '../../tests/feedback/sample-manifest.ts';
import { feedbackOn, storeRow } from '../../tests/feedback/stored-rows.ts';
import { appendAudit, verifyAudit } from './audit.ts';
import type { Database } from './database.ts';
import { openDatabase } from './open-database.ts';
import { cleanUp } from './retention.ts';

const DAY = 86_400_000;
const RECEIVED = new Date('2024-10-20T03:00:00Z');
/** The sample's periods: contact 90 days after the conclusion, at most 365; refused 30, content 365, addresses 7. */
const after = (days: number, ms = 0) => new Date(RECEIVED.getTime() + days * DAY + ms);
const portal = (demoAsOf: string | null, concludedOn: string | null = null) => {
  const { site } = sampleManifest();
  return sampleManifest({ site: { ...site, demoAsOf }, sessions: [sampleSession({ concludedOn })] });
};
const clean = (db: Database, now: Date, manifest = portal(null)) => cleanUp(feedbackOn(db, now, manifest));
const nothing = { contacts: 0, refused: 0, contents: 0, reasons: 0, traces: 0 };

async function step(db: Database, id: string, set: string, at: Date = RECEIVED, action = 'refuse') {
  await db.run(`update submission set version = version + 1, ${set} where id = $1`, [id]);
  await db.tx((q) => appendAudit(q, { at, actor: 'clerk:mau', action, submission: id, detail: {} }));
}

const REFUSED = `state = 'refused', refusal = 'off_topic', public_text = 'nháp trung lập'`;

/** Every value of every row of every table, as text. */
async function dump(db: Database): Promise<string> {
  const tables = await db.query(
    z.object({ name: z.string() }),
    `select tablename::text as name from pg_tables where schemaname = 'public'`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) => db.query(z.object({ row: z.string() }), `select t::text as row from "${name}" t`)),
  );
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n');
}

onEachDatabase('what is past its time', (open) => {
  it('is contact data 90 days after the conclusion was published, and not a day before', async () => {
    const db = await open();
    await storeRow(db);
    const concluded = portal(null, '2024-11-05');
    expect(await clean(db, new Date('2025-02-02T16:59:00Z'), concluded)).toEqual(nothing);
    expect(await clean(db, new Date('2025-02-02T17:00:00Z'), concluded)).toEqual({ ...nothing, contacts: 1 });
    expect(await dump(db)).not.toContain('07070707');
  });

  it('is contact data of that session only', async () => {
    const db = await open();
    await storeRow(db, { session: '2024/xa-khac' });
    expect(await clean(db, after(300), portal(null, '2024-11-05'))).toEqual(nothing);
  });

  it.each([
    ['without a conclusion', null, null],
    ['where the portal stands still on one day', '2024-10-20', null],
    ['where the conclusion came late', null, '2025-10-01'],
  ])('is contact data a year after it came, %s', async (_what, asOf, concludedOn) => {
    const db = await open();
    await storeRow(db);
    const manifest = portal(asOf, concludedOn);
    expect((await clean(db, after(364), manifest)).contacts).toBe(0);
    expect((await clean(db, after(365), manifest)).contacts).toBe(1);
  });

  it('are the words of a refused submission 30 days after the refusal, its draft and place with them', async () => {
    const db = await open();
    const id = await storeRow(db, { content: 'nguyên văn bị từ chối', place: 'xóm Từ Chối', sealed: null });
    await step(db, id, REFUSED, after(10));
    expect(await clean(db, after(40, -1))).toEqual(nothing);
    expect(await clean(db, after(40))).toEqual({ ...nothing, refused: 1 });
    expect(await dump(db)).not.toMatch(/nguyên văn bị từ chối|nháp trung lập|xóm Từ Chối/u);
  });

  it('counts the 30 days from the last refusal, not from what was done with it since', async () => {
    const db = await open();
    const id = await storeRow(db, { sealed: null });
    await step(db, id, REFUSED, after(1));
    await step(db, id, `state = 'received', refusal = null`, after(5), 'reopen');
    await step(db, id, REFUSED, after(20));
    await step(db, id, `refusal_note = 'ghi thêm'`, after(45), 'note');
    expect((await clean(db, after(49))).refused).toBe(0);
    expect((await clean(db, after(50))).refused).toBe(1);
  });

  it.each([
    ['waiting', null],
    ['accepted', `state = 'accepted', public_number = 1, public_text = 'lời trung lập'`],
    ['published', `state = 'accepted', public_number = 1, public_text = 'lời trung lập', published_at = received_at`],
  ])('are the words of a %s submission a year after they came', async (_what, set) => {
    const db = await open();
    const id = await storeRow(db, { content: 'nguyên văn riêng', sealed: null });
    if (set !== null) await step(db, id, set, RECEIVED, 'buoc');
    expect(await clean(db, after(365, -1))).toEqual(nothing);
    expect(await clean(db, after(365))).toEqual({ ...nothing, contents: 1 });
    const left = await dump(db);
    expect(left).not.toContain('nguyên văn riêng');
    if (set?.includes('lời trung lập') === true) expect(left).toContain('lời trung lập');
  });

  it('is the reason of a verdict a year after it was given; the verdict stays', async () => {
    const db = await open();
    const id = await storeRow(db, { sealed: null, receivedAt: after(300) });
    const verdict = `insert into verdict values ($1, 'not_yet', 'lý do riêng', '2025-08-20')`;
    await db.run(verdict, [id]);
    expect((await clean(db, new Date('2026-08-19T16:59:00Z'))).reasons).toBe(0);
    expect((await clean(db, new Date('2026-08-19T17:00:00Z'))).reasons).toBe(1);
    const left = await dump(db);
    expect([left.includes('lý do riêng'), left.includes('not_yet')]).toEqual([false, true]);
  });

  it('are traces of addresses after a week, and spent proofs once they could not be used anyway', async () => {
    const db = await open();
    await db.run(`insert into address_event values (decode('0a', 'hex'), 'gui', $1)`, [after(0)]);
    await db.run(`insert into spent_challenge values ('thu-thach', $1)`, [after(7, 1)]);
    expect((await clean(db, after(7, -1))).traces).toBe(0);
    expect((await clean(db, after(7))).traces).toBe(1);
    expect((await clean(db, after(8))).traces).toBe(1);
    expect(await verifyAudit(db)).toMatchObject({ rows: 0, broken: null });
  });

  it('is counted in the journal in the same transaction, naming no one, and once', async () => {
    const db = await open();
    for (const _ of [1, 2, 3]) await storeRow(db);
    await clean(db, after(365));
    expect(await clean(db, after(365))).toEqual(nothing);
    const entries = z.object({ action: z.string(), submission: z.null(), detail: z.string() });
    expect(await db.query(entries, 'select action, submission, detail from audit')).toEqual([
      { action: 'retention', submission: null, detail: '{"contacts":3,"contents":3,"reasons":0,"refused":0}' },
    ]);
    expect((await verifyAudit(db)).broken).toBeNull();
  });

  it('is not taken away where the journal cannot tell of it', async () => {
    const db = await open();
    await storeRow(db);
    await db.run('alter table audit rename to audit_away');
    await expect(clean(db, after(365))).rejects.toThrow();
    await db.run('alter table audit_away rename to audit');
    expect(await db.query(z.object({ n: z.int() }), 'select count(*)::int as n from contact')).toEqual([{ n: 1 }]);
  });

  it('goes in batches, all of it in one run', async () => {
    const db = await open();
    const first = await storeRow(db);
    await db.run(
      `insert into submission select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
         'idempotency_hash', '\\x' || md5('k' || n), 'typed_hash', '\\x' || md5('t' || n),
         'link_hash', '\\x' || md5('l' || n)))).* from submission s, generate_series(1, 2300) n where s.id = $1`,
      [first],
    );
    expect(await clean(db, after(365))).toEqual({ ...nothing, contacts: 1, contents: 2301 });
  });
});

describe('the files of the embedded store', () => {
  it('hold nothing an owner deleted, from the next cleaning on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'retention-'));
    const sealed = new Uint8Array(randomBytes(304));
    const dayLater = new Date(RECEIVED.getTime() + DAY);
    const db = openDatabase({ kind: 'embedded', folder });
    const holding = () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .filter((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(Buffer.from(sealed)));
    try {
      const id = await storeRow(db, { sealed });
      await db.run('delete from contact where submission = $1', [id]);
      const entry = { at: dayLater, actor: 'resident', action: 'delete_contact', submission: id, detail: {} };
      await db.tx((q) => appendAudit(q, entry));
      await db.run('checkpoint');
      expect(holding()).not.toEqual([]);
      expect(await clean(db, dayLater)).toEqual(nothing);
      await db.close();
      expect(holding()).toEqual([]);
    } finally {
      await db.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('hold nothing of what was deleted, neither in tables nor in the write-ahead log', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'retention-'));
    const sealed = new Uint8Array(randomBytes(304));
    const words = `nguyen-van-${randomBytes(16).toString('hex')}`;
    const db = openDatabase({ kind: 'embedded', folder });
    const holding = (what: Uint8Array) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .filter((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(Buffer.from(what)))
        .map(({ name }) => name);
    try {
      await storeRow(db, { sealed, content: words });
      await db.run('checkpoint');
      expect([holding(sealed).length, holding(Buffer.from(words)).length]).toEqual([2, 2]);
      await clean(db, after(365));
      await db.close();
      expect([holding(sealed), holding(Buffer.from(words))]).toEqual([[], []]);
    } finally {
      await db.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

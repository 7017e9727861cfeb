import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { onEachDatabase } from '../../tests/feedback/databases.ts';
import { sampleManifest } from '../../tests/feedback/sample-manifest.ts';
import { sampleCircumstances, sampleIntake, sampleSubmission } from '../../tests/feedback/sample-submission.ts';
import { appendAudit, verifyAudit } from './audit.ts';
import { newKeyPair } from './contact-keys.ts';
import type { Database, Queries } from './database.ts';
import { type Intake, receive } from './intake.ts';
import { leafOf, type Receipt, receiptFor } from './receipts.ts';
import { deleteContact, giveVerdict, MISSES, statusOf, withdraw } from './status.ts';

const IP = '192.0.2.7';

async function prepared(db: Database) {
  const pair = await newKeyPair();
  const contactKey = { id: pair.id, publicKey: Buffer.from(pair.publicKey).toString('base64') };
  return sampleIntake(db, sampleManifest({ contactKey }));
}

async function sent(intake: Intake, contact = false): Promise<Receipt> {
  const said = sampleSubmission({ contact: contact ? { name: 'Người Mẫu', reach: null } : null });
  const outcome = await receive(intake, said, sampleCircumstances(randomUUID()));
  if (outcome.kind !== 'stored') throw new Error(outcome.kind);
  return outcome.receipt;
}

/** What a clerk does, in short. */
async function screen(intake: Intake, receipt: Receipt, set: string, action = 'accept'): Promise<string> {
  const hash = intake.secrets.hmac('link', receipt.link);
  return await intake.db.tx(async (q) => {
    const sql = `update submission set version = version + 1, ${set} where link_hash = $1 returning id::text as id`;
    const [row] = await q.query(z.object({ id: z.string() }), sql, [hash]);
    const submission = row?.id ?? '';
    await appendAudit(q, { at: intake.now(), actor: 'clerk:mau', action, submission, detail: {} });
    return submission;
  });
}
const accepted = (number: number) =>
  `state = 'accepted', public_number = ${number}, public_text = 'Câu hỏi số ${number}'`;

async function found(intake: Intake, code: string) {
  const outcome = await statusOf(intake, code, IP);
  if (outcome.kind !== 'found') throw new Error(outcome.kind);
  return outcome.status;
}

/** Counts statements of everything done through it. */
function counting(db: Database): Database & { statements: string[] } {
  const statements: string[] = [];
  const counted = (q: Queries): Queries => ({
    query: (row, sql, params) => {
      statements.push(sql);
      return q.query(row, sql, params);
    },
    run: (sql, params) => {
      statements.push(sql);
      return q.run(sql, params);
    },
  });
  return { ...db, ...counted(db), tx: (work) => db.tx((q) => work(counted(q))), statements };
}

onEachDatabase('the status of a receipt', (open) => {
  test('is found by either code, however it is written, with its leaf', async () => {
    const intake = await prepared(await open());
    const receipt = await sent(intake);
    const status = await found(intake, receipt.typed.toLowerCase().replaceAll('-', ' '));
    expect(status).toMatchObject({
      session: { id: '2024/xa-mau' },
      state: 'received',
      stateLabel: 'Đã nhận, đang chờ xem xét',
      receivedOn: '2024-10-20',
      decidedOn: null,
      question: null,
      hasContact: false,
      may: { withdraw: true, deleteContact: false, verdict: false },
      log: { day: '2024-10-20', leaf: Buffer.from(leafOf(receipt.typed)).toString('hex') },
    });
    expect(await found(intake, `https://doi-thoai.example/tra-cuu/#${receipt.link}`)).toEqual(status);
  });

  test('tells acceptance, merger, refusal and petition', async () => {
    const intake = await prepared(await open());
    const [main, same, other] = [await sent(intake), await sent(intake), await sent(intake)];
    const id = await screen(intake, main, `${accepted(1)}, petition = 'kn-2024-mau-001'`);
    await screen(intake, same, `state = 'merged', merged_into = '${id}'`, 'merge');
    await screen(intake, other, `state = 'refused', refusal = 'off_topic', refusal_note = 'Hỏi xã bên'`, 'refuse');
    const petition = { id: 'kn-2024-mau-001', answered: true, standing: 'Đã giải quyết xong' };
    expect(await found(intake, main.link)).toMatchObject({
      question: 1,
      publicText: 'Câu hỏi số 1',
      decidedOn: '2024-10-20',
      petition,
      may: { verdict: true },
    });
    expect(await found(intake, same.typed)).toMatchObject({
      state: 'merged',
      question: null,
      mergedInto: 1,
      publicText: 'Câu hỏi số 1',
      petition,
      may: { verdict: true },
    });
    expect(await found(intake, other.typed)).toMatchObject({
      refusal: { reason: expect.stringContaining('phạm vi'), note: 'Hỏi xã bên' },
      petition: null,
      decidedOn: '2024-10-20',
    });
    await screen(intake, other, `state = 'received', refusal = null, refusal_note = null`, 'reopen');
    expect(await found(intake, other.typed)).toMatchObject({ state: 'received', refusal: null, decidedOn: null });
  });

  test('of unknown codes is unknown after as many statements, near misses and nonsense among them', async () => {
    const db = counting(await open());
    const intake = await prepared(db);
    const receipt = await sent(intake);
    const near = `${receipt.typed.slice(0, -1)}${receipt.typed.endsWith('0') ? '1' : '0'}`;
    const foreign = receiptFor(intake.secrets, 'a key nobody sent');
    const statementsFor = async (code: string) => {
      db.statements.length = 0;
      const { kind } = await statusOf(intake, code, IP);
      return { kind, statements: db.statements.length };
    };
    const known = await statementsFor(receipt.typed);
    expect(known.kind).toBe('found');
    for (const code of [near, foreign.typed, foreign.link, '', 'không phải mã', 'x'.repeat(1000)])
      expect(await statementsFor(code)).toEqual({ kind: 'unknown', statements: known.statements });
    for (const step of [withdraw, deleteContact])
      expect(await step(intake, foreign.typed)).toEqual({ kind: 'unknown' });
    expect(await giveVerdict(intake, near, 'satisfied', null)).toEqual({ kind: 'unknown' });
  });

  test('waits after many wrong codes from one part of the network, but not for links, other addresses or right codes', async () => {
    const intake = await prepared(await open());
    const receipt = await sent(intake);
    for (let i = 0; i < 5; i += 1) await found(intake, receipt.typed);
    for (let i = 0; i < MISSES.most; i += 1) expect((await statusOf(intake, `sai ${i}`, IP)).kind).toBe('unknown');
    expect(await statusOf(intake, receipt.typed, '192.0.2.99')).toEqual({ kind: 'busy', retryAfterSeconds: 600 });
    expect((await statusOf(intake, 'sai', IP)).kind).toBe('busy');
    expect((await statusOf(intake, receipt.link, IP)).kind).toBe('found');
    expect((await statusOf(intake, receipt.typed, '198.51.100.1')).kind).toBe('found');
    intake.pass(MISSES.minutes * 60 + 1);
    expect((await statusOf(intake, receipt.typed, IP)).kind).toBe('found');
  });

  test('refuses all guesses from one part of the network but the first sixty', async () => {
    const intake = await prepared(await open());
    const kinds = new Map<string, number>();
    for (let i = 0; i < 300; i += 1) {
      const { kind } = await statusOf(intake, receiptFor(intake.secrets, `guess ${i}`).typed, IP);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    expect(Object.fromEntries(kinds)).toEqual({ unknown: MISSES.most, busy: 300 - MISSES.most });
  });
});

onEachDatabase('the owner of a receipt', (open) => {
  test('takes the submission back: words and contact are gone at once, its number stays', async () => {
    const intake = await prepared(await open());
    const receipt = await sent(intake, true);
    await screen(intake, receipt, accepted(1));
    intake.pass(60);
    expect(await withdraw(intake, receipt.typed)).toEqual({ kind: 'done' });
    expect(await withdraw(intake, receipt.link)).toEqual({ kind: 'done' });
    expect(await found(intake, receipt.typed)).toMatchObject({
      state: 'withdrawn',
      question: 1,
      publicText: null,
      hasContact: false,
      may: { withdraw: false, deleteContact: false, verdict: false },
    });
    const row = z.object({ content: z.null(), place: z.null(), text: z.null(), erased: z.date() });
    const sql = 'select content, place, public_text as text, erased_at as erased from submission';
    expect(await intake.db.query(row, sql)).toHaveLength(1);
    expect(await verifyAudit(intake.db)).toMatchObject({ rows: 3, broken: null });
  });

  test('can take it back from every state it can stand in', async () => {
    const intake = await prepared(await open());
    const [main, same, refused] = [await sent(intake), await sent(intake), await sent(intake)];
    const id = await screen(intake, main, accepted(1));
    await screen(intake, same, `state = 'merged', merged_into = '${id}'`, 'merge');
    await screen(intake, refused, `state = 'refused', refusal = 'urgent'`, 'refuse');
    for (const receipt of [same, refused, main]) {
      expect(await withdraw(intake, receipt.typed)).toEqual({ kind: 'done' });
      expect(await found(intake, receipt.typed)).toMatchObject({ state: 'withdrawn', refusal: null, mergedInto: null });
    }
  });

  test('takes back a question others were merged into, and theirs wait again', async () => {
    const intake = await prepared(await open());
    const [main, same] = [await sent(intake), await sent(intake)];
    const id = await screen(intake, main, accepted(1));
    await screen(intake, same, `state = 'merged', merged_into = '${id}'`, 'merge');
    await withdraw(intake, main.typed);
    expect(await found(intake, same.typed)).toMatchObject({ state: 'received', mergedInto: null, publicText: null });
    expect(await verifyAudit(intake.db)).toMatchObject({ rows: 6, broken: null });
  });

  test('deletes contact data at once and keeps the submission', async () => {
    const intake = await prepared(await open());
    const receipt = await sent(intake, true);
    expect((await found(intake, receipt.typed)).may.deleteContact).toBe(true);
    expect(await deleteContact(intake, receipt.link)).toEqual({ kind: 'done' });
    expect(await deleteContact(intake, receipt.link)).toEqual({ kind: 'done' });
    expect(await found(intake, receipt.typed)).toMatchObject({ state: 'received', hasContact: false });
    expect(await verifyAudit(intake.db)).toMatchObject({ rows: 2, broken: null });
  });

  test('judges an answer, once there is one, and may judge again', async () => {
    const intake = await prepared(await open());
    const receipt = await sent(intake);
    expect(await giveVerdict(intake, receipt.typed, 'satisfied', null)).toEqual({ kind: 'not_allowed' });
    await screen(intake, receipt, `${accepted(1)}, petition = 'kn-2024-mau-002'`);
    expect(await giveVerdict(intake, receipt.typed, 'satisfied', null)).toEqual({ kind: 'not_allowed' });
    await screen(intake, receipt, `petition = 'kn-2024-mau-001'`, 'link');
    expect(await giveVerdict(intake, receipt.typed, 'not_yet', ' \u200b ')).toMatchObject({ kind: 'bad_reason' });
    expect(await giveVerdict(intake, receipt.typed, 'not_yet', 'x'.repeat(1001))).toMatchObject({ kind: 'bad_reason' });
    expect(await giveVerdict(intake, receipt.typed, 'not_yet', '\ud800')).toMatchObject({ kind: 'bad_reason' });
    expect(await giveVerdict(intake, receipt.typed, 'not_yet', 'Mới làm một nửa')).toEqual({ kind: 'done' });
    expect(await giveVerdict(intake, receipt.link, 'satisfied', null)).toEqual({ kind: 'done' });
    expect((await found(intake, receipt.typed)).verdict).toBe('satisfied');
  });
});

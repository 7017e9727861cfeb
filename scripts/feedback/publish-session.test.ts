import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import type { Questions } from '#domain/content/questions.ts';
import { parseReceiptCode } from '#domain/receipt-code.ts';
import { verifyAudit } from '#feedback/audit.ts';
import type { Database } from '#feedback/database.ts';
import { receive } from '#feedback/intake.ts';
import { mergeSubmission } from '#feedback/merging.ts';
import { acceptSubmission, linkPetition } from '#feedback/screening.ts';
import type { Feedback } from '#feedback/service.ts';
import { giveVerdict, withdraw } from '#feedback/status.ts';
import { addSupport } from '#feedback/support.ts';
import { checkContent } from '#record/check-record.ts';
import { acceptanceIn, readQuestions } from '#record/write-questions.ts';
import { onEachDatabase } from '../../tests/feedback/databases.ts';
import { sampleManifest, sampleSession } from '../../tests/feedback/sample-manifest.ts';
import { sampleCircumstances, sampleIntake, sampleSubmission } from '../../tests/feedback/sample-submission.ts';
import { publishSession } from './publish-session.ts';

const session = '2024/an-binh-dinh-ky';
const petition = 'kn-2024-an-binh-001';
const small = new URL('../../tests/fixtures/small-record', import.meta.url).pathname;
const file = `questions/${session}.yaml`;

onEachDatabase('publishing the questions of a session', (open) => {
  it('writes what was accepted, with channels, merged and support, and notes it', async () => {
    const { feedback, root, publish } = await portal(await open(), { fresh: true });
    const first = await accepted(feedback, 'k1', 'Đường thôn Đông bao giờ sửa?');
    const second = await sent(feedback, 'k2');
    await mergeSubmission(feedback, { ...second, into: first.id, by: 'thu' });
    await sent(feedback, 'k3');
    const shown = sampleManifest({ sessions: [sampleSession({ id: session, questions: [1] })] });
    await addSupport(
      { ...feedback, manifest: shown },
      { session, question: 1, token: 'A'.repeat(32), ip: '192.0.2.1' },
    );
    const outcome = await publish({ clearedBy: 'Phó Bí thư Thường trực' });
    expect(outcome).toEqual({ kind: 'published', files: [file], live: 1, fresh: 1 });
    expect(written(root)).toEqual({
      asOf: '2024-10-20',
      clearedBy: 'Phó Bí thư Thường trực',
      received: { online: 3, paper: 0, in_person: 0, front: 0, phone: 0 },
      outcomes: { waiting: 1, accepted: 1, merged: 1, refused: 0, withdrawn: 0 },
      questions: [
        {
          number: 1,
          text: 'Đường thôn Đông bao giờ sửa?',
          topic: 'giao-thong',
          placeDetail: 'thôn Mẫu',
          channel: 'online',
          merged: 1,
          support: 1,
        },
      ],
      changes: [],
      illustrative: true,
    });
    expect(checkContent(root).problems).toEqual([]);
    expect(await verifyAudit(feedback.db)).toMatchObject({ broken: null });
    expect(await publish({})).toEqual({ kind: 'nothing_new' });
  });

  it('keeps a number without words when its sender withdraws it', async () => {
    const { feedback, root, publish } = await portal(await open(), { fresh: true });
    const { link } = await accepted(feedback, 'k1', 'Câu sẽ rút lại');
    await publish({ clearedBy: 'Phó Bí thư' });
    await withdraw(feedback, link);
    expect(await publish({})).toMatchObject({ kind: 'published', live: 0 });
    expect(written(root).questions).toEqual([{ number: 1, removed: { at: '2024-10-20', why: 'withdrawn' } }]);
    expect(readFileSync(join(root, file), 'utf8')).not.toContain('rút lại');
  });

  it('adds to what the record holds from elsewhere without changing a byte of it', async () => {
    const { feedback, root, publish } = await portal(await open());
    const before = readFileSync(join(root, file), 'utf8');
    await accepted(feedback, 'k1', 'Câu mới');
    expect(await publish({})).toMatchObject({ kind: 'published', live: 2, fresh: 1 });
    const after = readFileSync(join(root, file), 'utf8');
    expect(after).toContain(before.slice(before.indexOf('  - number: 1'), before.indexOf('illustrative')).trimEnd());
    expect(written(root)).toMatchObject({ received: { online: 1, paper: 4, in_person: 1 }, outcomes: { accepted: 2 } });
    expect(checkContent(root).problems).toEqual([]);
  });

  it('writes what senders say of the answer as sums in the petition', async () => {
    const { feedback, root, publish } = await portal(await open(), { fresh: true });
    const { id, version, link } = await accepted(feedback, 'k1', 'Câu có kiến nghị');
    await linkPetition(feedback, { id, version, petition, by: 'thu' });
    const path = `petitions/2024/${petition}.yaml`;
    const before = readFileSync(join(root, path), 'utf8');
    await giveVerdict(feedback, link, 'satisfied', null);
    expect(await publish({ clearedBy: 'Phó Bí thư' })).toMatchObject({ files: [file, path] });
    expect(readFileSync(join(root, path), 'utf8')).toBe(
      `${before}acceptance:\n  satisfied: 1\n  accepted: 0\n  notYet: 0\n`,
    );
    expect(await publish({})).toEqual({ kind: 'nothing_new' });
  });

  it('lowers the sums of a petition when its question is linked with another, or its sender withdraws', async () => {
    const { feedback, root, publish } = await portal(await open(), { fresh: true });
    const { id, version, link } = await accepted(feedback, 'k1', 'Câu nối nhầm');
    const other = await accepted(feedback, 'k2', 'Câu nối đúng');
    for (const one of [{ id, version }, other]) await linkPetition(feedback, { ...one, petition, by: 'thu' });
    for (const receipt of [link, other.link]) await giveVerdict(feedback, receipt, 'satisfied', null);
    const sums = () => acceptanceIn(readFileSync(join(root, `petitions/2024/${petition}.yaml`), 'utf8'));
    await publish({ clearedBy: 'Phó Bí thư' });
    expect(sums()).toEqual({ satisfied: 2, accepted: 0, notYet: 0 });
    const { db } = feedback;
    const [row] = await db.query(z.object({ version: z.int() }), 'select version from submission where id = $1', [id]);
    await linkPetition(feedback, { id, version: row?.version ?? 0, petition: null, by: 'thu' });
    await publish({});
    expect(sums()).toEqual({ satisfied: 1, accepted: 0, notYet: 0 });
    await withdraw(feedback, other.link);
    await publish({});
    expect(sums()).toEqual({ satisfied: 0, accepted: 0, notYet: 0 });
    expect(await publish({})).toEqual({ kind: 'nothing_new' });
  });

  it('takes everything back when the content check refuses it', async () => {
    const { feedback, root, publish } = await portal(await open());
    const before = readFileSync(join(root, file), 'utf8');
    const { id } = await accepted(feedback, 'k1', 'Câu mới');
    writeFileSync(
      join(root, 'topics.yaml'),
      readFileSync(join(root, 'topics.yaml'), 'utf8').replace('giao-thong', 'x'),
    );
    const outcome = await publish({});
    expect(outcome.kind).toBe('refused');
    expect(readFileSync(join(root, file), 'utf8')).toBe(before);
    const row = z.object({ fresh: z.boolean() });
    expect(
      await feedback.db.query(row, 'select published_at is null as fresh from submission where id = $1', [id]),
    ).toEqual([{ fresh: true }]);
  });

  it('never puts a question under a number the record has used, even one typed in since the build', async () => {
    const { feedback, root, publish } = await portal(await open(), { fresh: true });
    await accepted(feedback, 'k1', 'Câu mới');
    cpSync(join(small, file), join(root, file));
    const before = readFileSync(join(root, file), 'utf8');
    expect(await publish({})).toEqual({ kind: 'taken', file, numbers: [1] });
    expect(readFileSync(join(root, file), 'utf8')).toBe(before);
  });

  it('writes no record of a session for which nothing came in', async () => {
    const { root, publish } = await portal(await open(), { fresh: true });
    expect(await publish({ clearedBy: 'Phó Bí thư' })).toEqual({ kind: 'nothing_new' });
    expect(existsSync(join(root, file))).toBe(false);
  });

  it('asks who cleared it the first time, and refuses a file it cannot read', async () => {
    const { feedback, root, publish } = await portal(await open(), { fresh: true });
    await accepted(feedback, 'k1', 'Câu mới');
    expect(await publish({})).toEqual({ kind: 'no_clearance' });
    expect(await publish({ clearedBy: 'Phó Bí thư', dryRun: true })).toMatchObject({ kind: 'published', fresh: 1 });
    writeFileSync(join(root, file), 'asOf: hôm qua\n');
    expect(await publish({ clearedBy: 'Phó Bí thư' })).toEqual({ kind: 'unreadable', file });
    expect(readFileSync(join(root, file), 'utf8')).toBe('asOf: hôm qua\n');
  });
});

async function portal(db: Database, { fresh = false } = {}) {
  const root = mkdtempSync(join(tmpdir(), 'publish-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(small, root, { recursive: true });
  if (fresh) rmSync(join(root, file));
  const manifest = sampleManifest({
    sessions: [sampleSession({ id: session, questions: fresh ? [] : [1], lastQuestion: fresh ? 0 : 2 })],
    petitions: { [petition]: { title: 'Sửa đường', answered: true, standing: 'Đã giải quyết xong' } },
  });
  const feedback: Feedback = { ...sampleIntake(db, { ...manifest }), shell: '' };
  const [intakeSession = sampleSession()] = manifest.sessions;
  const publish = (said: { clearedBy?: string; dryRun?: boolean }) =>
    publishSession(feedback, { session: intakeSession, root, by: 'thu', clearedBy: null, dryRun: false, ...said });
  return { feedback, root, publish };
}

async function sent(feedback: Feedback, key: string): Promise<{ id: string; version: number; link: string }> {
  const outcome = await receive(
    feedback,
    sampleSubmission({ session, content: `Ý kiến ${key} về đường thôn` }),
    sampleCircumstances(key),
  );
  if (outcome.kind !== 'stored') throw new Error(outcome.kind);
  const latest = z.object({ id: z.string(), version: z.int() });
  const [row] = await feedback.db.query(latest, 'select id::text as id, version from submission where content = $1', [
    `Ý kiến ${key} về đường thôn`,
  ]);
  if (!row || !parseReceiptCode(outcome.receipt.link)) throw new Error('nothing stored');
  return { ...row, link: outcome.receipt.link };
}

async function accepted(feedback: Feedback, key: string, publicText: string) {
  const { id, version, link } = await sent(feedback, key);
  const row = await acceptSubmission(feedback, { id, version, by: 'thu', publicText });
  return { id, version: row.version, link };
}

function written(root: string): Questions {
  return readQuestions(readFileSync(join(root, file), 'utf8')) as Questions;
}

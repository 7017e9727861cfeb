import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { onEachDatabase } from '../../tests/feedback/databases.ts';
import { sampleManifest, sampleSession } from '../../tests/feedback/sample-manifest.ts';
import { feedbackOn, storeRow } from '../../tests/feedback/stored-rows.ts';
import { verifyAudit } from './audit.ts';
import type { Database } from './database.ts';
import { mergeSubmission, unmergeSubmission } from './merging.ts';
import { publicWords } from './public-words.ts';
import { lockedSubmission, type ScreenedSubmission, shortCode, submissionByCode } from './screened-submission.ts';
import { acceptSubmission, linkPetition, redactSubmission, refuseSubmission, reopenSubmission } from './screening.ts';
import { ScreeningError } from './screening-error.ts';

const NOW = new Date('2024-10-20T03:00:00Z');
const publicText = 'Đề nghị sửa đường vào thôn.';
const phone = ['09', '12', '345', '678'].join('');

const reasonOf = (step: Promise<unknown>) =>
  step.then(
    () => 'done',
    (error: unknown) => (error instanceof ScreeningError ? error.reason : error),
  );
const actions = (db: Database) =>
  db.query(z.object({ actor: z.string(), action: z.string(), detail: z.string() }), 'select * from audit order by seq');

onEachDatabase('screening', (open) => {
  async function desk(manifest = sampleManifest()) {
    const db = await open();
    const feedback = feedbackOn(db, NOW, manifest);
    const row = async (id: string): Promise<ScreenedSubmission> => {
      const found = await lockedSubmission(db, id);
      if (found === null) throw new Error('no such row');
      return found;
    };
    const at = async (id: string) => ({ id, version: (await row(id)).version, by: 'Lan' });
    const accepted = async () => {
      const id = await storeRow(db);
      await acceptSubmission(feedback, { ...(await at(id)), publicText });
      return id;
    };
    return { db, feedback, row, at, accepted };
  }

  test('accepts with the next number of the session and writes the journal, without words', async () => {
    const { db, feedback, at } = await desk(sampleManifest({ sessions: [sampleSession({ questions: [1, 4] })] }));
    const [one, two] = [await storeRow(db), await storeRow(db)];
    const first = await acceptSubmission(feedback, { ...(await at(one)), publicText });
    const second = await acceptSubmission(feedback, { ...(await at(two)), publicText: `  ${publicText}\u200b ` });
    expect(first).toMatchObject({ state: 'accepted', number: 5, publicText, version: 2 });
    expect(second).toMatchObject({ number: 6, publicText });
    const entries = await actions(db);
    expect(entries.map(({ actor, action }) => [actor, action])).toEqual([
      ['clerk:Lan', 'accept'],
      ['clerk:Lan', 'accept'],
    ]);
    expect(entries.map(({ detail }) => detail).join()).not.toContain('đường');
    expect(await verifyAudit(db)).toMatchObject({ rows: 2, broken: null });
  });

  test('refuses a step on a version that is not the last one, and changes nothing', async () => {
    const { db, feedback, row, at } = await desk();
    const id = await storeRow(db);
    const seen = await at(id);
    await refuseSubmission(feedback, { ...seen, code: 'off_topic', note: null });
    expect(await reasonOf(acceptSubmission(feedback, { ...seen, publicText }))).toEqual({
      kind: 'stale',
      seen: 1,
      now: 2,
    });
    expect(await row(id)).toMatchObject({ state: 'refused', number: null, version: 2 });
    expect(await actions(db)).toHaveLength(1);
  });

  test('lets exactly one of two clerks who act at once', async () => {
    const { db, feedback, at } = await desk();
    const id = await storeRow(db);
    const seen = await at(id);
    const results = await Promise.all([
      reasonOf(acceptSubmission(feedback, { ...seen, publicText })),
      reasonOf(refuseSubmission(feedback, { ...seen, code: 'urgent', note: null })),
    ]);
    expect(results.filter((result) => result === 'done')).toHaveLength(1);
    expect(results).toContainEqual({ kind: 'stale', seen: 1, now: 2 });
  });

  test('gives different numbers to questions accepted at once', async () => {
    const { db, feedback, at } = await desk();
    const ids = await Promise.all([1, 2, 3, 4].map(() => storeRow(db)));
    const steps = await Promise.all(ids.map((id) => at(id)));
    const rows = await Promise.all(steps.map((step) => acceptSubmission(feedback, { ...step, publicText })));
    expect(rows.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4]);
  });

  test('takes only the steps the table of transitions allows', async () => {
    const { feedback, at, accepted } = await desk();
    const id = await accepted();
    expect(await reasonOf(acceptSubmission(feedback, { ...(await at(id)), publicText }))).toMatchObject({
      kind: 'no_step',
    });
    expect(await reasonOf(reopenSubmission(feedback, await at(id)))).toMatchObject({ kind: 'no_step' });
    expect(await reasonOf(unmergeSubmission(feedback, await at(id)))).toMatchObject({ kind: 'no_step' });
    await refuseSubmission(feedback, { ...(await at(id)), code: 'complaint', note: null });
    expect(await reasonOf(redactSubmission(feedback, { ...(await at(id)), publicText }))).toMatchObject({
      kind: 'no_step',
    });
    // This one only the database knows.
    expect(await reasonOf(acceptSubmission(feedback, { ...(await at(id)), publicText }))).toEqual({
      kind: 'no_step',
      state: 'refused',
    });
  });

  test('a question reopened and accepted again keeps its number', async () => {
    const { feedback, at, row, accepted } = await desk();
    const id = await accepted();
    await accepted();
    await refuseSubmission(feedback, { ...(await at(id)), code: 'off_topic', note: 'Thuộc buổi khác.' });
    expect(await row(id)).toMatchObject({ refusal: 'off_topic', refusalNote: 'Thuộc buổi khác.' });
    await reopenSubmission(feedback, await at(id));
    expect(await row(id)).toMatchObject({ state: 'received', refusal: null, refusalNote: null });
    expect(await acceptSubmission(feedback, { ...(await at(id)), publicText })).toMatchObject({ number: 1 });
  });

  test('merges into an accepted question of the session, and takes along what was merged before', async () => {
    const { db, feedback, at, row, accepted } = await desk();
    const [a, b] = [await accepted(), await accepted()];
    const c = await storeRow(db);
    await mergeSubmission(feedback, { ...(await at(c)), into: b });
    expect(await reasonOf(refuseSubmission(feedback, { ...(await at(b)), code: 'urgent', note: null }))).toEqual({
      kind: 'has_merged',
      count: 1,
    });
    await mergeSubmission(feedback, { ...(await at(b)), into: a });
    expect(await row(b)).toMatchObject({ state: 'merged', mergedInto: a, number: 2 });
    expect(await row(c)).toMatchObject({ state: 'merged', mergedInto: a, content: 'Đường thôn hỏng đã lâu' });
    expect((await actions(db)).map(({ action }) => action)).toEqual(['accept', 'accept', 'merge', 'move', 'merge']);
    expect(await unmergeSubmission(feedback, await at(c))).toMatchObject({ state: 'received', mergedInto: null });
  });

  test('merges neither into itself, nor across sessions, nor into what is not accepted', async () => {
    const { db, feedback, at, accepted } = await desk();
    const into = await accepted();
    const [here, there] = [await storeRow(db), await storeRow(db, { session: '2024/da-het-han' })];
    const why = async (id: string, target: string) =>
      reasonOf(mergeSubmission(feedback, { ...(await at(id)), into: target }));
    expect(await why(into, into)).toEqual({ kind: 'bad_target', why: 'itself' });
    expect(await why(there, into)).toEqual({ kind: 'bad_target', why: 'other_session' });
    expect(await why(into, here)).toEqual({ kind: 'bad_target', why: 'not_accepted' });
    expect(await why(here, randomUUID())).toEqual({ kind: 'bad_target', why: 'unknown' });
  });

  test('links an accepted question to a petition of the record, and takes the link away', async () => {
    const { feedback, at, accepted } = await desk();
    const id = await accepted();
    const petition = 'kn-2024-mau-001';
    expect(await linkPetition(feedback, { ...(await at(id)), petition })).toMatchObject({ petition });
    expect(await reasonOf(linkPetition(feedback, { ...(await at(id)), petition: 'kn-2024-mau-011' }))).toMatchObject({
      kind: 'unknown_petition',
      near: expect.arrayContaining([petition]),
    });
    expect(await linkPetition(feedback, { ...(await at(id)), petition: null })).toMatchObject({ petition: null });
  });

  test('publishes no personal data: not in the text, the place or the note', async () => {
    const { db, feedback, at } = await desk();
    const id = await storeRow(db, { place: `nhà số ${phone}` });
    const step = await at(id);
    const personal = { kind: 'public_text', why: 'personal' };
    expect(await reasonOf(acceptSubmission(feedback, { ...step, publicText: `Gọi ${phone}` }))).toMatchObject(personal);
    expect(await reasonOf(acceptSubmission(feedback, { ...step, publicText }))).toMatchObject({
      ...personal,
      field: 'place',
    });
    expect(await reasonOf(refuseSubmission(feedback, { ...step, code: 'urgent', note: `Gọi ${phone}` }))).toMatchObject(
      personal,
    );
    expect(await acceptSubmission(feedback, { ...step, publicText, place: null, topic: 'dat-dai' })).toMatchObject({
      place: null,
      topic: 'dat-dai',
    });
    expect(
      await reasonOf(redactSubmission(feedback, { ...(await at(id)), publicText, topic: 'khong-co' })),
    ).toMatchObject({
      kind: 'unknown_topic',
    });
  });

  test('finds a submission by six digits of its id or more, and by nothing else', async () => {
    const { db } = await desk();
    const id = await storeRow(db);
    expect((await submissionByCode(db, shortCode(id).toUpperCase())).id).toBe(id);
    expect((await submissionByCode(db, id)).id).toBe(id);
    expect(await reasonOf(submissionByCode(db, id.slice(0, 5)))).toMatchObject({ kind: 'ambiguous' });
    for (const code of ['', '%', '______', 'zzzzzz', randomUUID()])
      expect(await reasonOf(submissionByCode(db, code))).toMatchObject({ kind: 'unknown' });
  });
});

describe('public words', () => {
  test('are refused empty, too long or with a mark of secrecy', () => {
    const why = (text: string) => {
      try {
        return publicWords('text', text);
      } catch (error) {
        return (error as ScreeningError).reason;
      }
    };
    expect(why(' \u200b\n')).toMatchObject({ why: 'empty' });
    expect(why('\ud800')).toMatchObject({ why: 'empty' });
    expect(why('a '.repeat(1001))).toMatchObject({ why: 'long' });
    expect(why('Văn bản TỐI MẬT về đường')).toMatchObject({ why: 'secret', found: ['TỐI MẬT'] });
    expect(why('Sửa đường\r\nthôn Mẫu')).toBe('Sửa đường\nthôn Mẫu');
  });
});

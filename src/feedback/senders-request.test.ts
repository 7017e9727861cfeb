import { expect, test } from 'vitest';
import { z } from 'zod';
import { onEachDatabase } from '../../tests/feedback/databases.ts';
import { feedbackOn, storeLeaf, storeRow } from '../../tests/feedback/stored-rows.ts';
import { verifyAudit } from './audit.ts';
import { mergeSubmission } from './merging.ts';
import { publicationGaps } from './publication-gaps.ts';
import { lockedSubmission } from './screened-submission.ts';
import { acceptSubmission, refuseSubmission } from './screening.ts';
import { ScreeningError } from './screening-error.ts';
import { deleteContactOnRequest, type RequestGround, withdrawOnRequest } from './senders-request.ts';

const NOW = new Date('2024-10-20T03:00:00Z');
const reasonOf = async (step: Promise<unknown>) => {
  try {
    return await step;
  } catch (error) {
    return error instanceof ScreeningError ? error.reason : error;
  }
};

onEachDatabase('on the request of a sender without receipt, a clerk', (open) => {
  async function desk() {
    const db = await open();
    const feedback = feedbackOn(db, NOW);
    const row = async (id: string) => await lockedSubmission(db, id);
    const asked = async (id: string, ground: RequestGround = 'in_person') => {
      return { id, version: (await row(id))?.version ?? 0, by: 'Lan', ground };
    };
    const accepted = async () => {
      const id = await storeRow(db);
      await acceptSubmission(feedback, { id, version: 1, by: 'Lan', publicText: 'Bao giờ sửa đường?' });
      return id;
    };
    const count = async (table: string) => {
      const [found] = await db.query(z.object({ n: z.int() }), `select count(*)::int as n from ${table}`);
      return found?.n;
    };
    const entries = () =>
      db.query(
        z.object({ actor: z.string(), action: z.string(), detail: z.string() }),
        "select actor, action, detail from audit where action not in ('accept', 'merge', 'refuse') order by seq",
      );
    return { db, feedback, row, asked, accepted, count, entries };
  }

  test('withdraws it: words, verdict and contact are gone at once, number and leaf stay', async () => {
    const { db, feedback, asked, accepted, count, entries } = await desk();
    const id = await accepted();
    await storeLeaf(db, new Uint8Array(32).fill(1));
    await db.run(`insert into verdict values ($1, 'not_yet', 'lý do riêng', '2024-10-20')`, [id]);
    const { after, freed } = await withdrawOnRequest(feedback, await asked(id, 'contact'));
    expect(after).toMatchObject({ state: 'withdrawn', content: null, place: null, publicText: null, number: 1 });
    expect(after.erasedAt).toEqual(NOW);
    expect(freed).toBe(0);
    expect([await count('contact'), await count('verdict'), await count('receipt_leaf')]).toEqual([0, 0, 1]);
    const [entry, ...more] = await entries();
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ actor: 'clerk:Lan', action: 'withdraw' });
    const told = { from: 'accepted', to: 'withdrawn', contact: 1, why: 'sender_request', ground: 'contact' };
    expect(JSON.parse(entry?.detail ?? '')).toEqual(told);
    expect(await verifyAudit(db)).toMatchObject({ broken: null });
  });

  test('withdraws a question others were merged into, which refusing does not do, and theirs wait again', async () => {
    const { db, feedback, row, asked, accepted, entries } = await desk();
    const [into, same] = [await accepted(), await storeRow(db)];
    await mergeSubmission(feedback, { ...(await asked(same)), into });
    const refusal = { ...(await asked(into)), code: 'off_topic', note: null } as const;
    expect(await reasonOf(refuseSubmission(feedback, refusal))).toMatchObject({ kind: 'has_merged' });
    expect(await withdrawOnRequest(feedback, await asked(into))).toMatchObject({ freed: 1 });
    expect(await row(same)).toMatchObject({ state: 'received', mergedInto: null, content: 'Đường thôn hỏng đã lâu' });
    expect((await entries()).map(({ actor, action }) => [actor, action])).toEqual([
      ['clerk:Lan', 'withdraw'],
      ['clerk:Lan', 'unmerge'],
    ]);
  });

  test('withdraws what is merged, and what is refused: then no reason for a refusal is left', async () => {
    const { db, feedback, asked, accepted } = await desk();
    const [into, same, refused] = [await accepted(), await storeRow(db), await storeRow(db)];
    await mergeSubmission(feedback, { ...(await asked(same)), into });
    await refuseSubmission(feedback, { ...(await asked(refused)), code: 'urgent', note: 'Báo ngay.' });
    for (const id of [same, refused]) {
      const { after } = await withdrawOnRequest(feedback, await asked(id, 'restored'));
      expect(after).toMatchObject({ state: 'withdrawn', mergedInto: null, refusal: null, refusalNote: null });
    }
  });

  test('leaves a page that still shows the question for the next publish to correct', async () => {
    const { db, feedback, asked, accepted } = await desk();
    const session = { id: '2024/xa-mau', questions: [1] };
    const sessions = feedback.manifest.sessions.map((one) => (one.id === session.id ? { ...one, ...session } : one));
    await withdrawOnRequest(feedback, await asked(await accepted()));
    expect(await publicationGaps(db, { sessions })).toMatchObject([{ session: session.id, lingering: 1 }]);
  });

  test('withdraws nothing twice, nor on a version that is not the last one', async () => {
    const { feedback, asked, accepted, entries } = await desk();
    const id = await accepted();
    const seen = await asked(id);
    const stale = { ...seen, version: 1 };
    for (const step of [withdrawOnRequest, deleteContactOnRequest])
      expect(await reasonOf(step(feedback, stale))).toEqual({ kind: 'stale', seen: 1, now: 2 });
    await withdrawOnRequest(feedback, seen);
    const again = withdrawOnRequest(feedback, await asked(id));
    expect(await reasonOf(again)).toEqual({ kind: 'no_step', state: 'withdrawn' });
    expect(await entries()).toHaveLength(1);
  });

  test('deletes the contact alone, once', async () => {
    const { db, feedback, row, asked, count, entries } = await desk();
    const id = await storeRow(db);
    await deleteContactOnRequest(feedback, await asked(id));
    expect(await count('contact')).toBe(0);
    expect(await row(id)).toMatchObject({ state: 'received', content: 'Đường thôn hỏng đã lâu' });
    expect(await reasonOf(deleteContactOnRequest(feedback, await asked(id)))).toEqual({ kind: 'no_contact' });
    expect(await entries()).toEqual([
      {
        actor: 'clerk:Lan',
        action: 'delete_contact',
        detail: JSON.stringify({ ground: 'in_person', why: 'sender_request' }),
      },
    ]);
  });
});

import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect } from 'vitest';
import { type SubmissionState, submissionStates } from '#domain/feedback-codes.ts';
import { receive } from '#feedback/intake.ts';
import { mergeSubmission, unmergeSubmission } from '#feedback/merging.ts';
import { markPublished, readPublishable } from '#feedback/published-questions.ts';
import { cleanUp } from '#feedback/retention.ts';
import { acceptSubmission, redactSubmission, refuseSubmission, reopenSubmission } from '#feedback/screening.ts';
import { ScreeningError } from '#feedback/screening-error.ts';
import { deleteContactOnRequest, withdrawOnRequest } from '#feedback/senders-request.ts';
import { deleteContact, withdraw } from '#feedback/status.ts';
import { sampleCircumstances, sampleSubmission } from '../sample-submission.ts';
import type { Answer, FeedbackModel, ModelRow } from './feedback-model.ts';
import { always, type Command, onRow, rowAt } from './one-step.ts';
import type { RealFeedback } from './real-feedback.ts';

/** Sends a row's words again, or others under the same key. */
const sending = (real: RealFeedback, { key, content }: Pick<ModelRow, 'key' | 'content'>, hasContact: boolean) => {
  const contact = hasContact ? { name: 'Bà Mẫu', reach: null } : null;
  return receive(
    real.feedback,
    sampleSubmission({ session: real.session, content, contact }),
    sampleCircumstances(key),
  );
};

const submit = (content: string, hasContact: boolean, times: number): Command =>
  always(`submit(${times} at once)`, async (model, real) => {
    const key = randomUUID();
    const outcomes = await Promise.all(
      Array.from({ length: times }, () => sending(real, { key, content }, hasContact)),
    );
    if (!model.isOpen) {
      expect(outcomes.map(({ kind }) => kind)).toEqual(outcomes.map(() => 'window'));
      return;
    }
    const stored = outcomes.filter((outcome) => outcome.kind === 'stored');
    expect(stored).toHaveLength(times);
    expect(stored.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(new Set(stored.map(({ receipt }) => receipt.typed)).size).toBe(1);
    model.submit(key, content, hasContact);
    await real.keep(key, stored[0]?.receipt.typed ?? '', hasContact);
  });

const retry = (pick: number): Command =>
  onRow('retry', pick, submissionStates, async (_model, real, row) => {
    const kept = real.kept(row);
    const again = await sending(real, row, kept.sentContact);
    expect(again).toMatchObject({ kind: 'stored', replayed: true, receipt: { typed: kept.typed } });
  });

const otherBody = (pick: number): Command =>
  onRow('otherBody', pick, submissionStates, async (_model, real, row) => {
    const other = { key: row.key, content: `${row.content} khác` };
    expect((await sending(real, other, real.kept(row).sentContact)).kind).toBe('other_body');
  });

type Screen = (real: RealFeedback, step: { id: string; version: number; by: string }) => Promise<unknown>;

/** A clerk's step: the model says what must come of it, and a step on an old version must never do anything. */
const screen = (
  name: string,
  pick: number,
  apt: readonly SubmissionState[],
  predict: (model: FeedbackModel, row: ModelRow) => Answer,
  take: Screen,
): Command =>
  onRow(name, pick, apt, async (model, real, row) => {
    const step = { id: real.kept(row).id, by: 'Lan', version: row.version };
    expect(await answerOf(take(real, { ...step, version: row.version - 1 }))).toBe('stale');
    const promised = predict(model, row);
    expect(await answerOf(take(real, step))).toBe(promised);
    real.seen.add(`${name.split(' ')[0]} ${promised}`);
  });

async function answerOf(step: Promise<unknown>): Promise<string> {
  try {
    await step;
    return 'done';
  } catch (error) {
    if (error instanceof ScreeningError) return error.reason.kind;
    throw error;
  }
}

const merge = (pick: number, other: number): Command => {
  let into = '';
  const predict = (model: FeedbackModel, row: ModelRow) => model.merge(row, rowAt(model, other, ['accepted']));
  const take: Screen = (real, step) => mergeSubmission(real.feedback, { ...step, into });
  const command = screen(`merge into ${other}`, pick, ['received', 'accepted'], predict, take);
  return {
    ...command,
    run: async (model, real) => {
      into = real.kept(rowAt(model, other, ['accepted'])).id;
      await command.run(model, real);
    },
  };
};

const publish = always('publish', async (model, real) => {
  const { db, now } = real.feedback;
  await db.tx(async (q) => {
    const stored = await readPublishable(q, real.session);
    const live = stored.questions.flatMap((one) => (one.kind === 'live' ? [one.question] : []));
    const promised = model.live().sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
    expect(live.map(({ number, text, merged }) => ({ number, text, merged }))).toEqual(
      promised.map((row) => ({ number: row.number, text: row.publicText, merged: model.childrenOf(row).length })),
    );
    expect(JSON.stringify(stored)).not.toContain('Nguyên văn');
    await markPublished(q, real.session, stored, { at: now(), by: 'Lan' });
  });
  model.publish();
});

const text = (n: number) => `Đề nghị sửa đường số ${n}.`;
const index = fc.nat({ max: 15 });

const accept = (pick: number, n: number): Command =>
  screen(
    'accept',
    pick,
    ['received'],
    (model, row) => model.accept(row, text(n)),
    (real, step) => acceptSubmission(real.feedback, { ...step, publicText: text(n) }),
  );
const accepting = fc.tuple(index, index).map(([pick, n]) => accept(pick, n));
const merging = fc.tuple(index, index).map(([pick, other]) => merge(pick, other));

/** One question with another opinion merged into it, and one that waits: what most rules are about. */
export const prelude = [
  submit('Nguyên văn của dân', true, 1),
  accept(1, 0),
  submit('Nguyên văn của dân', true, 2),
  merge(1, 1),
  submit('Nguyên văn của dân', false, 1),
];

/** All commands; what the others build upon comes more often. */
export const commands = [
  fc
    .tuple(index, fc.boolean(), fc.integer({ min: 1, max: 3 }))
    .map(([n, contact, times]) => submit(`Nguyên văn ${n} của dân`, contact, times)),
  fc.tuple(index, fc.boolean()).map(([n, contact]) => submit(`Nguyên văn ${n} của dân`, contact, 1)),
  index.map(retry),
  index.map(otherBody),
  accepting,
  accepting,
  accepting,
  fc.tuple(index, index).map(([pick, n]) =>
    screen(
      'redact',
      pick,
      ['accepted'],
      (model, row) => model.redact(row, text(n)),
      (real, step) => redactSubmission(real.feedback, { ...step, publicText: text(n) }),
    ),
  ),
  index.map((pick) =>
    screen(
      'refuse',
      pick,
      ['received', 'accepted'],
      (model, row) => model.refuse(row),
      (real, step) => refuseSubmission(real.feedback, { ...step, code: 'off_topic', note: null }),
    ),
  ),
  index.map((pick) =>
    screen(
      'reopen',
      pick,
      ['refused'],
      (model, row) => model.reopen(row),
      (real, step) => reopenSubmission(real.feedback, step),
    ),
  ),
  merging,
  merging,
  index.map((pick) =>
    screen(
      'unmerge',
      pick,
      ['merged'],
      (model, row) => model.unmerge(row),
      (real, step) => unmergeSubmission(real.feedback, step),
    ),
  ),
  index.map((pick) =>
    onRow('withdraw', pick, ['accepted', 'merged'], async (model, real, row) => {
      expect(await withdraw(real.feedback, real.kept(row).typed)).toEqual({ kind: 'done' });
      model.withdraw(row);
    }),
  ),
  index.map((pick) =>
    screen(
      'withdrawOnRequest',
      pick,
      ['accepted', 'merged'],
      (model, row) => model.withdraw(row),
      (real, step) => withdrawOnRequest(real.feedback, { ...step, ground: 'in_person' }),
    ),
  ),
  index.map((pick) =>
    screen(
      'deleteContactOnRequest',
      pick,
      submissionStates,
      (model, row) => model.deleteContact(row),
      (real, step) => deleteContactOnRequest(real.feedback, { ...step, ground: 'contact' }),
    ),
  ),
  index.map((pick) =>
    onRow('deleteContact', pick, submissionStates, async (model, real, row) => {
      expect(await deleteContact(real.feedback, real.kept(row).typed)).toEqual({ kind: 'done' });
      model.deleteContact(row);
    }),
  ),
  fc.constant(publish),
  fc.constant(
    always('openOrClose', async (model, real) => {
      model.isOpen = !model.isOpen;
      real.setWindow(model.isOpen);
    }),
  ),
  fc.constantFrom(1, 29, 30, 364, 365).map((days) =>
    always(`cleanUp after ${days} days`, async (model, real) => {
      model.day += days;
      real.setDay(model.day);
      await cleanUp(real.feedback);
      model.cleanUp();
    }),
  ),
];

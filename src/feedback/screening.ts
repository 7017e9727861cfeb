import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { RefusalCode } from '#domain/feedback-codes.ts';
import { nearest } from '#domain/nearest.ts';
import type { Queries } from './database.ts';
import { publicWords } from './public-words.ts';
import type { ScreenedSubmission } from './screened-submission.ts';
import { ScreeningError } from './screening-error.ts';
import { type Change, type Step, takeStep } from './screening-step.ts';
import type { Feedback } from './service.ts';

/** What becomes public of an accepted question. The clerk writes the text; topic and place stay unless given. */
export interface PublicForm {
  readonly publicText: string;
  readonly topic?: string;
  /** Null: no place is published. */
  readonly place?: string | null;
}

/**
 * Takes a waiting submission up as a question of its session and gives it the session's next number. A number is never
 * used twice: one taken up before keeps its own, and those already published count too.
 * @throws ScreeningError
 */
export async function acceptSubmission(feedback: Feedback, step: Step & PublicForm): Promise<ScreenedSubmission> {
  return await takeStep(feedback, step, 'accept', async (q, row) => {
    refuseErased(row);
    const words = publicForm(feedback, row, step);
    const number = row.number ?? (await nextNumber(feedback, q, row.session));
    const detail = { number, text: fingerprint(words.public_text) };
    return { change: { ...words, state: 'accepted', public_number: number }, detail };
  });
}

/** Writes the public text of an accepted question anew, e.g. to take out what identifies somebody. @throws ScreeningError */
export async function redactSubmission(feedback: Feedback, step: Step & PublicForm): Promise<ScreenedSubmission> {
  return await takeStep(feedback, step, 'redact', async (_q, row) => {
    if (row.state !== 'accepted') throw new ScreeningError({ kind: 'no_step', state: row.state });
    const words = publicForm(feedback, row, step);
    return { change: words, detail: { number: row.number, text: fingerprint(words.public_text) } };
  });
}

/** Declines a submission with a coded public reason, and a public note when one helps. @throws ScreeningError */
export async function refuseSubmission(
  feedback: Feedback,
  step: Step & { readonly code: RefusalCode; readonly note: string | null },
): Promise<ScreenedSubmission> {
  const note = step.note === null ? null : publicWords('note', step.note);
  return await takeStep(feedback, step, 'refuse', async (q, row) => {
    const count = await mergedInto(q, row.id);
    if (count > 0) throw new ScreeningError({ kind: 'has_merged', count });
    const change: Change = { state: 'refused', refusal: step.code, refusal_note: note };
    return { change, detail: { reason: step.code, number: row.number } };
  });
}

/** Puts a declined submission back among the waiting ones. @throws ScreeningError */
export async function reopenSubmission(feedback: Feedback, step: Step): Promise<ScreenedSubmission> {
  return await takeStep(feedback, step, 'reopen', async (_q, row) => {
    refuseErased(row);
    if (row.state !== 'refused') throw new ScreeningError({ kind: 'no_step', state: row.state });
    return { change: { state: 'received', refusal: null, refusal_note: null }, detail: { reason: row.refusal } };
  });
}

/** Says which petition of the record answers an accepted question; null takes the link away. @throws ScreeningError */
export async function linkPetition(
  feedback: Feedback,
  step: Step & { readonly petition: string | null },
): Promise<ScreenedSubmission> {
  const { petition } = step;
  const known = Object.keys(feedback.manifest.petitions);
  if (petition !== null && !known.includes(petition))
    throw new ScreeningError({ kind: 'unknown_petition', petition, near: nearest(petition, known) });
  return await takeStep(feedback, step, 'link', async (_q, row) => {
    if (row.state !== 'accepted') throw new ScreeningError({ kind: 'no_step', state: row.state });
    return { change: { petition }, detail: { petition, before: row.petition } };
  });
}

/** How many submissions are merged into this one. */
export async function mergedInto(q: Queries, id: string): Promise<number> {
  const sql = 'select count(*)::int as count from submission where merged_into = $1';
  const [row] = await q.query(z.object({ count: z.int() }), sql, [id]);
  return row?.count ?? 0;
}

function refuseErased(row: ScreenedSubmission): void {
  if (row.erasedAt !== null) throw new ScreeningError({ kind: 'erased' });
}

function publicForm(feedback: Feedback, row: ScreenedSubmission, form: PublicForm) {
  const topic = form.topic ?? row.topic;
  const known = feedback.manifest.topics.map(({ code }) => code);
  if (!known.includes(topic)) throw new ScreeningError({ kind: 'unknown_topic', topic, known });
  const place = form.place === undefined ? row.place : form.place;
  return {
    public_text: publicWords('text', form.publicText),
    topic,
    place: place === null ? null : publicWords('place', place),
  };
}

async function nextNumber(feedback: Feedback, q: Queries, session: string): Promise<number> {
  // Two clerks accepting at once take turns here.
  await q.run('select pg_advisory_xact_lock(hashtextextended($1, 1))', [`number:${session}`]);
  const sql = 'select coalesce(max(public_number), 0)::int as number from submission where session = $1';
  const [row] = await q.query(z.object({ number: z.int() }), sql, [session]);
  const published = feedback.manifest.sessions.find(({ id }) => id === session)?.lastQuestion ?? 0;
  return Math.max(row?.number ?? 0, published) + 1;
}

/** Lets the journal prove later which text was made public, without holding it. */
function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

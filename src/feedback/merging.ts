import { z } from 'zod';
import { appendAudit } from './audit.ts';
import { lockedSubmission, type ScreenedSubmission } from './screened-submission.ts';
import { ScreeningError } from './screening-error.ts';
import { clerk, type Step, takeStep } from './screening-step.ts';
import type { Feedback } from './service.ts';

/**
 * Merges a submission into an accepted question of the same session. Its words, its receipt and its trace stay; what was
 * merged into it before moves along, so that nothing ever points to a merged one.
 * @throws ScreeningError
 */
export async function mergeSubmission(
  feedback: Feedback,
  step: Step & { readonly into: string },
): Promise<ScreenedSubmission> {
  return await takeStep(feedback, step, 'merge', async (q, row) => {
    const into = step.into === row.id ? null : await lockedSubmission(q, step.into);
    if (into === null)
      throw new ScreeningError({ kind: 'bad_target', why: step.into === row.id ? 'itself' : 'unknown' });
    if (into.session !== row.session) throw new ScreeningError({ kind: 'bad_target', why: 'other_session' });
    if (into.state !== 'accepted') throw new ScreeningError({ kind: 'bad_target', why: 'not_accepted' });
    const sql =
      'update submission set merged_into = $2, version = version + 1 where merged_into = $1 returning id::text';
    const moved = await q.query(z.object({ id: z.string() }), sql, [row.id, into.id]);
    for (const { id } of moved)
      await appendAudit(q, {
        at: feedback.now(),
        actor: clerk(step.by),
        action: 'move',
        submission: id,
        detail: { out_of: row.id, into: into.id },
      });
    return { change: { state: 'merged', merged_into: into.id }, detail: { into: into.id, moved: moved.length } };
  });
}

/** Takes a merged submission out again: it waits as if it had just come. @throws ScreeningError */
export async function unmergeSubmission(feedback: Feedback, step: Step): Promise<ScreenedSubmission> {
  return await takeStep(feedback, step, 'unmerge', async (_q, row) => {
    if (row.state !== 'merged') throw new ScreeningError({ kind: 'no_step', state: row.state });
    return { change: { state: 'received', merged_into: null }, detail: { out_of: row.mergedInto } };
  });
}

import { lockedSubmission, type ScreenedSubmission } from './screened-submission.ts';
import { ScreeningError } from './screening-error.ts';
import { clerk, onSeen, type Step } from './screening-step.ts';
import type { Feedback } from './service.ts';
import { dropContact, takeBack } from './withdrawing.ts';

export const requestGrounds = ['contact', 'in_person', 'restored'] as const;
/**
 * Why the clerk is sure that the sender asks: reached at the contact that was left, came and told what only the sender
 * knows, or had asked before the store was restored from a backup.
 */
export type RequestGround = (typeof requestGrounds)[number];

type Request = Step & { readonly ground: RequestGround };

/**
 * What `withdraw` does by receipt, for a sender who has none any more. `freed`: submissions merged into it, which wait
 * again.
 * @throws ScreeningError `no_step` when it is withdrawn already
 */
export async function withdrawOnRequest(
  feedback: Feedback,
  request: Request,
): Promise<{ readonly after: ScreenedSubmission; readonly freed: number }> {
  return await onSeen(feedback, request, async (q, row) => {
    if (row.state === 'withdrawn') throw new ScreeningError({ kind: 'no_step', state: row.state });
    const freed = await takeBack(q, row, taking(feedback, request));
    const after = await lockedSubmission(q, row.id);
    if (after === null) throw new Error('withdrawal: a submission is gone within its transaction');
    return { after, freed };
  });
}

/** What `deleteContact` does by receipt: the submission stays. @throws ScreeningError `no_contact` when there is none */
export async function deleteContactOnRequest(feedback: Feedback, request: Request): Promise<void> {
  await onSeen(feedback, request, async (q, row) => {
    if (!(await dropContact(q, row.id, taking(feedback, request)))) throw new ScreeningError({ kind: 'no_contact' });
  });
}

function taking({ now }: Feedback, { by, ground }: Request) {
  return { at: now(), actor: clerk(by), detail: { why: 'sender_request', ground } };
}

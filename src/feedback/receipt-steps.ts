import { canonicalText, characterCount } from '#domain/canonical-text.ts';
import type { Verdict } from '#domain/feedback-codes.ts';
import { portalDay } from '#domain/intake-manifest.ts';
import { appendAudit } from './audit.ts';
import type { Queries } from './database.ts';
import type { Intake } from './intake.ts';
import { type OwnedSubmission, ownedBy } from './receipt-look-up.ts';
import { dropContact, takeBack } from './withdrawing.ts';

/** What the owner of a receipt can do. Ask `statusOf` first: it alone counts wrong codes. */
export type StepOutcome = { readonly kind: 'done' } | { readonly kind: 'unknown' };
export type VerdictOutcome =
  | StepOutcome
  /** There is no answer to judge yet. */
  | { readonly kind: 'not_allowed' }
  /** What to do about the reason, in plain words. */
  | { readonly kind: 'bad_reason'; readonly message: string };

const DONE = { kind: 'done' } as const;
/** Who stands in the journal for a sender. */
const ACTOR = 'resident';
export const LONGEST_REASON = 1000;

/** Takes a submission back for good, with all that `takeBack` says. Done too when it was taken back before. */
export async function withdraw(intake: Intake, code: string): Promise<StepOutcome> {
  return await step(intake, code, async (q, row, at) => {
    if (row.state !== 'withdrawn') await takeBack(q, row, { at, actor: ACTOR });
    return DONE;
  });
}

/** Deletes sealed name and contact at once; the submission stays. Done too when there is nothing to delete. */
export async function deleteContact(intake: Intake, code: string): Promise<StepOutcome> {
  return await step(intake, code, async (q, row, at) => {
    await dropContact(q, row.id, { at, actor: ACTOR });
    return DONE;
  });
}

/** What the sender says of the answer; may be said again and then replaces what was said. `not_yet` needs a reason. */
export async function giveVerdict(
  intake: Intake,
  code: string,
  verdict: Verdict,
  reason: string | null,
): Promise<VerdictOutcome> {
  const why = canonicalText(reason ?? '');
  return await step(intake, code, async (q, row, at): Promise<VerdictOutcome> => {
    const petition = row.petition === null ? undefined : intake.manifest.petitions[row.petition];
    const stands = row.state === 'accepted' || row.state === 'merged';
    if (!stands || petition?.answered !== true) return { kind: 'not_allowed' };
    const message = wrongReason(verdict, why);
    if (message !== null) return { kind: 'bad_reason', message };
    const sql = `insert into verdict (submission, verdict, reason, given_on) values ($1, $2, $3, $4)
      on conflict (submission) do update set verdict = $2, reason = $3, given_on = $4`;
    await q.run(sql, [row.id, verdict, why || null, portalDay(intake.manifest, at)]);
    await appendAudit(q, { at, actor: ACTOR, action: 'verdict', submission: row.id, detail: { verdict } });
    return DONE;
  });
}

function wrongReason(verdict: Verdict, why: string | null): string | null {
  if (why === null) return 'Có ký tự hỏng trong ô này, thường do dán từ nơi khác. Xóa chỗ lạ hoặc gõ lại.';
  if (verdict === 'not_yet' && why === '') return 'Ghi vì sao bạn chưa đồng ý, để cơ quan giải quyết biết cần làm gì.';
  if (characterCount(why) > LONGEST_REASON || [...why].length > 4 * LONGEST_REASON)
    return 'Viết ngắn lại: lý do tối đa 1.000 ký tự.';
  return null;
}

async function step<O>(
  { db, secrets, now }: Intake,
  code: string,
  work: (q: Queries, row: OwnedSubmission, at: Date) => Promise<O>,
): Promise<O | { readonly kind: 'unknown' }> {
  return await db.tx(async (q) => {
    const row = await ownedBy(q, secrets, code, { lock: true });
    return row === null ? { kind: 'unknown' } : await work(q, row, now());
  });
}

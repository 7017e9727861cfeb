import { z } from 'zod';
import { canonicalText, characterCount } from '#domain/canonical-text.ts';
import type { Verdict } from '#domain/feedback-codes.ts';
import { portalDay } from '#domain/intake-manifest.ts';
import { appendAudit } from './audit.ts';
import type { Queries } from './database.ts';
import type { Intake } from './intake.ts';
import { type OwnedSubmission, ownedBy } from './receipt-look-up.ts';

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

/**
 * Takes a submission back for good: its words and contact data are erased at once, because consent was their only
 * ground. What was merged into it goes back to the waiting ones. A published question keeps its number without words.
 */
export async function withdraw(intake: Intake, code: string): Promise<StepOutcome> {
  return await step(intake, code, async (q, row, at) => {
    if (row.state === 'withdrawn') return DONE;
    const sql = `update submission set version = version + 1, state = 'withdrawn', content = null, place = null,
        public_text = null, erased_at = coalesce(erased_at, $2), merged_into = null, refusal = null, refusal_note = null
      where id = $1`;
    await q.run(sql, [row.id, at]);
    const contact = await q.run('delete from contact where submission = $1', [row.id]);
    await q.run('delete from verdict where submission = $1', [row.id]);
    const detail = { from: row.state, to: 'withdrawn', contact };
    await appendAudit(q, { at, actor: ACTOR, action: 'withdraw', submission: row.id, detail });
    await freeMerged(q, row, at);
    return DONE;
  });
}

/** Submissions merged into one that is gone wait again: nobody's question disappears with another's. */
async function freeMerged(q: Queries, gone: OwnedSubmission, at: Date): Promise<void> {
  const sql = `update submission set version = version + 1, state = 'received', merged_into = null
    where merged_into = $1 returning id::text as id`;
  for (const { id } of await q.query(z.object({ id: z.string() }), sql, [gone.id])) {
    const detail = { from: 'merged', to: 'received', out_of: gone.id };
    await appendAudit(q, { at, actor: ACTOR, action: 'unmerge', submission: id, detail });
  }
}

/** Deletes sealed name and contact at once; the submission stays. Done too when there is nothing to delete. */
export async function deleteContact(intake: Intake, code: string): Promise<StepOutcome> {
  return await step(intake, code, async (q, row, at) => {
    const deleted = await q.run('delete from contact where submission = $1', [row.id]);
    if (deleted === 0) return DONE;
    await appendAudit(q, { at, actor: ACTOR, action: 'delete_contact', submission: row.id, detail: {} });
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

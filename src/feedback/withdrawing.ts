import { z } from 'zod';
import type { SubmissionState } from '#domain/feedback-codes.ts';
import { appendAudit } from './audit.ts';
import type { Queries } from './database.ts';

/** Who takes it back when, as the journal tells it: by receipt, or a clerk on the sender's request. */
interface Taking {
  readonly at: Date;
  readonly actor: string;
  readonly detail?: Readonly<Record<string, string>>;
}

/**
 * Takes a locked submission back for good: its words and contact data are erased at once, because consent was their only
 * ground. What was merged into it goes back to the waiting ones; gives how many these are. A published question keeps its
 * number without words.
 */
export async function takeBack(
  q: Queries,
  row: { readonly id: string; readonly state: SubmissionState },
  { at, actor, detail }: Taking,
): Promise<number> {
  const contact = await q.run('delete from contact where submission = $1', [row.id]);
  await q.run('delete from verdict where submission = $1', [row.id]);
  const sql = `update submission set version = version + 1, state = 'withdrawn', content = null, place = null,
      public_text = null, erased_at = coalesce(erased_at, $2), merged_into = null, refusal = null, refusal_note = null
    where id = $1`;
  await q.run(sql, [row.id, at]);
  const told = { from: row.state, to: 'withdrawn', contact, ...detail };
  await appendAudit(q, { at, actor, action: 'withdraw', submission: row.id, detail: told });
  return await freeMerged(q, row.id, { at, actor });
}

/** Deletes the sealed name and contact of a locked submission; false when there is nothing to delete. */
export async function dropContact(q: Queries, id: string, { at, actor, detail = {} }: Taking): Promise<boolean> {
  if ((await q.run('delete from contact where submission = $1', [id])) === 0) return false;
  await appendAudit(q, { at, actor, action: 'delete_contact', submission: id, detail });
  return true;
}

/** Submissions merged into one that is gone wait again: nobody's question disappears with another's. */
async function freeMerged(q: Queries, gone: string, { at, actor }: Taking): Promise<number> {
  const sql = `update submission set version = version + 1, state = 'received', merged_into = null
    where merged_into = $1 returning id::text as id`;
  const freed = await q.query(z.object({ id: z.string() }), sql, [gone]);
  for (const { id } of freed) {
    const detail = { from: 'merged', to: 'received', out_of: gone };
    await appendAudit(q, { at, actor, action: 'unmerge', submission: id, detail });
  }
  return freed.length;
}

import type { SubmissionState } from '#domain/feedback-codes.ts';
import { appendAudit } from './audit.ts';
import type { Queries } from './database.ts';
import { lockedSubmission, type ScreenedSubmission } from './screened-submission.ts';
import { ScreeningError } from './screening-error.ts';
import type { Feedback } from './service.ts';

/** Which submission, as its clerk saw it, and who takes the step. */
export interface Step {
  /** Whole id. */
  readonly id: string;
  /** Version the clerk has read; a step on any other is refused. */
  readonly version: number;
  readonly by: string;
}

/** Columns a step may change. The rest is guarded in SQL. */
export interface Change {
  readonly state?: SubmissionState;
  readonly public_number?: number;
  readonly public_text?: string;
  readonly topic?: string;
  readonly place?: string | null;
  readonly refusal?: string | null;
  readonly refusal_note?: string | null;
  readonly merged_into?: string | null;
  readonly petition?: string | null;
}

export type AuditDetail = Record<string, string | number | null>;

/** Who stands in the journal for a clerk: never to be confused with a sender or with the system itself. */
export function clerk(by: string): string {
  return `clerk:${by}`;
}

/**
 * Locks the submission, compares versions and does `work` on it, all in one transaction. Whether the state may be left for
 * the next one is decided by the table `transition` in SQL.
 * @throws ScreeningError; nothing has changed then.
 */
export async function onSeen<Done>(
  { db }: Feedback,
  step: Step,
  work: (q: Queries, row: ScreenedSubmission) => Promise<Done>,
): Promise<Done> {
  let state: SubmissionState | null = null;
  try {
    return await db.tx(async (q) => {
      const row = await lockedSubmission(q, step.id);
      if (row === null) throw new ScreeningError({ kind: 'unknown', code: step.id });
      state = row.state;
      if (row.version !== step.version)
        throw new ScreeningError({ kind: 'stale', seen: step.version, now: row.version });
      return await work(q, row);
    });
  } catch (error) {
    if (state !== null && (error as { code?: unknown }).code === 'DT001')
      throw new ScreeningError({ kind: 'no_step', state });
    throw error;
  }
}

/**
 * Takes one step on what its clerk has seen: lets `decide` say what changes, writes it and its entry in the journal.
 * @throws ScreeningError; nothing has changed then.
 */
export async function takeStep(
  feedback: Feedback,
  step: Step,
  action: string,
  decide: (q: Queries, row: ScreenedSubmission) => Promise<{ change: Change; detail: AuditDetail }>,
): Promise<ScreenedSubmission> {
  return await onSeen(feedback, step, async (q, row) => {
    const { change, detail } = await decide(q, row);
    // A step to where it stands already is none, though the database sees no transition in it.
    if (change.state === row.state) throw new ScreeningError({ kind: 'no_step', state: row.state });
    await writeChange(q, row, change);
    const told = { from: row.state, to: change.state ?? row.state, ...detail };
    await appendAudit(q, { at: feedback.now(), actor: clerk(step.by), action, submission: row.id, detail: told });
    const after = await lockedSubmission(q, step.id);
    if (after === null) throw new Error('screening: a submission is gone within its transaction');
    return after;
  });
}

async function writeChange(q: Queries, row: ScreenedSubmission, change: Change): Promise<void> {
  const columns = Object.entries(change).filter(([, value]) => value !== undefined);
  const sets = columns.map(([column], index) => `${column} = $${index + 3}`);
  const sql = `update submission set ${['version = version + 1', ...sets].join(', ')} where id = $1 and version = $2`;
  const changed = await q.run(sql, [row.id, row.version, ...columns.map(([, value]) => value)]);
  if (changed !== 1) throw new Error('screening: a locked submission changed');
}

import { z } from 'zod';
import {
  channels,
  type Lane,
  lanes,
  type SubmissionState,
  submissionStates,
  verdicts,
} from '#domain/feedback-codes.ts';
import type { Queries } from './database.ts';
import { type ScreenedSubmission, screenedColumns, screenedSubmission } from './screened-submission.ts';

export interface ListFilter {
  readonly session?: string;
  readonly state?: SubmissionState;
  readonly lane?: Lane;
  readonly limit?: number;
}

const matching =
  '($1::text is null or session = $1) and ($2::text is null or state = $2) and ($3::text is null or lane = $3)';

/** Submissions that match, oldest first within their session, and how many match in all. */
export async function listSubmissions(
  q: Queries,
  { session, state, lane, limit }: ListFilter,
): Promise<{ rows: ScreenedSubmission[]; total: number }> {
  const filter = [session ?? null, state ?? null, lane ?? null];
  const sql = `select ${screenedColumns} from submission where ${matching} order by session, received_at, id limit $4`;
  const rows = await q.query(screenedSubmission, sql, [...filter, limit ?? null]);
  const count = `select count(*)::int as total from submission where ${matching}`;
  const [sum] = await q.query(z.object({ total: z.int() }), count, filter);
  return { rows, total: sum?.total ?? 0 };
}

/** The other submissions of a session that may say the same: neither withdrawn nor refused, with words left. */
export async function comparableSubmissions(q: Queries, row: ScreenedSubmission): Promise<ScreenedSubmission[]> {
  const sql = `select ${screenedColumns} from submission
    where session = $1 and id <> $2 and state in ('received', 'accepted', 'merged') and content is not null`;
  return await q.query(screenedSubmission, sql, [row.session, row.id]);
}

const tally = z.object({
  session: z.string(),
  channel: z.enum(channels),
  state: z.enum(submissionStates),
  lane: z.enum(lanes),
  count: z.int(),
  oldest: z.string(),
});
const support = z.object({ session: z.string(), number: z.int(), count: z.int() });
const verdictTally = z.object({ session: z.string(), verdict: z.enum(verdicts), count: z.int() });

export interface Statistics {
  readonly tallies: readonly z.output<typeof tally>[];
  readonly support: readonly z.output<typeof support>[];
  readonly verdicts: readonly z.output<typeof verdictTally>[];
  /** Contacts that are still kept, sealed. */
  readonly contacts: number;
}

/** Counts per session; no words and no person in them. `session` null: all sessions. */
export async function statistics(q: Queries, session: string | null): Promise<Statistics> {
  const where = '($1::text is null or session = $1)';
  const tallies = await q.query(
    tally,
    `select session, channel, state, lane, count(*)::int as count, min(received_on) as oldest
     from submission where ${where} group by session, channel, state, lane order by session, channel, state, lane`,
    [session],
  );
  const supported = await q.query(
    support,
    `select session, public_number as number, count(*)::int as count from support where ${where}
     group by session, public_number order by session, count desc, number`,
    [session],
  );
  const given = await q.query(
    verdictTally,
    `select session, verdict, count(*)::int as count from verdict join submission on submission.id = verdict.submission
     where ${where} group by session, verdict order by session, verdict`,
    [session],
  );
  const kept = `select count(*)::int as count from contact join submission on submission.id = contact.submission where ${where}`;
  const [contacts] = await q.query(z.object({ count: z.int() }), kept, [session]);
  return { tallies, support: supported, verdicts: given, contacts: contacts?.count ?? 0 };
}

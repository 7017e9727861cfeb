import { z } from 'zod';
import { channels, lanes, onBehalfCodes, refusalCodes, submissionStates } from '#domain/feedback-codes.ts';
import type { Queries } from './database.ts';
import { ScreeningError } from './screening-error.ts';

/** A submission as a clerk screens it: all but hashes and contact. */
export const screenedSubmission = z.object({
  id: z.string(),
  session: z.string(),
  channel: z.enum(channels),
  receivedOn: z.string(),
  receivedAt: z.date(),
  lane: z.enum(lanes),
  laneReasons: z.array(z.string()),
  topic: z.string(),
  content: z.string().nullable(),
  place: z.string().nullable(),
  onBehalf: z.enum(onBehalfCodes),
  state: z.enum(submissionStates),
  version: z.int(),
  number: z.int().nullable(),
  publicText: z.string().nullable(),
  refusal: z.enum(refusalCodes).nullable(),
  refusalNote: z.string().nullable(),
  mergedInto: z.string().nullable(),
  petition: z.string().nullable(),
  publishedAt: z.date().nullable(),
  erasedAt: z.date().nullable(),
});
export type ScreenedSubmission = z.output<typeof screenedSubmission>;

/** Columns of `screenedSubmission`; stands after `select`. */
export const screenedColumns = `id::text as id, session, channel, received_on as "receivedOn", received_at as "receivedAt",
  lane, lane_reasons as "laneReasons", topic, content, place, on_behalf as "onBehalf", state, version,
  public_number as number, public_text as "publicText", refusal, refusal_note as "refusalNote",
  merged_into::text as "mergedInto", petition, published_at as "publishedAt", erased_at as "erasedAt"`;

const FEWEST_DIGITS = 6;

/** Short name of a submission on the command line: the first 8 digits of its id. Says nothing of its sender. */
export function shortCode(id: string): string {
  return id.replaceAll('-', '').slice(0, 8);
}

/**
 * The submission whose id begins with `code` (at least 6 hex digits, dashes and case do not matter).
 * @throws ScreeningError `unknown` or `ambiguous`.
 */
export async function submissionByCode(q: Queries, code: string): Promise<ScreenedSubmission> {
  const digits = code.replaceAll('-', '').toLowerCase();
  if (!/^[0-9a-f]{1,32}$/.test(digits)) throw new ScreeningError({ kind: 'unknown', code });
  if (digits.length < FEWEST_DIGITS) throw new ScreeningError({ kind: 'ambiguous', code });
  const sql = `select ${screenedColumns} from submission where replace(id::text, '-', '') like $1 limit 2`;
  const [found, other] = await q.query(screenedSubmission, sql, [`${digits}%`]);
  if (found === undefined) throw new ScreeningError({ kind: 'unknown', code });
  if (other !== undefined) throw new ScreeningError({ kind: 'ambiguous', code });
  return found;
}

/** The submission, locked until the transaction ends; null when there is none. */
export async function lockedSubmission(q: Queries, id: string): Promise<ScreenedSubmission | null> {
  const sql = `select ${screenedColumns} from submission where id = $1 for update`;
  const [row] = await q.query(screenedSubmission, sql, [id]);
  return row ?? null;
}

/** The accepted question `CH-<number>` of a session; null when there is none. */
export async function submissionByNumber(q: Queries, session: string, number: number): Promise<string | null> {
  const sql = 'select id::text as id from submission where session = $1 and public_number = $2';
  const [row] = await q.query(z.object({ id: z.string() }), sql, [session, number]);
  return row?.id ?? null;
}

import { z } from 'zod';
import { channels, refusalCodes, submissionStates, verdicts } from '#domain/feedback-codes.ts';
import { parseReceiptCode } from '#domain/receipt-code.ts';
import type { Queries } from './database.ts';
import { lookUpHash } from './receipts.ts';
import type { Secrets } from './secrets.ts';

/** A submission as its owner may see it: no content, no contact. */
const ownedSubmission = z.object({
  id: z.string(),
  session: z.string(),
  state: z.enum(submissionStates),
  version: z.int(),
  receivedOn: z.string(),
  channel: z.enum(channels),
  refusal: z.enum(refusalCodes).nullable(),
  note: z.string().nullable(),
  question: z.int().nullable(),
  publicText: z.string().nullable(),
  mergedInto: z.int().nullable(),
  petition: z.string().nullable(),
  hasContact: z.boolean(),
  verdict: z.enum(verdicts).nullable(),
  decidedAt: z.date().nullable(),
});
export type OwnedSubmission = z.output<typeof ownedSubmission>;

const columns = `s.id::text as id, s.session, s.state, s.version, s.received_on as "receivedOn", s.channel, s.refusal,
  s.refusal_note as note, s.public_number as question, coalesce(m.public_text, s.public_text) as "publicText",
  m.public_number as "mergedInto", coalesce(m.petition, s.petition) as petition, c.submission is not null as "hasContact",
  v.verdict, case when s.state in ('accepted', 'merged', 'refused') then (select max(a.at) from audit a
    where a.submission = s.id and a.action in ('accept', 'merge', 'refuse')) end as "decidedAt"`;

/**
 * The submission a receipt code belongs to, in one query whatever the code; null when there is none. With `lock` it
 * stays as it is until the transaction ends.
 */
export async function ownedBy(
  q: Queries,
  secrets: Secrets,
  raw: string,
  { lock = false } = {},
): Promise<OwnedSubmission | null> {
  const { kind, hash } = lookUpHash(secrets, parseReceiptCode(raw));
  const sql = `select ${columns} from submission s left join submission m on m.id = s.merged_into
    left join contact c on c.submission = s.id left join verdict v on v.submission = s.id
    where s.${kind === 'typed' ? 'typed_hash' : 'link_hash'} = $1${lock ? ' for update of s' : ''}`;
  const [row] = await q.query(ownedSubmission, sql, [hash]);
  return row ?? null;
}

import { z } from 'zod';
import { addDays } from '#domain/calendar.ts';
import { portalDay } from '#domain/intake-manifest.ts';
import { appendAudit } from './audit.ts';
import type { Database, Queries } from './database.ts';
import { CLEANER, CLEANING } from './heartbeat.ts';
import type { Feedback } from './service.ts';

/** What one cleaning took away, by kind. */
export interface Cleaned extends Counts {
  /** Marks of network addresses and spent proofs of work: of no one, and not worth an entry in the journal. */
  readonly traces: number;
}

interface Counts {
  /** Sealed names and contacts. */
  readonly contacts: number;
  /** Original words of refused submissions. */
  readonly refused: number;
  /** Original words of all others. */
  readonly contents: number;
  /** Reasons given with a verdict. */
  readonly reasons: number;
}

/** Rows of one kind per transaction, so that none holds the others up for long. */
const BATCH = 1_000;
const BATCHES = 50;
const DAY_MS = 86_400_000;
const none: Counts = { contacts: 0, refused: 0, contents: 0, reasons: 0 };

/**
 * Deletes what is past its time (periods: `retention` of the manifest, from content/site.yaml) and writes the counts into
 * the journal in the same transaction. Periods that begin with a day of the record count on the portal's clock, the
 * others on the real one too, so that a demonstration that stands still on one day forgets nevertheless.
 * Running it again changes nothing. Source: reliability.md §7.
 */
export async function cleanUp(feedback: Feedback): Promise<Cleaned> {
  let total = none;
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const cleaned = await feedback.db.tx((q) => cleanBatch(q, feedback));
    total = plus(total, cleaned);
    if (Math.max(...Object.values(cleaned)) < BATCH) break;
  }
  if (feedback.db.kind === 'embedded' && (sumOf(total) > 0 || (await ownersDeleted(feedback.db))))
    await rewriteTables(feedback.db);
  return { ...total, traces: await deleteTraces(feedback) };
}

/** Whether owners (or a clerk for them) withdrew or deleted, or a clerk resealed, anything since the last cleaning or shortly before its end. */
async function ownersDeleted(q: Queries): Promise<boolean> {
  const sql = `select exists (select 1 from audit where action in ('withdraw', 'delete_contact', 'reseal') and at > coalesce(
    (select succeeded_at - interval '1 hour' from heartbeat where job = $1), '-infinity')) as deleted`;
  const [row] = await q.query(z.object({ deleted: z.boolean() }), sql, [CLEANING]);
  return row?.deleted === true;
}

async function deleteTraces({ db, manifest, now }: Feedback): Promise<number> {
  const addresses = await db.run('delete from address_event where at <= $1', [
    daysBefore(now(), manifest.retention.addressEvents),
  ]);
  return addresses + (await db.run('delete from spent_challenge where expires_at <= $1', [now()]));
}

async function cleanBatch(q: Queries, feedback: Feedback): Promise<Counts> {
  const { retention } = feedback.manifest;
  const now = feedback.now();
  const counts = {
    contacts: await deleteContacts(q, feedback),
    refused: await erase(
      q,
      `select s.id from submission s where s.state = 'refused' and s.content is not null and coalesce(
         (select coalesce(max(a.at) filter (where a.action = 'refuse'), max(a.at)) from audit a where a.submission = s.id),
         s.received_at) <= $2`,
      [now, daysBefore(now, retention.refused)],
    ),
    contents: await erase(q, 'select s.id from submission s where s.content is not null and s.received_at <= $2', [
      now,
      daysBefore(now, retention.content),
    ]),
    reasons: await q.run(
      `update verdict set reason = null where submission in
         (select submission from verdict where reason is not null and given_on <= $1 limit ${BATCH})`,
      [addDays(portalDay(feedback.manifest, now), -retention.content)],
    ),
  };
  if (sumOf(counts) > 0) {
    const entry = { at: now, actor: CLEANER, action: 'retention', submission: null };
    await appendAudit(q, { ...entry, detail: counts });
  }
  return counts;
}

/** Contacts whose session concluded long enough ago, and any that were kept for the longest time. */
function deleteContacts(q: Queries, { manifest, now }: Feedback): Promise<number> {
  const { contactAfterConclusion, contactAtMost } = manifest.retention;
  const today = portalDay(manifest, now());
  const over = manifest.sessions.filter(
    ({ concludedOn }) => concludedOn !== null && addDays(concludedOn, contactAfterConclusion) <= today,
  );
  return q.run(
    `delete from contact where submission in (
       select c.submission from contact c join submission s on s.id = c.submission
       where s.session = any($1::text[]) or c.received_on <= $2 or s.received_at <= $3 limit ${BATCH})`,
    [over.map(({ id }) => id), addDays(today, -contactAtMost), daysBefore(now(), contactAtMost)],
  );
}

/**
 * Erases the original words of the submissions `which` selects. The public wording stays where it is or may be published;
 * of what was refused it goes too. What was withdrawn has none left.
 */
function erase(q: Queries, which: string, params: readonly unknown[]): Promise<number> {
  return q.run(
    `update submission set content = null, erased_at = $1, version = version + 1,
       place = case when state = 'accepted' then place end,
       public_text = case when state = 'refused' then null else public_text end
     where id in (${which} limit ${BATCH})`,
    params,
  );
}

/**
 * PostgreSQL leaves deleted rows in its files until it vacuums, and the embedded one never does by itself. CLUSTER writes
 * the tables anew without them (and unlike VACUUM is allowed in a transaction). A server's autovacuum needs no help.
 */
async function rewriteTables(db: Database): Promise<void> {
  await db.run(
    'cluster submission using submission_pkey; cluster contact using contact_pkey; cluster verdict using verdict_pkey',
  );
  // The write-ahead log still holds what was written once; a new file is begun and the old ones are not used again.
  await db.run('select pg_switch_wal()');
  await db.run('set local wal_recycle = off; checkpoint');
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}

function sumOf({ contacts, refused, contents, reasons }: Counts): number {
  return contacts + refused + contents + reasons;
}

function plus(a: Counts, b: Counts): Counts {
  return {
    contacts: a.contacts + b.contacts,
    refused: a.refused + b.refused,
    contents: a.contents + b.contents,
    reasons: a.reasons + b.reasons,
  };
}

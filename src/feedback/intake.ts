import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Channel, type Lane, type LaneReason, lanes } from '#domain/feedback-codes.ts';
import { type IntakeManifest, type IntakeSession, portalDay, windowOn } from '#domain/intake-manifest.ts';
import type { Submission } from '#domain/submission.ts';
import { appendAudit } from './audit.ts';
import { sealContact } from './contact-seal.ts';
import type { Queries } from './database.ts';
import { hashesOf, leafOf, type Receipt, receiptFor } from './receipts.ts';
import type { Feedback } from './service.ts';
import { personalData, suspicions, type Traces } from './suspicion.ts';

/** What intake needs of the service. */
export type Intake = Pick<Feedback, 'db' | 'manifest' | 'secrets' | 'now'>;

export interface Circumstances extends Traces {
  /** Idempotency key: `readFormKey(…).key`, or a JSON client's own by `readClientKey`. */
  readonly key: string;
  /** `online` unless a clerk enters it: then window, proof and address do not count, and no consent is recorded. */
  readonly channel?: Channel;
  /** Who stands in the journal; `resident` unless told. */
  readonly actor?: string;
}

export type WindowState =
  | { readonly kind: 'open'; readonly session: IntakeSession }
  /** `not_online`: the session takes questions on paper and in person only. */
  | { readonly kind: 'window'; readonly state: 'not_open' | 'closed' | 'not_online'; readonly session: IntakeSession }
  | { readonly kind: 'unknown_session' };

export type ReceiveOutcome =
  | {
      readonly kind: 'stored';
      readonly receipt: Receipt;
      readonly lane: Lane;
      readonly receivedOn: string;
      /** Stored by an earlier request with the same key and the same body. */
      readonly replayed: boolean;
    }
  /** The key was used for another text: the client is at fault, or two forms share a key. */
  | { readonly kind: 'other_body' }
  | Exclude<WindowState, { kind: 'open' }>;

/** Whether a session takes questions online on the portal's day. */
export function intakeWindow(manifest: IntakeManifest, sessionId: string, now: Date): WindowState {
  const session = manifest.sessions.find(({ id }) => id === sessionId);
  if (session === undefined) return { kind: 'unknown_session' };
  if (!session.online) return { kind: 'window', state: 'not_online', session };
  const state = windowOn(session, portalDay(manifest, now));
  return state === 'open' ? { kind: 'open', session } : { kind: 'window', state, session };
}

/**
 * Stores a submission with its sealed contact, its leaf in the open log and its entry in the journal, all or nothing,
 * before any receipt is given. The same key and body give the same receipt at any time, also after the window closed.
 * @throws DatabaseAway when it may or may not be stored: a retry with the same key tells.
 */
export async function receive(intake: Intake, submission: Submission, how: Circumstances): Promise<ReceiveOutcome> {
  const { db, manifest, secrets } = intake;
  const keyHash = secrets.hmac('idempotency', how.key);
  const bodyHash = secrets.hmac('body', how.key, bodyOf(submission));
  const receipt = receiptFor(secrets, how.key);
  return await db.tx(async (q): Promise<ReceiveOutcome> => {
    const now = intake.now();
    const earlier = await storedBefore(q, keyHash, bodyHash, receipt);
    if (earlier !== null) return earlier;

    const channel = how.channel ?? 'online';
    const window = intakeWindow(manifest, submission.session, now);
    if (window.kind === 'unknown_session' || (channel === 'online' && window.kind !== 'open')) return window;

    const reasons =
      channel === 'online' ? await suspicions(q, secrets, now, submission, how) : personalData(submission);
    const lane: Lane = reasons.length > 0 ? 'review' : 'main';
    const receivedOn = portalDay(manifest, now);
    const row: Row = { id: randomUUID(), channel, now, receivedOn, lane, reasons, keyHash, bodyHash, receipt };
    if (!(await insert(q, intake, submission, row))) {
      // Another request with this key came first and is committed by now; none is a receipt that is there by chance.
      const other = await storedBefore(q, keyHash, bodyHash, receipt);
      if (other === null) throw new Error('intake: a key is taken by no row');
      return other;
    }
    await appendAudit(q, {
      at: now,
      actor: how.actor ?? 'resident',
      action: 'receive',
      submission: row.id,
      detail: { session: submission.session, channel, lane, reasons: reasons.join(' ') },
    });
    return { kind: 'stored', receipt, lane, receivedOn, replayed: false };
  });
}

/**
 * What makes two submissions the same. Hashed with the form's key, which is not stored: nobody who has database and
 * secrets can try telephone numbers until one fits.
 */
export function bodyOf({ session, topic, content, place, onBehalf, contact, consentVersion }: Submission): string {
  return JSON.stringify([session, topic, content, place, onBehalf, contact?.name, contact?.reach, consentVersion]);
}

interface Row {
  readonly id: string;
  readonly channel: Channel;
  readonly now: Date;
  readonly receivedOn: string;
  readonly lane: Lane;
  readonly reasons: readonly LaneReason[];
  readonly keyHash: Uint8Array;
  readonly bodyHash: Uint8Array;
  readonly receipt: Receipt;
}

const storedRow = z.object({ sameBody: z.boolean(), lane: z.enum(lanes), receivedOn: z.string() });

async function storedBefore(
  q: Queries,
  keyHash: Uint8Array,
  bodyHash: Uint8Array,
  receipt: Receipt,
): Promise<ReceiveOutcome | null> {
  const sql = `select body_hash = $2 as "sameBody", lane, received_on as "receivedOn"
    from submission where idempotency_hash = $1`;
  const [row] = await q.query(storedRow, sql, [keyHash, bodyHash]);
  if (row === undefined) return null;
  if (!row.sameBody) return { kind: 'other_body' };
  return { kind: 'stored', receipt, lane: row.lane, receivedOn: row.receivedOn, replayed: true };
}

/**
 * False when the key is taken. No column is named for the conflict: with one, two first requests with the same key could
 * meet at the unique hashes of their receipt, and PostgreSQL would call that a violation.
 */
async function insert(q: Queries, { manifest, secrets }: Intake, said: Submission, row: Row): Promise<boolean> {
  const hashes = hashesOf(secrets, row.receipt);
  const sql = `insert into submission (id, session, channel, received_at, received_on, lane, lane_reasons, topic, content,
      place, on_behalf, consent_version, idempotency_hash, body_hash, typed_hash, link_hash)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
    on conflict do nothing`;
  const consent = row.channel === 'online' ? said.consentVersion : null;
  const kept = [row.id, said.session, row.channel, row.now, row.receivedOn, row.lane, row.reasons, said.topic];
  const text = [said.content, said.place, said.onBehalf, consent];
  const added = await q.run(sql, [...kept, ...text, row.keyHash, row.bodyHash, hashes.typed, hashes.link]);
  if (added === 0) return false;
  if (said.contact !== null) {
    if (manifest.contactKey === null) throw new Error('intake: contact data without a key to seal them');
    const { keyId, sealed } = await sealContact(manifest.contactKey, row.id, said.contact);
    const contact = 'insert into contact (submission, key_id, sealed, received_on) values ($1, $2, $3, $4)';
    await q.run(contact, [row.id, keyId, sealed, row.receivedOn]);
  }
  const leaf = 'insert into receipt_leaf (leaf, day, session, lane) values ($1, $2, $3, $4)';
  await q.run(leaf, [leafOf(row.receipt.typed), row.receivedOn, said.session, row.lane]);
  return true;
}

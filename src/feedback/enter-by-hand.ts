import type { Channel } from '#domain/feedback-codes.ts';
import type { IntakeSession } from '#domain/intake-manifest.ts';
import { type FieldError, fieldNames, readSubmission } from '#domain/submission.ts';
import type { Contact } from './contact-seal.ts';
import { receive } from './intake.ts';
import type { Receipt } from './receipts.ts';
import { clerk } from './screening-step.ts';
import type { Feedback } from './service.ts';

/** What came on paper, in person, through the Front or by telephone, as a clerk types it. */
export interface HandEntry {
  readonly session: string;
  readonly channel: Exclude<Channel, 'online'>;
  readonly topic: string;
  readonly content: string;
  readonly place: string;
  readonly onBehalf: string;
  readonly contact: Contact | null;
  readonly by: string;
  /** The same at every try, so that an entry of which nobody knows whether it was stored is not stored twice. */
  readonly key: string;
}

export type HandEntryOutcome =
  | { readonly kind: 'stored'; readonly receipt: Receipt; readonly receivedOn: string; readonly replayed: boolean }
  | { readonly kind: 'wrong'; readonly errors: readonly FieldError[] }
  /** The session was cancelled or has its conclusion: nobody would answer. */
  | { readonly kind: 'over'; readonly session: IntakeSession }
  | { readonly kind: 'other_body' };

/**
 * Stores what was not sent online, by the rules of the form but its window (paper given in time may be typed later) and
 * its guards against floods. No consent text is recorded: the signed paper is kept by whoever took it.
 * @throws DatabaseAway when it may or may not be stored: try again with the same key.
 */
export async function enterByHand(feedback: Feedback, entry: HandEntry): Promise<HandEntryOutcome> {
  const { manifest } = feedback;
  const read = readSubmission(
    {
      [fieldNames.session]: entry.session,
      [fieldNames.kind]: 'y_kien',
      [fieldNames.topic]: entry.topic,
      [fieldNames.content]: entry.content,
      [fieldNames.place]: entry.place,
      [fieldNames.onBehalf]: entry.onBehalf,
      [fieldNames.name]: entry.contact?.name ?? '',
      [fieldNames.reach]: entry.contact?.reach ?? '',
      [fieldNames.consent]: manifest.consent.version,
    },
    manifest,
  );
  if (!read.ok) return { kind: 'wrong', errors: read.errors };
  const session = manifest.sessions.find(({ id }) => id === entry.session);
  if (session !== undefined && (session.cancelledAt !== null || session.concludedOn !== null))
    return { kind: 'over', session };
  const outcome = await receive(feedback, read.submission, {
    key: entry.key,
    ip: '',
    honeypot: false,
    proof: null,
    formIssuedAt: null,
    channel: entry.channel,
    actor: clerk(entry.by),
  });
  if (outcome.kind === 'other_body') return outcome;
  if (outcome.kind !== 'stored') throw new Error(`enter: ${outcome.kind} of a known session`);
  const { receipt, receivedOn, replayed } = outcome;
  return { kind: 'stored', receipt, receivedOn, replayed };
}

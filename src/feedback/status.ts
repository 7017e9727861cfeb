import { type CivilDate, civilDateAt } from '#domain/calendar.ts';
import {
  type Channel,
  refusalLabel,
  type SubmissionState,
  submissionStateLabel,
  type Verdict,
} from '#domain/feedback-codes.ts';
import { type IntakeManifest, type IntakeSession, portalDay } from '#domain/intake-manifest.ts';
import { parseReceiptCode } from '#domain/receipt-code.ts';
import { addressKey, countAddress, eventsOf } from './address-window.ts';
import type { Intake } from './intake.ts';
import { placeOf } from './receipt-log.ts';
import { type OwnedSubmission, ownedBy } from './receipt-look-up.ts';
import { leafOf, typedOf } from './receipts.ts';
import type { Secrets } from './secrets.ts';

export { deleteContact, giveVerdict, type StepOutcome, type VerdictOutcome, withdraw } from './receipt-steps.ts';

/** What became of a submission, for who holds its code. */
export interface ReceiptStatus {
  /** Null when the record no longer has it. */
  readonly session: IntakeSession | null;
  readonly sessionId: string;
  readonly state: SubmissionState;
  readonly stateLabel: string;
  readonly receivedOn: CivilDate;
  readonly channel: Channel;
  /** Day of the last acceptance, merger or refusal. */
  readonly decidedOn: CivilDate | null;
  readonly refusal: { readonly reason: string; readonly instead: string; readonly note: string | null } | null;
  /** Public number within the session, also of a withdrawn question. */
  readonly question: number | null;
  /** Its own public words, or those of the question it was merged into. */
  readonly publicText: string | null;
  /** Public number of the question it was merged into. */
  readonly mergedInto: number | null;
  readonly petition: {
    readonly id: string;
    readonly title: string;
    readonly standing: string;
    readonly answered: boolean;
  } | null;
  readonly hasContact: boolean;
  readonly verdict: Verdict | null;
  readonly may: { readonly withdraw: boolean; readonly deleteContact: boolean; readonly verdict: boolean };
  /** Its day in the open log and its leaf in hexadecimal. */
  readonly log: {
    readonly day: CivilDate;
    readonly leaf: string;
    /** Where the leaf stands among the day's, looked up anew; null if it is not there. */
    readonly listed: { readonly place: number; readonly size: number } | null;
  };
}

export type StatusOutcome =
  | { readonly kind: 'found'; readonly status: ReceiptStatus }
  | { readonly kind: 'unknown' }
  /** Too many wrong codes from this part of the network; nothing was looked up. */
  | { readonly kind: 'busy'; readonly retryAfterSeconds: number };

/** Wrong codes from one address prefix before typed ones wait: people mistype, and a village may share the prefix. */
export const MISSES = { most: 60, minutes: 10 } as const;

/** Looked for in the log in place of a wrong code's, which has none. */
const NO_LEAF = '00'.repeat(32);

/**
 * Looks a receipt code up, typed or from a link, however it is spelt. A wrong code costs the same queries as a right one
 * and tells nothing. Links are never kept waiting: nobody guesses 130 bits, and their owners may share an address with
 * somebody who tries.
 */
export async function statusOf(intake: Intake, code: string, ip: string): Promise<StatusOutcome> {
  const { db, manifest, secrets } = intake;
  return await db.tx(async (q): Promise<StatusOutcome> => {
    const now = intake.now();
    const address = addressKey(secrets, ip, now);
    const misses = await eventsOf(q, address, 'miss', now, MISSES.minutes);
    const isLink = parseReceiptCode(code)?.kind === 'link';
    if (misses >= MISSES.most && !isLink) return { kind: 'busy', retryAfterSeconds: MISSES.minutes * 60 };
    const found = await ownedBy(q, secrets, code);
    await countAddress(q, address, found === null ? 'miss' : 'hit', now, MISSES.minutes);
    const leaf = found === null ? NO_LEAF : Buffer.from(leafOf(typedCode(secrets, code))).toString('hex');
    const day = found?.receivedOn ?? portalDay(manifest, now);
    const listed = await placeOf(q, day, leaf);
    return found === null
      ? { kind: 'unknown' }
      : { kind: 'found', status: statusFor(found, manifest, { day, leaf, listed }) };
  });
}

function typedCode(secrets: Secrets, raw: string): string {
  const parsed = parseReceiptCode(raw);
  if (parsed === null) throw new Error('status: a code was found that is none');
  return parsed.kind === 'typed' ? parsed.code : typedOf(secrets, parsed.code);
}

function statusFor(row: OwnedSubmission, manifest: IntakeManifest, log: ReceiptStatus['log']): ReceiptStatus {
  const { state, refusal, decidedAt } = row;
  const isPublic = state === 'accepted' || state === 'merged';
  const petition = isPublic ? petitionOf(row, manifest) : null;
  return {
    session: manifest.sessions.find(({ id }) => id === row.session) ?? null,
    sessionId: row.session,
    state,
    stateLabel: submissionStateLabel[state],
    receivedOn: row.receivedOn,
    channel: row.channel,
    decidedOn: decidedAt === null ? null : (manifest.site.demoAsOf ?? civilDateAt(decidedAt)),
    refusal: refusal === null ? null : { ...refusalLabel[refusal], note: row.note },
    question: row.question,
    publicText: isPublic ? row.publicText : null,
    mergedInto: row.mergedInto,
    petition,
    hasContact: row.hasContact,
    verdict: row.verdict,
    may: {
      withdraw: state !== 'withdrawn',
      deleteContact: row.hasContact,
      verdict: petition?.answered === true,
    },
    log,
  };
}

/** The petition that answers it, with how it stands in the record; null while there is none. */
function petitionOf(row: OwnedSubmission, manifest: IntakeManifest): ReceiptStatus['petition'] {
  if (row.petition === null) return null;
  const known = manifest.petitions[row.petition];
  return known === undefined ? null : { id: row.petition, ...known };
}

import type { LaneReason } from '#domain/feedback-codes.ts';
import { findPersonalData } from '#domain/personal-data.ts';
import type { Submission } from '#domain/submission.ts';
import { addressKey, countAddress } from './address-window.ts';
import { spendProof } from './challenge.ts';
import type { Queries } from './database.ts';
import type { Secrets } from './secrets.ts';

/** What is known of how an online submission came. */
export interface Traces {
  readonly ip: string;
  /** Whether the field nobody sees was filled. */
  readonly honeypot: boolean;
  readonly proof: string | null;
  /** When the form's key was issued, if we issued it. */
  readonly formIssuedAt: Date | null;
}

/** Nobody reads the form, or the page with the answers, in less. */
export const LEAST_SECONDS = 3;
/** As many from one address prefix go to the main lane; one hall or one carrier may stand behind a prefix. */
export const MAIN_LANE = { submissions: 20, minutes: 60 } as const;

/** Why a person should look first; empty for none. Spends the proof and counts the address. Never a reason to refuse. */
export async function suspicions(
  q: Queries,
  secrets: Secrets,
  now: Date,
  submission: Submission,
  traces: Traces,
): Promise<LaneReason[]> {
  const reasons: LaneReason[] = [];
  if (traces.honeypot) reasons.push('honeypot');
  const proof = traces.proof === null ? null : await spendProof(q, secrets, now, traces.proof);
  const started = [proof?.startedAt, traces.formIssuedAt].flatMap((at) => (at ? [at.getTime()] : []));
  if (started.length > 0 && now.getTime() - Math.min(...started) < LEAST_SECONDS * 1000) reasons.push('too_fast');
  if (proof === null) reasons.push('no_proof');
  const key = addressKey(secrets, traces.ip, now);
  const count = await countAddress(q, key, 'submission', now, MAIN_LANE.minutes);
  if (count > MAIN_LANE.submissions) reasons.push('busy_address');
  return [...reasons, ...personalData(submission)];
}

/** Personal data in what will be read and published; name and contact have their own, sealed place. */
export function personalData(submission: Submission): LaneReason[] {
  return findPersonalData(`${submission.content}\n${submission.place ?? ''}`).length > 0 ? ['personal_data'] : [];
}

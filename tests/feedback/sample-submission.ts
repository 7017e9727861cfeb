import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { IntakeManifest } from '#domain/intake-manifest.ts';
import type { FieldName, Submission } from '#domain/submission.ts';
import type { createChallenge } from '#feedback/challenge.ts';
import type { Database } from '#feedback/database.ts';
import type { Circumstances, Intake } from '#feedback/intake.ts';
import { secretsFrom } from '#feedback/secrets.ts';
import { sampleManifest } from './sample-manifest.ts';

/** A form as a browser sends it, filled without a mistake for `sampleManifest()`. */
export function sampleFields(over: Partial<Record<FieldName, string>> = {}): Record<string, string> {
  return {
    buoi: '2024/xa-mau',
    loai_viec: 'y_kien',
    linh_vuc: 'giao-thong',
    noi_dung: 'Đường vào thôn bị ngập mỗi khi mưa, bao giờ được sửa?',
    noi_xay_ra: 'thôn Mẫu',
    thay_mat: 'self',
    dong_y: '0123456789abcdef',
    ...over,
  };
}

export function sampleSubmission(over: Partial<Submission> = {}): Submission {
  return {
    session: '2024/xa-mau',
    topic: 'giao-thong',
    content: 'Đường vào thôn bị ngập mỗi khi mưa, bao giờ được sửa?',
    place: 'thôn Mẫu',
    onBehalf: 'self',
    contact: null,
    consentVersion: '0123456789abcdef',
    ...over,
  };
}

/** How a submission comes in that raises no suspicion but the missing proof. */
export function sampleCircumstances(key: string, over: Partial<Circumstances> = {}): Circumstances {
  return { key, ip: '192.0.2.7', honeypot: false, proof: null, formIssuedAt: null, ...over };
}

/** Intake on `db` with a clock that is set by hand: 2024-10-20, 8:00 in Vietnam. */
export function sampleIntake(db: Database, manifest: IntakeManifest = sampleManifest()) {
  const clock = { at: new Date('2024-10-20T01:00:00Z') };
  const secrets = secretsFrom(new Uint8Array(32).fill(7));
  const pass = (seconds: number) => {
    clock.at = new Date(clock.at.getTime() + seconds * 1000);
  };
  return { db, manifest, secrets, now: () => clock.at, pass } satisfies Intake & { pass: unknown };
}

/** Does the work a browser does. */
export async function solved(challenge: Awaited<ReturnType<typeof createChallenge>>): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

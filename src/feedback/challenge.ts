import { type Challenge, createChallenge as create, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import type { Queries } from './database.ts';
import type { Secrets } from './secrets.ts';

/**
 * A twentieth of a second on a desk, less than one on a slow phone. Few dear steps rather than many cheap ones: each
 * call of a browser's WebCrypto costs something on top.
 */
const COST = 2000;
const COUNTER = { least: 60, most: 140 } as const;
const MINUTE = 60_000;
/** Long enough to write and check a long text; a proof found earlier waits in the form. */
export const CHALLENGE_MINUTES = 120;
const LARGEST_PAYLOAD = 8000;

/**
 * A puzzle of ALTCHA (v2, deterministic) whose data tell when it was made. `Challenge` goes to the browser as JSON; the
 * proof comes back as `proofOf(challenge, solution)`.
 */
export async function createChallenge(secrets: Secrets, now: Date): Promise<Challenge> {
  return await create({
    algorithm: 'PBKDF2/SHA-256',
    cost: COST,
    counter: randomInt(COUNTER.most, COUNTER.least),
    data: { made: now.getTime() },
    deriveKey,
    ...keysOf(secrets),
  });
}

const payloadSchema = z.strictObject({
  challenge: z.strictObject({
    parameters: z.strictObject({
      algorithm: z.string(),
      cost: z.int(),
      data: z.strictObject({ made: z.int() }),
      keyLength: z.int(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      nonce: z.string().regex(/^[0-9a-f]{32}$/),
      salt: z.string(),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.int(), derivedKey: z.string() }),
});

/**
 * Accepts a proof once: the base64 of `{ challenge, solution }` in JSON, solved, ours, younger than two hours and not
 * spent before (the library itself accepts a proof again and again). Null otherwise, whatever `payload` holds.
 */
export async function spendProof(
  q: Queries,
  secrets: Secrets,
  now: Date,
  payload: string,
): Promise<{ startedAt: Date } | null> {
  const proof = await readProof(secrets, now, payload);
  if (proof === null) return null;
  const { nonce, expiresAt, startedAt } = proof;
  const sql = 'insert into spent_challenge (id, expires_at) values ($1, $2) on conflict do nothing';
  return (await q.run(sql, [nonce, expiresAt])) === 1 ? { startedAt } : null;
}

/** A proof as `spendProof` accepts it, spent or not; null for any other. Asks no database. */
export async function readProof(
  secrets: Secrets,
  now: Date,
  payload: string,
): Promise<{ readonly nonce: string; readonly startedAt: Date; readonly expiresAt: Date } | null> {
  const proof = readPayload(payload);
  if (proof === null) return null;
  const { nonce, data } = proof.challenge.parameters;
  const expiresAt = new Date(data.made + CHALLENGE_MINUTES * MINUTE);
  if (expiresAt.getTime() <= now.getTime() || data.made > now.getTime() + MINUTE) return null;
  const { verified } = await verifySolution({
    ...proof,
    deriveKey,
    ...keysOf(secrets),
  });
  if (!verified) return null;
  return { nonce, startedAt: new Date(data.made), expiresAt };
}

function readPayload(payload: string): z.output<typeof payloadSchema> | null {
  if (payload === '' || payload.length > LARGEST_PAYLOAD) return null;
  try {
    return payloadSchema.parse(JSON.parse(Buffer.from(payload, 'base64').toString('utf8')));
  } catch {
    return null;
  }
}

function keysOf(secrets: Secrets): { hmacSignatureSecret: string; hmacKeySignatureSecret: string } {
  const key = (name: string) => Buffer.from(secrets.hmac('challenge', name)).toString('hex');
  return { hmacSignatureSecret: key('challenge'), hmacKeySignatureSecret: key('solution') };
}

import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Secrets } from './secrets.ts';

const RANDOM = 16;
const TIME = 6;
const MAC = 16;
const LENGTH = 51;
const DAY = 86_400_000;
/** A clock of another host may run ahead by this much. */
const SKEW = 120_000;

/**
 * Key of one form, put into the page that shows the answers before sending: a retry with it is the same submission.
 * 128 random bits, the time, and our signature, in 51 characters of base64url. It is a secret of the form's owner:
 * receipts are derived from it.
 */
export function issueFormKey(secrets: Secrets, now: Date): string {
  return signed(secrets, randomBytes(RANDOM), now);
}

/**
 * The key of the same answers checked again on the same page, as after the browser's Back: sent twice they are one
 * submission. `payload` is the page's proof of work, valid and made at `startedAt`; its random parts, which no database
 * holds, let nobody else come to this key.
 */
export function repeatFormKey(secrets: Secrets, payload: string, startedAt: Date, body: string): string {
  return signed(secrets, secrets.hmac('form', 'again', payload, body).subarray(0, RANDOM), startedAt);
}

function signed(secrets: Secrets, unique: Uint8Array, at: Date): string {
  const body = Buffer.alloc(RANDOM + TIME);
  body.set(unique);
  body.writeUIntBE(at.getTime(), RANDOM, TIME);
  return Buffer.concat([body, macOf(secrets, body)]).toString('base64url');
}

/** A key of ours and when it was issued; null when it is not ours or older than 24 hours. */
export function readFormKey(secrets: Secrets, now: Date, key: string): { key: string; issuedAt: Date } | null {
  if (key.length !== LENGTH || !/^[\w-]+$/.test(key)) return null;
  const bytes = Buffer.from(key, 'base64url');
  // The last character has spare bits: only one spelling of a key is a key.
  if (bytes.toString('base64url') !== key) return null;
  const body = bytes.subarray(0, RANDOM + TIME);
  if (!timingSafeEqual(bytes.subarray(RANDOM + TIME), macOf(secrets, body))) return null;
  const issuedAt = new Date(body.readUIntBE(RANDOM, TIME));
  const age = now.getTime() - issuedAt.getTime();
  return age > DAY || age < -SKEW ? null : { key, issuedAt };
}

/** The key a JSON client brings itself: a UUID (in lower case from here on) or 22 to 64 characters of base64url. */
export function readClientKey(key: string): string | null {
  if (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(key)) return key.toLowerCase();
  return /^[\w-]{22,64}$/.test(key) ? key : null;
}

function macOf(secrets: Secrets, body: Uint8Array): Uint8Array {
  return secrets.hmac('form', body).subarray(0, MAC);
}

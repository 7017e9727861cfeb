import sodium from 'libsodium-wrappers';
import { z } from 'zod';

/** A key to seal to: public, stands in `content/site.yaml`. `publicKey` in base64. */
export interface ContactKey {
  readonly id: string;
  readonly publicKey: string;
}

/** Both halves; the private one never reaches the server. */
export interface ContactKeyPair {
  readonly id: string;
  readonly publicKey: Uint8Array;
  readonly privateKey: Uint8Array;
}

export interface Contact {
  readonly name: string | null;
  readonly reach: string | null;
}

/** Every sealed contact has this many bytes before sealing: its length says nothing. */
const PLAIN_BYTES = 1536;
export const SEALED_BYTES = PLAIN_BYTES + 48;

const plainSchema = z.strictObject({ id: z.string(), name: z.string().nullable(), reach: z.string().nullable() });

/**
 * Seals name and contact to the clerk's public key (X25519, crypto_box_seal): whoever runs the server, copies the
 * database or reads a backup cannot open it. The submission's id is sealed in, so that it cannot be moved to another.
 * Throws RangeError for a key or a contact out of measure (the schema lets neither through).
 */
export async function sealContact(
  key: ContactKey,
  submissionId: string,
  contact: Contact,
): Promise<{ keyId: string; sealed: Uint8Array }> {
  await sodium.ready;
  const publicKey = Uint8Array.from(Buffer.from(key.publicKey, 'base64'));
  if (publicKey.length !== sodium.crypto_box_PUBLICKEYBYTES) throw new RangeError('Not a public key of X25519');
  const text = new TextEncoder().encode(JSON.stringify({ id: submissionId, name: contact.name, reach: contact.reach }));
  if (text.length > PLAIN_BYTES) throw new RangeError('Contact data do not fit their seal');
  // Spaces after JSON are JSON: no length to store, nothing to strip.
  const plain = new Uint8Array(PLAIN_BYTES).fill(0x20);
  plain.set(text);
  const sealed = sodium.crypto_box_seal(plain, publicKey);
  plain.fill(0);
  return { keyId: key.id, sealed };
}

/** Opens what was sealed for `submissionId`; null when the key is another, the bytes changed or belong to another. */
export async function openContact(
  pair: ContactKeyPair,
  submissionId: string,
  sealed: Uint8Array,
): Promise<Contact | null> {
  await sodium.ready;
  try {
    const plain = sodium.crypto_box_seal_open(Uint8Array.from(sealed), pair.publicKey, pair.privateKey);
    const { id, name, reach } = plainSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain)));
    return id === submissionId ? { name, reach } : null;
  } catch {
    return null;
  }
}

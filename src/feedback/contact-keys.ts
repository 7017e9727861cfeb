import { argon2, createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import sodium from 'libsodium-wrappers';
import { z } from 'zod';
import type { ContactKeyPair } from './contact-seal.ts';

/** Argon2id for a passphrase on a clerk's machine: 256 MiB, three passes (above RFC 9106's second choice). */
const KDF = { algorithm: 'argon2id', memory: 262_144, passes: 3, parallelism: 4 } as const;
const FORMAT = 'doi-thoai/khoa-lien-he/1';

const base64 = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  id: z.string(),
  publicKey: base64,
  kdf: z.strictObject({
    algorithm: z.literal('argon2id'),
    memory: z.int().min(8192).max(4_194_304),
    passes: z.int().min(1).max(64),
    parallelism: z.int().min(1).max(64),
    salt: base64,
  }),
  nonce: base64,
  wrapped: base64,
});

/** The key file cannot be used: told to a clerk. */
export class KeyFileError extends Error {
  override name = 'KeyFileError';
}

/** A new pair. Its id is the start of the public key's SHA-256. */
export async function newKeyPair(): Promise<ContactKeyPair> {
  await sodium.ready;
  const { publicKey, privateKey } = sodium.crypto_box_keypair();
  return { id: keyId(publicKey), publicKey, privateKey };
}

/**
 * Writes the private half, wrapped with a passphrase (Argon2id, then XSalsa20-Poly1305), readable by its owner alone.
 * Never over an existing file: a lost private key is contact data lost. Throws the error of the file system.
 */
export async function writePrivateKey(file: string, pair: ContactKeyPair, passphrase: string): Promise<void> {
  await sodium.ready;
  const salt = new Uint8Array(randomBytes(16));
  const nonce = new Uint8Array(randomBytes(sodium.crypto_secretbox_NONCEBYTES));
  const wrapping = await wrappingKey(passphrase, { ...KDF, salt });
  const wrapped = sodium.crypto_secretbox_easy(pair.privateKey, nonce, wrapping);
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  const written = {
    format: FORMAT,
    id: pair.id,
    publicKey: text(pair.publicKey),
    kdf: { ...KDF, salt: text(salt) },
    nonce: text(nonce),
    wrapped: text(wrapped),
  };
  await writeFile(file, `${JSON.stringify(written, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
}

/** The pair of a key file. Throws KeyFileError for a wrong passphrase or a damaged file. */
export async function readPrivateKey(file: string, passphrase: string): Promise<ContactKeyPair> {
  await sodium.ready;
  const { publicKey, kdf, nonce, wrapped } = await readKeyFile(file);
  const wrapping = await wrappingKey(passphrase, kdf);
  let privateKey: Uint8Array;
  try {
    privateKey = sodium.crypto_secretbox_open_easy(wrapped, nonce, wrapping);
  } catch {
    throw new KeyFileError('Mật khẩu của tệp khóa không đúng.\n→ Gõ lại; hoa, thường và dấu đều tính.');
  }
  if (!sameBytes(sodium.crypto_scalarmult_base(privateKey), publicKey)) throw damaged(file);
  return { id: keyId(publicKey), publicKey, privateKey };
}

/** Id under which a public key stands in the database. */
export function keyId(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 16);
}

async function readKeyFile(file: string): Promise<z.output<typeof fileSchema>> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new KeyFileError(`Không đọc được tệp khóa ${file}.\n→ Kiểm tra đường dẫn và quyền đọc tệp.`);
  });
  try {
    return fileSchema.parse(JSON.parse(text));
  } catch {
    throw damaged(file);
  }
}

function damaged(file: string): KeyFileError {
  return new KeyFileError(`Tệp khóa ${file} bị hỏng hoặc không phải tệp khóa.\n→ Dùng bản sao lưu.`);
}

const derive = promisify(argon2);

async function wrappingKey(passphrase: string, kdf: z.output<typeof fileSchema>['kdf']): Promise<Uint8Array> {
  // Two keyboards may spell the same words in two ways.
  const message = new TextEncoder().encode(passphrase.normalize('NFC'));
  const { algorithm, memory, passes, parallelism, salt: nonce } = kdf;
  return new Uint8Array(await derive(algorithm, { message, nonce, memory, passes, parallelism, tagLength: 32 }));
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

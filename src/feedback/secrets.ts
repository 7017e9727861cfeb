import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from './configuration-error.ts';

/** What a keyed hash is for; a hash made for one purpose says nothing about another. */
export type Purpose =
  | 'idempotency'
  | 'body'
  | 'typed'
  | 'link'
  | 'receipt'
  | 'address'
  | 'form'
  | 'support'
  | 'challenge'
  | 'check';

export interface Secrets {
  /** HMAC-SHA-256 of `parts` under the key of `purpose`: 32 bytes. Where one part ends and the next begins counts. */
  hmac(purpose: Purpose, ...parts: (string | Uint8Array)[]): Uint8Array;
}

/** Keys for every purpose, derived from one master secret (HKDF-SHA-256, RFC 5869). */
export function secretsFrom(master: Uint8Array): Secrets {
  if (master.length < 32) throw new RangeError('A master secret has at least 32 bytes');
  const keys = new Map<Purpose, Uint8Array>();
  const keyOf = (purpose: Purpose) => {
    const known = keys.get(purpose);
    if (known !== undefined) return known;
    const key = new Uint8Array(hkdfSync('sha256', master, new Uint8Array(0), `cong-doi-thoai/1/${purpose}`, 32));
    keys.set(purpose, key);
    return key;
  };
  return {
    hmac(purpose, ...parts) {
      const mac = createHmac('sha256', keyOf(purpose));
      for (const part of parts) {
        const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : part;
        const length = new Uint8Array(4);
        new DataView(length.buffer).setUint32(0, bytes.length);
        mac.update(length).update(bytes);
      }
      return new Uint8Array(mac.digest());
    },
  };
}

const MAKE_ONE = `node -e "console.log(require('node:crypto').randomBytes(32).toString('base64url'))"`;

/**
 * The master secret: FEEDBACK_SECRET (base64url, at least 32 bytes), else, for the store in `folder`, one made there
 * at the first start. `folder` is null when the store is a server: several hosts share it, so the secret must be given.
 * Throws ConfigurationError.
 */
export function readMasterSecret(env: Readonly<Record<string, string | undefined>>, folder: string | null): Uint8Array {
  const given = env['FEEDBACK_SECRET'];
  if (given !== undefined && given !== '') {
    if (!/^[A-Za-z0-9_-]{43,}$/u.test(given)) {
      throw new ConfigurationError(
        `FEEDBACK_SECRET phải là ít nhất 32 byte ngẫu nhiên viết bằng base64url. Tạo bằng: ${MAKE_ONE}\n` +
          `FEEDBACK_SECRET must be at least 32 random bytes in base64url. Make one with: ${MAKE_ONE}`,
      );
    }
    return new Uint8Array(Buffer.from(given, 'base64url'));
  }
  if (folder === null) {
    throw new ConfigurationError(
      `Dùng máy chủ PostgreSQL thì phải đặt biến FEEDBACK_SECRET (và sao lưu nó: mất nó thì mọi mã biên nhận hết dùng được). Tạo bằng: ${MAKE_ONE}\n` +
        `A PostgreSQL server needs FEEDBACK_SECRET (back it up: without it every receipt is lost). Make one with: ${MAKE_ONE}`,
    );
  }
  return secretOfFolder(folder);
}

function secretOfFolder(folder: string): Uint8Array {
  const file = join(folder, 'secret');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const kept = read(file) ?? (existsSync(join(folder, 'pg')) ? new Uint8Array(0) : make(folder, file));
  if (kept.length >= 32) return kept;
  throw new ConfigurationError(
    `Tệp khóa ${file} bị hỏng hoặc bị mất. Hãy khôi phục nó từ bản sao lưu; đừng tạo khóa mới: không có nó thì mọi mã biên nhận hết dùng được.\n` +
      `The secret in ${file} is damaged or missing. Restore it from a backup; do not make another: without it every receipt is lost.`,
  );
}

/** Written aside and linked: a process killed half-way leaves no half secret, and of two makers one wins for both. */
function make(folder: string, file: string): Uint8Array {
  const aside = join(folder, `secret.${process.pid}.${randomBytes(4).toString('hex')}`);
  writeFileSync(aside, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside);
  }
  return read(file) ?? new Uint8Array(0);
}

function read(file: string): Uint8Array | null {
  try {
    return new Uint8Array(Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

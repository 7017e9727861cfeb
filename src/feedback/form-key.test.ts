import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { issueFormKey, readClientKey, readFormKey, repeatFormKey } from './form-key.ts';
import { secretsFrom } from './secrets.ts';

const secrets = secretsFrom(new Uint8Array(32).fill(7));
const now = new Date('2024-10-20T01:00:00.123Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const DAY = 86_400_000;

describe('the key of a form', () => {
  test('is read back with its time for 24 hours', () => {
    const key = issueFormKey(secrets, now);
    expect(readFormKey(secrets, later(1000), key)).toEqual({ key, issuedAt: now });
    expect(readFormKey(secrets, later(DAY), key)).not.toBeNull();
    expect(readFormKey(secrets, later(DAY + 1), key)).toBeNull();
    expect(readFormKey(secrets, later(-DAY), key)).toBeNull();
  });

  test('is new each time', () => {
    expect(new Set(Array.from({ length: 100 }, () => issueFormKey(secrets, now))).size).toBe(100);
  });

  test('is the same for the same proof and answers, and for no others', () => {
    const key = repeatFormKey(secrets, 'bằng chứng', now, 'nội dung');
    expect(repeatFormKey(secrets, 'bằng chứng', now, 'nội dung')).toBe(key);
    expect(readFormKey(secrets, later(1000), key)).toEqual({ key, issuedAt: now });
    const others = [
      ['bằng chứn', 'gnội dung'],
      ['bằng chứng', 'nội dung khác'],
    ] as const;
    for (const [proof, body] of others) expect(repeatFormKey(secrets, proof, now, body)).not.toBe(key);
  });

  test('with any one character changed, or of another portal, is none', () => {
    const key = issueFormKey(secrets, now);
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
    for (let at = 0; at < key.length; at += 1)
      for (const letter of letters)
        if (letter !== key[at])
          expect(readFormKey(secrets, now, key.slice(0, at) + letter + key.slice(at + 1))).toBeNull();
    expect(readFormKey(secretsFrom(new Uint8Array(32).fill(8)), now, key)).toBeNull();
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (key) => {
        expect(readFormKey(secrets, now, key)).toBeNull();
      }),
    );
  });
});

describe('the key of a JSON client', () => {
  test('is a UUID, whatever its case, or 22 to 64 characters of base64url', () => {
    const uuid = randomUUID();
    expect(readClientKey(uuid.toUpperCase())).toBe(uuid);
    for (const key of ['a'.repeat(22), '-_'.repeat(32)]) expect(readClientKey(key)).toBe(key);
    for (const key of ['', 'a'.repeat(21), 'a'.repeat(65), 'a'.repeat(30).concat('='), `${uuid}\n`])
      expect(readClientKey(key)).toBeNull();
  });
});

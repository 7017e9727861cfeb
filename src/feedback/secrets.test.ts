import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigurationError } from './configuration-error.ts';
import { type Purpose, readMasterSecret, secretsFrom } from './secrets.ts';

const master = new Uint8Array(32).fill(7);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('keyed hashes', () => {
  it('have 32 bytes and are the same each time', () => {
    const one = secretsFrom(master).hmac('typed', 'K7QM');
    expect(one).toHaveLength(32);
    expect(hex(secretsFrom(master).hmac('typed', 'K7QM'))).toBe(hex(one));
  });

  it('stay as they are from version to version: stored ones must be found again', () => {
    expect(hex(secretsFrom(master).hmac('typed', 'K7QM', new Uint8Array([1, 2])))).toBe(
      '5912e7e0a0f9cbbf4fd2f07a8c80eb9eb66c7851605231f2c90d96e1ad14ecf5',
    );
  });

  it('differ between purposes and between masters', () => {
    const purposes: Purpose[] = [
      'idempotency',
      'body',
      'typed',
      'link',
      'receipt',
      'address',
      'form',
      'support',
      'challenge',
      'check',
    ];
    const secrets = [secretsFrom(master), secretsFrom(new Uint8Array(32).fill(8))];
    const all = secrets.flatMap((one) => purposes.map((purpose) => hex(one.hmac(purpose, 'x'))));
    expect(new Set(all).size).toBe(all.length);
  });

  it('tell where one part ends and the next begins', () => {
    const { hmac } = secretsFrom(master);
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (a, b) => {
        expect(hex(hmac('body', ...a)) === hex(hmac('body', ...b))).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
    expect(hex(hmac('body', 'ab', 'c'))).not.toBe(hex(hmac('body', 'a', 'bc')));
    expect(hex(hmac('body'))).not.toBe(hex(hmac('body', '')));
  });

  it('need a master of 32 bytes', () => {
    expect(() => secretsFrom(new Uint8Array(31))).toThrow(RangeError);
  });
});

describe('master secret', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'secret-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is FEEDBACK_SECRET where that is given', () => {
    const given = Buffer.from(master).toString('base64url');
    expect(readMasterSecret({ FEEDBACK_SECRET: given }, null)).toEqual(master);
    expect(readMasterSecret({ FEEDBACK_SECRET: given }, folder)).toEqual(master);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['ngắn', 'a'.repeat(42), `${'a'.repeat(43)}=`, 'a b'.repeat(20)])('refuses FEEDBACK_SECRET %s', (given) => {
    expect(() => readMasterSecret({ FEEDBACK_SECRET: given }, folder)).toThrow(ConfigurationError);
  });

  it('must be given when the store is a server, and the refusal says how to make one', () => {
    expect(() => readMasterSecret({}, null)).toThrow(/FEEDBACK_SECRET[\s\S]+node -e/u);
    expect(() => readMasterSecret({ FEEDBACK_SECRET: '' }, null)).toThrow(ConfigurationError);
  });

  it('is made once in the folder of an embedded store, for its owner only', () => {
    const data = join(folder, 'sâu', 'hơn');
    const made = readMasterSecret({}, data);
    expect(made).toHaveLength(32);
    expect(readMasterSecret({}, data)).toEqual(made);
    expect(readdirSync(data)).toEqual(['secret']);
    expect(statSync(join(data, 'secret')).mode & 0o777).toBe(0o600);
    expect(statSync(data).mode & 0o777).toBe(0o700);
  });

  it('is never made anew beside a store, nor in place of a damaged one: its receipts would be lost', () => {
    mkdirSync(join(folder, 'pg'));
    expect(() => readMasterSecret({}, folder)).toThrow(/khôi phục[\s\S]+Restore it from a backup/u);
    writeFileSync(join(folder, 'secret'), 'abc');
    expect(() => readMasterSecret({}, folder)).toThrow(ConfigurationError);
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe('abc');
  });
});

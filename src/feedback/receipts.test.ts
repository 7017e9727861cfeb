import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReceiptCode } from '#domain/receipt-code.ts';
import { hashesOf, leafOf, lookUpHash, receiptFor, typedOf } from './receipts.ts';
import { secretsFrom } from './secrets.ts';

const secrets = secretsFrom(new Uint8Array(32).fill(7));
const others = secretsFrom(new Uint8Array(32).fill(8));
const key = fc.string({ minLength: 1 });

describe('a receipt', () => {
  test('is the same at every retry with a key, and another with another key or secret', () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        expect(receiptFor(secrets, a)).toEqual(receiptFor(secrets, a));
        expect(receiptFor(others, a).typed).not.toBe(receiptFor(secrets, a).typed);
        if (a !== b) expect(receiptFor(secrets, a).link).not.toBe(receiptFor(secrets, b).link);
      }),
    );
  });

  test('is found by the hash of either code, as typed by a person', () => {
    fc.assert(
      fc.property(key, (a) => {
        const receipt = receiptFor(secrets, a);
        const hashes = hashesOf(secrets, receipt);
        const typed = parseReceiptCode(receipt.typed.toLowerCase().replaceAll('-', ' '));
        expect(lookUpHash(secrets, typed)).toEqual({ kind: 'typed', hash: hashes.typed });
        expect(lookUpHash(secrets, parseReceiptCode(receipt.link))).toEqual({ kind: 'link', hash: hashes.link });
        expect(typedOf(secrets, receipt.link)).toBe(receipt.typed);
      }),
    );
  });

  test('a text that is no code has a hash that no code has', () => {
    expect(lookUpHash(secrets, null).hash).toHaveLength(32);
  });

  test('leaves a leaf its owner can compute without us', () => {
    const { typed } = receiptFor(secrets, 'k');
    const byHand = createHash('sha256')
      .update(`\0doi-thoai/nhat-ky/1:${typed.replaceAll('-', '')}`)
      .digest('hex');
    expect(Buffer.from(leafOf(typed)).toString('hex')).toBe(byHand);
    expect(leafOf(typed.toLowerCase())).toEqual(leafOf(typed));
    expect(() => leafOf('0000-0000-0000-0000-1')).toThrow(RangeError);
  });
});

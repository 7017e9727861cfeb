import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { formatTyped } from '#domain/receipt-code.ts';
import { rootOf as serverRootOf } from '#feedback/merkle-tree.ts';
import { leafOf as serverLeafOf } from '#feedback/receipts.ts';
import { leafOf, rootOf } from './receipt-log.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('the check of the open log on the device', () => {
  it.each([0, 1, 2, 3, 4, 5, 7, 8, 9, 31, 32, 33])('comes to the server’s root over %i leaves', async (count) => {
    const leaves = Array.from({ length: count }, (_, index) => {
      return new Uint8Array(createHash('sha256').update(String(index)).digest());
    });
    expect(hex(await rootOf(leaves))).toBe(hex(serverRootOf(leaves)));
  });

  it('comes to the server’s leaf of a code', async () => {
    const typed = formatTyped(randomBytes(10));
    expect(await leafOf(typed.replaceAll('-', ''))).toBe(hex(serverLeafOf(typed)));
  });
});

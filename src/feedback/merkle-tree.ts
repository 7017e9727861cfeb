import { createHash } from 'node:crypto';

/**
 * Hash tree of RFC 6962, section 2.1, over leaf hashes that are already `SHA-256(0x00 ‖ data)`: inner nodes are
 * `SHA-256(0x01 ‖ left ‖ right)`, so that no inner node can pass for a leaf. The root of nothing is `SHA-256("")`.
 * No proofs are made: a day's leaves are public, so whoever checks computes the root from all of them.
 */

/** Root over leaf hashes in the order given. */
export function rootOf(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (only === undefined) return createHash('sha256').digest();
  if (leaves.length === 1) return only;
  const middle = splitOf(leaves.length);
  return nodeOf(rootOf(leaves.slice(0, middle)), rootOf(leaves.slice(middle)));
}

/** Largest power of two smaller than `size`, for sizes above 1. */
function splitOf(size: number): number {
  return 2 ** (31 - Math.clz32(size - 1));
}

function nodeOf(left: Uint8Array, right: Uint8Array): Uint8Array {
  return createHash('sha256').update(Uint8Array.of(1)).update(left).update(right).digest();
}

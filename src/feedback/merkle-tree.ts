import { createHash } from 'node:crypto';

/**
 * Hash tree of RFC 6962, section 2.1, over leaf hashes that are already `SHA-256(0x00 ‖ data)`: inner nodes are
 * `SHA-256(0x01 ‖ left ‖ right)`, so that no inner node can pass for a leaf. The root of nothing is `SHA-256("")`.
 */

/** Where a leaf stands in a tree, and the hashes that lead from it to the root. */
export interface InclusionProof {
  /** Counted from 0. */
  readonly index: number;
  /** Leaves of the tree. */
  readonly size: number;
  /** Hashes of the neighbours, from the leaf upwards. */
  readonly path: readonly Uint8Array[];
}

/** Root over leaf hashes in the order given. */
export function rootOf(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (only === undefined) return createHash('sha256').digest();
  if (leaves.length === 1) return only;
  const middle = splitOf(leaves.length);
  return nodeOf(rootOf(leaves.slice(0, middle)), rootOf(leaves.slice(middle)));
}

/** Proof that the leaf at `index` belongs to the tree over `leaves`. RangeError if there is no such leaf. */
export function proofAt(leaves: readonly Uint8Array[], index: number): InclusionProof {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) throw new RangeError(`No leaf ${index}.`);
  return { index, size: leaves.length, path: pathTo(leaves, index) };
}

/** Whether the proof leads from `leaf` to `root` (RFC 9162, 2.1.3.2). A malformed proof simply does not. */
export function proves({ index, size, path }: InclusionProof, leaf: Uint8Array, root: Uint8Array): boolean {
  if (!Number.isInteger(index) || index < 0 || index >= size) return false;
  let [place, last, hash] = [index, size - 1, leaf];
  for (const neighbour of path) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = nodeOf(neighbour, hash);
      // A right edge without a neighbour on its level rises until it has one.
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      hash = nodeOf(hash, neighbour);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && Buffer.compare(hash, root) === 0;
}

function pathTo(leaves: readonly Uint8Array[], index: number): Uint8Array[] {
  if (leaves.length <= 1) return [];
  const middle = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, middle), leaves.slice(middle)];
  return index < middle ? [...pathTo(left, index), rootOf(right)] : [...pathTo(right, index - middle), rootOf(left)];
}

/** Largest power of two smaller than `size`, for sizes above 1. */
function splitOf(size: number): number {
  return 2 ** (31 - Math.clz32(size - 1));
}

function half(number: number): number {
  return Math.floor(number / 2);
}

function nodeOf(left: Uint8Array, right: Uint8Array): Uint8Array {
  return createHash('sha256').update(Uint8Array.of(1)).update(left).update(right).digest();
}

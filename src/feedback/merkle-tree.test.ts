import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rootOf } from './merkle-tree.ts';

const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const leafOf = (data: string) => sha256(Uint8Array.of(0), Buffer.from(data, 'hex'));
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** Inputs of the reference implementation's tests (google/certificate-transparency, merkle_tree_test). */
const REFERENCE = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
const tree = fc.uniqueArray(hash, { minLength: 1, maxLength: 70, selector: hex });
const leafOfTree = tree.chain((leaves) => fc.record({ leaves: fc.constant(leaves), at: fc.nat(leaves.length - 1) }));

describe('the root of a tree', () => {
  it.each([
    [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
    [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
  ])('of %i leaves is that of the reference', (size, root) => {
    expect(hex(rootOf(REFERENCE.slice(0, size).map(leafOf)))).toBe(root);
  });

  it('changes when a leaf is left out, added, changed or moved', () => {
    fc.assert(
      fc.property(leafOfTree, hash, ({ leaves, at }, other) => {
        const root = hex(rootOf(leaves));
        fc.pre(!leaves.some((leaf) => hex(leaf) === hex(other)));
        expect(hex(rootOf(leaves.toSpliced(at, 1)))).not.toBe(root);
        expect(hex(rootOf(leaves.toSpliced(at, 0, other)))).not.toBe(root);
        expect(hex(rootOf(leaves.with(at, other)))).not.toBe(root);
        const next = leaves[at + 1];
        if (next !== undefined) expect(hex(rootOf(leaves.toSpliced(at, 2, next, leaves[at]!)))).not.toBe(root);
      }),
    );
  });
});

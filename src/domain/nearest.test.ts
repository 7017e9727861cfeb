import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

describe('nearest', () => {
  it('offers misspelt and incomplete codes, nearest first', () => {
    expect(nearest('nha-nma', ['cao-thuong', 'nha-nam', 'nha-nam-2025'])).toEqual(['nha-nam']);
    expect(nearest('ubnd-nha-nam', ['ubnd-nha-nam-2025', 'ubnd-nha-na', 'dang-uy-nha-nam'])).toEqual([
      'ubnd-nha-na',
      'ubnd-nha-nam-2025',
    ]);
  });

  it('offers nothing that is unlike, and at most as many as asked', () => {
    expect(nearest('dat-dai', ['moi-truong', 'y-te'])).toEqual([]);
    expect(nearest('kn-2024-a-001', ['kn-2024-a-002', 'kn-2024-a-003', 'kn-2024-a-004'], 2)).toHaveLength(2);
  });
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['title', 'titel', 1],
    ['evidnce', 'evidence', 1],
    ['dat-dai', 'dat-dia', 1],
    ['abc', 'xyz', 3],
  ])('of %j and %j is %d', (a, b, distance) => {
    expect(editDistance(a, b, 9)).toBe(distance);
  });

  it('stops counting above the limit', () => {
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
    expect(editDistance('abcdef', 'a', 2)).toBe(3);
  });

  it('is the same both ways and zero only for equals', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 20)).toBe(editDistance(b, a, 20));
        expect(editDistance(a, b, 20) === 0).toBe(a === b);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader, BitWriter } from './bits.ts';
import {
  frequencyOf,
  levelOf,
  pairLevels,
  readPostings,
  sealed,
  unsealed,
  wordLevels,
  writePostings,
} from './index-format.ts';
import { readWordList, writeWordList } from './word-list.ts';

const number = fc.oneof(
  fc.record({ kind: fc.constant('rice' as const), value: fc.nat(50_000), parameter: fc.nat(20) }),
  fc.record({ kind: fc.constant('gamma' as const), value: fc.integer({ min: 1, max: 2 ** 30 }), parameter: fc.nat(0) }),
  fc.record({ kind: fc.constant('fixed' as const), value: fc.nat(2 ** 24 - 1), parameter: fc.constant(24) }),
);

describe('bits', () => {
  it('give back every number in order, and refuse to give more', () => {
    fc.assert(
      fc.property(fc.array(number), (all) => {
        const out = new BitWriter();
        for (const { kind, value, parameter } of all) out[kind](value, parameter);
        const bytes = out.bytes();
        const from = new BitReader(bytes);
        for (const { kind, value, parameter } of all) expect(from[kind](parameter)).toBe(value);
        expect(() => from.fixed(8)).toThrow(RangeError);
      }),
    );
  });
});

describe('a list of documents', () => {
  const documents = 70_000;
  it.each([
    ['word', wordLevels],
    ['pair', pairLevels],
  ])('comes back whole from the levels of a %s', (_, levels) => {
    const list = fc.uniqueArray(fc.nat(documents - 1), { minLength: 1, maxLength: levels.longest });
    fc.assert(
      fc.property(list, fc.nat(2 ** levels.bits - 1), (numbers, level) => {
        const postings = numbers.sort((a, b) => a - b).map((document) => ({ document, level }));
        const out = new BitWriter();
        writePostings(out, postings, postings.length, documents, levels);
        const read = readPostings(new BitReader(out.bytes()), documents, levels);
        expect([...read.documents]).toEqual(numbers);
        expect(new Set(read.levels)).toEqual(new Set([level]));
      }),
    );
  });

  it('keeps the order of how densely a word stands, from a word of a long law to one that fills the page', () => {
    const levels = [0.01, 0.5, 1, 2, 5, 12, 400].map((frequency) => levelOf(frequency, wordLevels));
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    expect(levels.at(-1)).toBe(2 ** wordLevels.bits - 1);
    expect(frequencyOf(levelOf(2, wordLevels), wordLevels)).toBeCloseTo(2, 0);
  });
});

describe('a sealed file', () => {
  it('is refused after any change of one byte and after any cut', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, where, by) => {
        const whole = sealed(bytes);
        expect([...unsealed(whole)]).toEqual([...bytes]);
        expect(() => unsealed(whole.subarray(0, where % whole.length))).toThrow(RangeError);
        const changed = whole.slice();
        changed[where % whole.length] = (changed[where % whole.length] ?? 0) ^ by;
        expect(() => unsealed(changed)).toThrow(RangeError);
      }),
      { examples: [[new Uint8Array([0]), 3, 1]] },
    );
  });
});

describe('the list of words', () => {
  it('comes back with sizes to a power of two', () => {
    const words = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,12}$/), fc.integer({ min: 1, max: 99_999 })), {
      selector: ([word]) => word,
    });
    fc.assert(
      fc.property(words, (all) => {
        const wanted = all.map(([word, size]): [string, number] => [word, 2 ** Math.floor(Math.log2(size))]);
        expect(new Map(readWordList(writeWordList(all)))).toEqual(new Map(wanted));
      }),
    );
  });
});

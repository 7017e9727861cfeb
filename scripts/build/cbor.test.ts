import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cbor, decodeCbor, encodeCbor } from './cbor.ts';

const value = fc.letrec<{ any: Cbor }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.nat({ max: 0xffffffff }),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('any'), { maxLength: 30 }),
  ),
})).any;

describe('CBOR', () => {
  it('reads what it has written', () => {
    fc.assert(
      fc.property(value, (any) => {
        expect(decodeCbor(encodeCbor(any))).toEqual(any);
      }),
    );
  });

  // Examples of RFC 8949, appendix A.
  it.each<[Cbor, string]>([
    [0, '00'],
    [23, '17'],
    [24, '1818'],
    [1000, '1903e8'],
    [1_000_000, '1a000f4240'],
    ['', '60'],
    ['IETF', '6449455446'],
    ['\u6c34', '63e6b0b4'],
    [[1, [2, 3], [4, 5]], '8301820203820405'],
  ])('writes %j as %s', (any, hex) => {
    expect(encodeCbor(any).toString('hex')).toBe(hex);
    expect(decodeCbor(Buffer.from(hex, 'hex'))).toEqual(any);
  });

  it.each([
    ['a map', 'a0'],
    ['a negative number', '20'],
    ['a list without an end', '9f'],
    ['something left over', '0000'],
    ['half a number', '19'],
  ])('refuses %s', (_name, hex) => {
    expect(() => decodeCbor(Buffer.from(hex, 'hex'))).toThrow();
  });
});

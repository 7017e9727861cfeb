import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readable } from './readable-text.ts';

describe('readable', () => {
  it.each([
    ['Nhã Nam'.normalize('NFD'), 'Nhã Nam'],
    ['ệ'.normalize('NFD'), 'ệ'],
    ['e\u0302\u0323', 'ệ'],
    ['\u0301abc\u0489', 'abc'],
    ['Đ\u200bối\ufeff th\u00adoại', 'Đối thoại'],
    ['\u00d0ất \u00f0ai', 'Đất đai'],
    ['０１２ ＡＢ＠', '012 AB@'],
    ['a\u00a0b\u3000c\u2028d', 'a b c\nd'],
    ['1–2−3‑4', '1-2-3-4'],
    ['😀 ½ ² ệ', '😀 ½ ² ệ'],
  ])('shows %j as %j', (written, seen) => {
    expect(readable(written).text).toBe(seen);
  });

  it('leaves plain text alone exactly as it would reading it character by character', () => {
    const plain = fc.string({ unit: fc.integer({ min: 1, max: 0x2030 }).map((code) => String.fromCharCode(code)) });
    fc.assert(
      fc.property(plain, (written) => {
        expect(readable(written).text).toBe(readable(`${written}\u200b`).text);
      }),
      { numRuns: 5_000 },
    );
  });

  it('leads back to where each visible character was written', () => {
    const written = 'x\u200by𝟎😀z';
    const { text, written: origin } = readable(written);
    expect(text).toBe('xy0😀z');
    expect([0, 1, 2, 3, 4, 5, 6].map(origin)).toEqual([0, 2, 3, 5, 6, 7, 8]);
  });

  it('never leads backwards or outside, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        const { text, written: origin } = readable(written);
        for (let index = 0; index < text.length; index += 1) expect(origin(index + 1)).toBeGreaterThan(origin(index));
        expect(origin(text.length)).toBe(written.length);
      }),
    );
  });

  it('changes nothing more when applied twice', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (written) => readable(readable(written).text).text === readable(written).text,
      ),
    );
  });
});

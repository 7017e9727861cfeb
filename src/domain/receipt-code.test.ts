import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLink, formatTyped, noReceiptCodePattern, parseReceiptCode, spellOut } from './receipt-code.ts';

const alphabet = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const typedBytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
const linkBytes = fc.uint8Array({ minLength: 17, maxLength: 17 });
const bare = (code: string) => code.replaceAll('-', '');

describe('a typed code', () => {
  test('has four groups of four and a check character', () => {
    expect(formatTyped(new Uint8Array(10))).toBe('0000-0000-0000-0000-0');
    expect(formatTyped(new Uint8Array(10).fill(255))).toMatch(/^(?:ZZZZ-){4}[0-9A-Z]$/);
    expect(formatTyped(Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 1))).toBe('0000-0000-0000-0001-2');
  });

  test('carries all 80 bits', () => {
    fc.assert(
      fc.property(typedBytes, (bytes) => {
        let value = 0n;
        for (const letter of bare(formatTyped(bytes)).slice(0, 16))
          value = value * 32n + BigInt(alphabet.indexOf(letter));
        expect(value).toBe(BigInt(`0x${Buffer.from(bytes).toString('hex')}`));
      }),
    );
  });

  test('is read however people write it', () => {
    fc.assert(
      fc.property(typedBytes, (bytes) => {
        const typed = formatTyped(bytes);
        const code = { kind: 'typed', code: bare(typed) };
        const confused = typed.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' – ');
        const wide = [...typed]
          .map((c) => (c === '-' ? c : String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)))
          .join('');
        for (const written of [typed, bare(typed), ` ${confused}\n`, typed.replaceAll('1', 'I'), wide])
          expect(parseReceiptCode(written)).toEqual(code);
      }),
    );
  });

  test('with any one character changed is none', () => {
    fc.assert(
      fc.property(typedBytes, (bytes) => {
        const code = bare(formatTyped(bytes));
        for (let at = 0; at < code.length; at += 1)
          for (const letter of alphabet)
            if (letter !== code[at])
              expect(parseReceiptCode(code.slice(0, at) + letter + code.slice(at + 1))).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  test('with any two characters swapped is none, neighbours or not', () => {
    fc.assert(
      fc.property(typedBytes, (bytes) => {
        const code = bare(formatTyped(bytes));
        for (let a = 0; a < code.length; a += 1)
          for (let b = a + 1; b < code.length; b += 1) {
            const swapped = [...code];
            [swapped[a], swapped[b]] = [code[b] ?? '', code[a] ?? ''];
            if (code[a] !== code[b]) expect(parseReceiptCode(swapped.join(''))).toBeNull();
          }
      }),
      { numRuns: 100 },
    );
  });

  test('with a character too many or too few is none', () => {
    fc.assert(
      fc.property(typedBytes, fc.nat(16), fc.constantFrom(...alphabet), (bytes, at, letter) => {
        const code = bare(formatTyped(bytes));
        expect(parseReceiptCode(code.slice(0, at) + code.slice(at + 1))).toBeNull();
        expect(parseReceiptCode(code.slice(0, at) + letter + code.slice(at))).toBeNull();
      }),
    );
  });

  test('made up at random passes one time in thirty-two', () => {
    let passed = 0;
    let seed = 1;
    for (let i = 0; i < 32_000; i += 1) {
      let code = '';
      for (let at = 0; at < 17; at += 1) {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        code += alphabet[Math.floor(seed / 65_536) % 32];
      }
      if (parseReceiptCode(code) !== null) passed += 1;
    }
    expect(passed).toBeGreaterThan(800);
    expect(passed).toBeLessThan(1200);
  });
});

describe('a link code', () => {
  test('carries 130 bits in 26 characters and is read from a whole address', () => {
    fc.assert(
      fc.property(linkBytes, (bytes) => {
        const code = formatLink(bytes);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
        for (const written of [code, code.toLowerCase(), `https://doi-thoai.example/tra-cuu/#${code}`])
          expect(parseReceiptCode(written)).toEqual({ kind: 'link', code });
        let value = 0n;
        for (const letter of code) value = value * 32n + BigInt(alphabet.indexOf(letter));
        expect(value).toBe(BigInt(`0x${Buffer.from(bytes).toString('hex')}`) >> 6n);
      }),
    );
  });
});

describe('what is no code', () => {
  test.each(['', ' ', 'UUUU-UUUU-UUUU-UUUU-U', 'kn-2024-mau-001', '0'.repeat(301), '*'.repeat(17)])(
    '%j is null',
    (raw) => {
      expect(parseReceiptCode(raw)).toBeNull();
    },
  );

  test('no text at all makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => void parseReceiptCode(raw)));
  });

  test('too few bytes are a fault', () => {
    expect(() => formatTyped(new Uint8Array(9))).toThrow(RangeError);
    expect(() => formatLink(new Uint8Array(16))).toThrow(RangeError);
  });
});

test('a code is spelt out by letter and group', () => {
  expect(spellOut('K7QM-2F9X-0')).toBe('ca, bảy, quy, em mờ; hai, ép phờ, chín, ích xì; không');
  const names = alphabet.map((letter) => spellOut(letter));
  expect(new Set(names).size).toBe(32);
});

describe('a box whose text goes into an address', () => {
  // As HTML reads the attribute.
  const takes = (text: string) => new RegExp(`^(?:${noReceiptCodePattern})$`, 'v').test(text);

  test.each([
    'K7QM-2F9X-0ABC-9QRS-T',
    ' k7qm2f9x0abc9qrst ',
    'k7qm 2f9x 0abc 9qrs t',
    '0123456789ABCDEFGHJKMNPQRS',
    'https://doi-thoai.example/tra-cuu/#0123456789ABCDEFGHJKMNPQRS',
  ])('does not take the receipt code %s', (code) => {
    expect(takes(code)).toBe(false);
  });

  test.each(['', '2024', 'KN-2024-NHA-NAM-001', 'KN2024NHANAM001', 'đường vào thôn Đông bị ngập'])(
    'takes %s',
    (text) => {
      expect(takes(text)).toBe(true);
    },
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalLine, canonicalText, characterCount } from './canonical-text.ts';

const family = '👨\u200d👩\u200d👧';

/** Strings in which what the rules speak of is common. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\u0000',
        '\r',
        '\n',
        '\t',
        ' ',
        '\u00a0',
        '\u200b',
        '\u200d',
        '\ufe0f',
        '\ufeff',
        '\u202e',
        '\u2066',
      ),
      fc.constantFrom(
        '\u{e0041}',
        '\u0085',
        '\u2028',
        '\u00ad',
        '\u034f',
        '\u3164',
        '\uffff',
        'Ð',
        'đ',
        'e\u0302\u0301',
        '\u0301',
      ),
      fc.constantFrom('👩', '❤', '🏽', '1', '\u20e3', '©', '🇻', '🇳', 'a', '.', '\u1100', '\u1161', '\u0f71', '\u212b'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('canonical text', () => {
  test.each([
    ['decomposed letters are composed', 'Nguye\u0302\u0303n', 'Nguyễn'],
    ['Eth becomes Đ', 'Ðường thôn Ðông', 'Đường thôn Đông'],
    ['line breaks of other systems become line feeds', 'một\r\nhai\rba\u2028bốn\u0085năm', 'một\nhai\nba\nbốn\nnăm'],
    ['controls and NUL are left out, tabs stay', 'a\u0000b\u0007c\u009fd\te\u007f', 'abcd\te'],
    ['zero-width characters and marks of order are left out', '\ufeffđ\u200bất\u200c \u2060đai\u00ad', 'đất đai'],
    ['bidi overrides are left out', '\u202egnp.exe\u202c \u2066x\u2069\u200f\u061c', 'gnp.exe x'],
    ['tag characters and fillers are left out', `a${String.fromCodePoint(0xe0041, 0xe0100)}\u3164\u115fb\ufffe`, 'ab'],
    ['a joiner stays within an emoji', `${family} a\u200db\u200d`, `${family} ab`],
    [
      'a selector stays after a pictograph and in a keycap',
      '❤\ufe0f 1\ufe0f\u20e3 x\ufe0f 2\ufe0f',
      '❤\ufe0f 1\ufe0f\u20e3 x 2',
    ],
    ['hidden characters within an emoji go', '👨\u200b\u200d\u202e👩', '👨\u200d👩'],
    ['a joiner after a skin colour that colours nothing goes', '🏽\u200d👩', '🏽👩'],
    ['spaces of other widths become spaces', 'a\u00a0b\u3000c\u2009d', 'a b c d'],
    ['spaces at line ends and a third empty line go', '  a  \t\n\n\n\n b \n', 'a\n\n b'],
  ])('%s', (_, raw, canonical) => {
    expect(canonicalText(raw)).toBe(canonical);
  });

  test('a lone surrogate makes a text ill-formed', () => {
    expect(canonicalText('a\ud800b')).toBeNull();
    expect(canonicalLine('\udc00')).toBeNull();
  });

  test('a line has no breaks, tabs or double spaces', () => {
    expect(canonicalLine(' Bà\tNguyễn \r\n Thị  A ')).toBe('Bà Nguyễn Thị A');
  });

  test('canonical text is canonical', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const once = canonicalText(raw);
        if (once !== null) expect(canonicalText(once)).toBe(once);
        const line = canonicalLine(raw);
        if (line !== null) expect(canonicalLine(line)).toBe(line);
      }),
      { numRuns: 5000 },
    );
  });

  test('composed and decomposed spellings are one text', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        if (raw.isWellFormed()) expect(canonicalText(raw.normalize('NFD'))).toBe(canonicalText(raw.normalize('NFC')));
      }),
      { numRuns: 2000 },
    );
  });

  test('nothing a reader does not see is left, and it is well-formed NFC', () => {
    const unseen = /[\p{Cc}\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]/u;
    fc.assert(
      fc.property(hostile, (raw) => {
        const text = canonicalText(raw) ?? '';
        expect(text.replace(/[\n\t]/g, '')).not.toMatch(unseen);
        expect(
          text.replace(/\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?\u200d(?=\p{Extended_Pictographic})/gu, ''),
        ).not.toContain('\u200d');
        expect(text.isWellFormed() && text === text.normalize('NFC')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('a hostile text of 64 KB takes no time to speak of', () => {
    const texts = ['\u200d', ' \t', '👩\u200d', '1\ufe0f', '\r\n ', 'e\u0301\u0323', '\n \n'];
    const start = performance.now();
    for (const text of texts) canonicalText(text.repeat(65_536 / text.length));
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

describe('counting characters', () => {
  test.each([
    ['', 0],
    ['Nguyễn', 6],
    ['Nguye\u0302\u0303n', 6],
    [family, 1],
    ['🇻🇳', 1],
    ['a\nb', 3],
  ])('%j has %i as a reader counts', (text, count) => {
    expect(characterCount(text)).toBe(count);
  });

  test('the quick way for ASCII counts like the segmenter', () => {
    const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' });
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(characterCount(text)).toBe([...segmenter.segment(text)].length);
      }),
    );
  });
});

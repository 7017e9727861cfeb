import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, septets, wholeWords } from './gsm.ts';

describe('septets of GSM 03.38', () => {
  it.each([
    ['', 0],
    ['Doi thoai', 9],
    ['@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ', 29],
    ['ÄÖÑÜ§¿äöñüà¡¤', 13],
    ['\n\r', 2],
    ['[', 2],
    ['^{}\\~]|€', 16],
    ['a[b]', 6],
  ])('%j takes %i', (text, n) => {
    expect(septets(text)).toBe(n);
  });

  it.each(['ô', 'Đ', '`', 'ç', 'á', '“', '–', '…', '😀'])('%j has no place', (text) => {
    expect(septets(`a${text}`)).toBeNull();
  });
});

describe('a text without diacritics', () => {
  it.each([
    ['Đối thoại với Nhân dân, thị trấn Nhã Nam', 'Doi thoai voi Nhan dan, thi tran Nha Nam'],
    ['“đường” – 30 m²…', '"duong" - 30 m ...'],
    ['Uỷ ban'.normalize('NFD'), 'Uy ban'],
    ['11-QÐi/TW', '11-QDi/TW'],
    ['[a] {b} ~c', 'a b c'],
  ])('%j is %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('takes one septet a character, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const plain = plainText(text);
        expect(septets(plain)).toBe(plain.length);
      }),
    );
  });
});

describe('whole words', () => {
  it('are cut before the word that does not fit', () => {
    expect(wholeWords('Hoi truong UBND xa', 13)).toBe('Hoi truong...');
    expect(wholeWords('Hoi truong UBND xa', 18)).toBe('Hoi truong UBND xa');
    expect(wholeWords('Hoi truong, UBND xa', 14)).toBe('Hoi truong...');
    expect(wholeWords('Hoitruong', 5)).toBe('');
  });

  it('never take more room than there is, and never end inside a word', () => {
    const word = fc.stringMatching(/^[a-zA-Z0-9]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 15 }), fc.integer({ min: 0, max: 80 }), (words, room) => {
        const cut = wholeWords(words.join(' '), room);
        expect(cut.length).toBeLessThanOrEqual(room);
        const kept = cut
          .replace(/\.\.\.$/, '')
          .split(' ')
          .filter(Boolean);
        expect(kept).toEqual(words.slice(0, kept.length));
      }),
    );
  });
});

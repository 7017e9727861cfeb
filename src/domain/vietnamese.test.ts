import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collate, fold, normalise, slugOf } from './vietnamese.ts';

const vietnameseText = fc.string({
  unit: fc.constantFrom(
    ...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ -',
  ),
});

describe('normalise', () => {
  it('replaces the Icelandic Eth by Đ in both cases', () => {
    expect(normalise('11-Q\u00d0i/TW')).toBe('11-QĐi/TW');
    expect(normalise('\u00f0ất \u00f0ai')).toBe('đất đai');
  });

  it('gives one spelling to composed and decomposed text', () => {
    fc.assert(fc.property(vietnameseText, (text) => normalise(text.normalize('NFD')) === normalise(text)));
  });

  it('keeps case, marks and spaces', () => {
    expect(normalise('Huyện ủy  TÂN YÊN')).toBe('Huyện ủy  TÂN YÊN');
  });
});

describe('fold', () => {
  it.each([
    ['Đối thoại với Nhân dân', 'doi thoai voi nhan dan'],
    ['ĐƯỜNG, ĐIỆN; Ủy ban', 'duong, dien; uy ban'],
    ['\u00d0ất \u00f0ai', 'dat dai'],
    ['Nhã Nam'.normalize('NFD'), 'nha nam'],
    ['Phúc Hoà', 'phuc hoa'],
    ['đối\u200b tho\u00adại', 'doi thoai'],
    ['UBND 2024', 'ubnd 2024'],
  ])('folds %j to %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('makes every Vietnamese letter ASCII', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => /^[a-z -]*$/.test(fold(text)) && fold(text).length === text.length),
    );
  });

  it('changes nothing when applied twice, whatever the script', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });

  it('does not see case, decomposition or Eth', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        const odd = text.toUpperCase().normalize('NFD').replaceAll('Đ', '\u00d0');
        return fold(odd) === fold(text);
      }),
    );
  });
});

describe('slugOf', () => {
  it.each([
    ['1. Quản lý đất đai, môi trường', '1-quan-ly-dat-dai-moi-truong'],
    ['  “Đối thoại” – 2024!  ', 'doi-thoai-2024'],
    ['Nhã Nam'.normalize('NFD'), 'nha-nam'],
    ['…', ''],
  ])('makes %j into %j', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it('gives only what the file and heading names of the record allow', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => /^([a-z0-9]+(-[a-z0-9]+)*)?$/.test(slugOf(text))));
  });

  it('is a name of itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => slugOf(slugOf(text)) === slugOf(text)));
  });
});

describe('collate', () => {
  it('sorts communes as a Vietnamese reader expects', () => {
    const sorted = [
      'An Dương',
      'Cao Xá',
      'Dĩnh Kế',
      'Đại Hóa',
      'Lam Cốt',
      'Liên Chung',
      'Ngọc Lý',
      'Ngọc Thiện',
      'Nhã Nam',
    ];
    expect([...sorted].reverse().sort(collate)).toEqual(sorted);
  });

  it('orders letters and tones of the Vietnamese alphabet', () => {
    expect(['ấ', 'â', 'ă', 'ạ', 'á', 'ã', 'ả', 'à', 'a'].sort(collate)).toEqual([
      'a',
      'à',
      'ả',
      'ã',
      'á',
      'ạ',
      'ă',
      'â',
      'ấ',
    ]);
  });

  it('orders numbers by value', () => {
    expect(['Thôn 10', 'Thôn 2', 'Thôn 1'].sort(collate)).toEqual(['Thôn 1', 'Thôn 2', 'Thôn 10']);
  });

  it('calls only equal texts equal, so that every machine sorts alike', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => (collate(a, b) === 0) === (a === b)));
    expect(collate('Hòa', 'Hòa'.normalize('NFD'))).not.toBe(0);
  });
});

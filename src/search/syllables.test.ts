import { describe, expect, it } from 'vitest';
import { isSyllable, syllablesOf } from './syllables.ts';

const exact = (text: string) => syllablesOf(text).map((each) => each.exact);
const folded = (text: string) => syllablesOf(text).map((each) => each.folded);

describe('the words of a text', () => {
  it('are the same in both places of the tone, and composed or not', () => {
    expect(exact('hoà thuỷ uỷ')).toEqual(exact('hòa thủy ủy'));
    expect(exact('Đối thoại'.normalize('NFD'))).toEqual(exact('đối thoại'));
    expect(exact('QÐi')).toEqual(exact('QĐi'));
  });

  it('keep tones apart in the exact form and drop them in the bare one', () => {
    expect(exact('hòa')).not.toEqual(exact('hóa'));
    expect(folded('Đất ĐAI hoá')).toEqual(['dat', 'dai', 'hoa']);
  });

  it('take i and y at the end for one', () => {
    expect(exact('kỹ lý quý Mỹ')).toEqual(exact('kĩ lí quí Mĩ'));
    expect(folded('tay')).toEqual(['tay']);
  });

  it('are the parts of a number and symbol', () => {
    expect(folded('116-KL/TU')).toEqual(['116', 'kl', 'tu']);
  });
});

describe('a syllable', () => {
  it.each('nghieng khuyu giuong yeu quyet thuong gi'.split(' '))('can be %s', (letters) => {
    expect(isSyllable(letters)).toBe(true);
  });

  it.each('mays ddat tesla str'.split(' '))('can not be %s', (letters) => {
    expect(isSyllable(letters)).toBe(false);
  });
});

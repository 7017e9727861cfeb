import { describe, expect, it } from 'vitest';
import { syllablesOf } from './syllables.ts';
import { meantBy } from './typing.ts';

const words = new Map(
  'dat doi duong so do nuoc giai phong mat bang thong khong denver ngap thon loai ngoai'
    .split(' ')
    .map((word) => [word, 8]),
);
const meant = (typed: string) =>
  meantBy(syllablesOf(typed)[0]!, words).map(
    ({ by, syllables }) => `${by} ${syllables.map(({ exact }) => exact).join(' ')}`,
  );

describe('what was meant', () => {
  it.each([
    ['ddaats', 'đất'],
    ['DDooij', 'đội'],
    ['dduwowngf', 'đường'],
    ['soor', 'sổ'],
    ['thoongs', 'thống'],
    ['so63', 'sổ'],
    ['d9a61t', 'đất'],
    ['d9u7o7ng2', 'đường'],
  ])('by the keys %s is %s', (typed, word) => {
    expect(meant(typed)[0]).toBe(`keys ${syllablesOf(word)[0]!.exact}`);
  });

  it('by words without spaces are the words', () => {
    expect(meant('giaiphongmatbang')).toContain('spaces giai phong mat bang');
  });

  it('by one wrong letter is a word that pages hold, the word as typed first', () => {
    expect(meant('dnever')).toEqual(['typed dnever', 'letters denver']);
    expect(meant('ngpa')[1]).toBe('letters ngap');
  });

  it('by the short forms of messages is the long form', () => {
    expect(meant('ko')).toEqual([`chat ${syllablesOf('không')[0]!.exact}`, 'typed ko']);
  });

  it('by a known word is that word, and a number is never put right', () => {
    expect(meant('đạt')).toEqual(['typed đat5']);
    expect(meant('1416')).toEqual(['typed 1416']);
  });
});

import { describe, expect, it } from 'vitest';
import type { PageCard } from './index-format.ts';
import { spelledAs } from './spelling.ts';

const page = (title: string, text: string): PageCard => ({
  address: '/',
  title,
  filters: {},
  parts: [{ anchor: '', heading: '', text }],
});
const pages = [
  page('Đối thoại về đất đai', 'Đội trưởng đội thu gom, đội xây dựng. Buổi đối thoại: rác thải'),
  page('Ngập úng', 'Mưa là ngập.'),
];

describe('a query in the spelling of the pages', () => {
  it('has its marks, by the words beside each word', () => {
    expect(spelledAs('doi thoai', [], pages)).toBe('đối thoại');
    expect(spelledAs('rac thai', [], pages)).toBe('rác thải');
  });

  it('has the word that was meant for one that was misspelt', () => {
    expect(spelledAs('ngaapj', [{ typed: 'ngaapj', meant: 'ngap' }], pages)).toBe('ngập');
  });

  it('is not guessed where a word stands beside none of its neighbours', () => {
    expect(spelledAs('mua doi', [], pages)).toBeNull();
  });

  it('keeps marks that were typed, numbers, and words without a spelling', () => {
    expect(spelledAs('đối thoai 294', [], pages)).toBe('đối thoại 294');
    expect(spelledAs('đối thoại', [], pages)).toBeNull();
    expect(spelledAs('zzz 12', [], pages)).toBeNull();
  });
});

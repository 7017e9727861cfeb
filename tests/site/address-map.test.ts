import { describe, expect, it } from 'vitest';
import { pagesByTemplate, templateOf, templates } from './address-map.ts';
import { pageAt, pages } from './built-site.ts';
import { addressedEntries } from './published-data.ts';

describe('the address map', () => {
  it('has a place for every page', () => {
    expect(pages.filter(({ address }) => templateOf(address) === null).map(({ address }) => address)).toEqual([]);
  });

  it.each(templates.filter(({ optional }) => !optional))('has pages of the kind $name at $shape', ({ name }) => {
    expect(pagesByTemplate.get(name)?.length ?? 0).toBeGreaterThan(0);
  });

  it('has a page for every entry of the record', () => {
    const entries = addressedEntries();
    expect(entries.length).toBeGreaterThan(150);
    expect(entries.filter(({ address }) => pageAt(address) === null).map(({ address }) => address)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { fromOurOwnPages } from './origin.ts';

const HERE = 'http://127.0.0.1:8888/api/gop-y';
const BASE = 'https://doi-thoai.example';

const passes = (headers: Record<string, string>, baseUrl: string | null = BASE) => {
  // A Request drops headers browsers reserve for themselves only in a browser.
  return fromOurOwnPages(new Request(HERE, { method: 'POST', headers }), baseUrl);
};

describe('a post', () => {
  it.each([
    ['same-origin', true],
    ['none', true],
    ['same-site', false],
    ['cross-site', false],
    ['', false],
  ])('whose browser says Sec-Fetch-Site: %s passes: %s', (site, expected) => {
    for (const origin of [{}, { origin: 'null' }, { origin: BASE }, { origin: 'https://khac.example' }])
      expect(passes({ 'sec-fetch-site': site, ...origin })).toBe(expected);
  });

  it.each([
    ['http://127.0.0.1:8888', true],
    ['https://127.0.0.1:8888', true],
    [BASE, true],
    ['http://127.0.0.1:9999', false],
    ['https://khac.example', false],
    [`${BASE}.khac.example`, false],
    ['https://doi-thoai.example@khac.example', false],
    ['null', false],
    ['', false],
    ['file://', false],
  ])('from Origin %s passes: %s', (origin, expected) => {
    expect(passes({ origin })).toBe(expected);
    expect(passes({ origin, referer: `${BASE}/gop-y/` })).toBe(expected);
  });

  it('without Origin must not be referred by another site', () => {
    expect(passes({ referer: `${BASE}/gop-y/2024/xa-mau/` })).toBe(true);
    expect(passes({ referer: 'https://khac.example/bay/' })).toBe(false);
  });

  it('of a program, which says nothing of it, passes', () => {
    expect(passes({})).toBe(true);
    expect(passes({}, null)).toBe(true);
  });
});

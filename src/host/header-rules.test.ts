import { describe, expect, it } from 'vitest';
import { headerRule, headersFor } from './header-rules.ts';

describe('the headers of a path', () => {
  const rules = [
    headerRule('/*', { 'Cache-Control': 'max-age=0', 'X-A': 'general' }),
    headerRule('/_astro/*', { 'cache-control': 'immutable' }),
  ];

  it('come from every block that matches', () => {
    expect(Object.fromEntries(headersFor(rules, '/lich/'))).toEqual({ 'cache-control': 'max-age=0', 'x-a': 'general' });
  });

  it('take the later block where two name the same header, whatever the case', () => {
    expect(Object.fromEntries(headersFor(rules, '/_astro/a.css'))).toEqual({
      'cache-control': 'immutable',
      'x-a': 'general',
    });
    expect(headersFor([...rules].reverse(), '/_astro/a.css').get('cache-control')).toBe('max-age=0');
  });

  it('join a list and a value on several lines by commas', () => {
    const joined = headersFor([headerRule('/*', { A: ['x', ' y '], B: 'max-age=0,\n  no-cache' })], '/');
    expect(joined.get('a')).toBe('x, y');
    expect(joined.get('b')).toBe('max-age=0, no-cache');
  });
});

import { describe, expect, it } from 'vitest';
import { parseRequestPath, pathOf } from './request-path.ts';

describe('a request path', () => {
  it('is taken apart into decoded segments', () => {
    expect(parseRequestPath('/')).toEqual({ segments: [], folder: true });
    expect(parseRequestPath('/van-ban/k%E1%BA%BFt/')).toEqual({ segments: ['van-ban', 'kết'], folder: true });
    expect(parseRequestPath('/lich.ics')).toEqual({ segments: ['lich.ics'], folder: false });
  });

  it.each([
    ['an encoded slash', '/..%2fbi-mat.txt'],
    ['an encoded backslash', '/..%5cbi-mat.txt'],
    ['a NUL byte', '/lich%00.ics'],
    ['a line break', '/lich%0d%0aX:1'],
    ['broken percent-encoding', '/%E1%BA'],
    ['a lone percent sign', '/%'],
    ['an empty segment', '//xau.example/'],
    ['an empty segment in the middle', '/a//b'],
    ['two slashes alone', '//'],
    ['a parent folder', '/a/%2e%2e/b'],
    ['no slash at the start', '*'],
  ])('with %s is no address of this site', (_what, path) => {
    expect(parseRequestPath(path)).toBeNull();
  });

  it('is spelt in one way only', () => {
    expect(pathOf(['van-ban', 'kết'], true)).toBe('/van-ban/k%E1%BA%BFt/');
    expect(pathOf([], true)).toBe('/');
  });
});

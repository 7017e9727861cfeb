import { describe, expect, it } from 'vitest';
import { compilePathPattern } from './path-pattern.ts';

const matches = (pattern: string, path: string) => compilePathPattern(pattern).match(path) !== null;

describe('a path pattern of netlify.toml', () => {
  it.each([
    ['/*', '/'],
    ['/*', '/a/b/c.html'],
    ['/tim-kiem/*', '/tim-kiem'],
    ['/tim-kiem/*', '/tim-kiem/'],
    ['/tim-kiem/*', '/tim-kiem/nang-cao/'],
    ['/*.ics', '/lich.ics'],
    ['/*.ics', '/doi-thoai/2024/dat-dai.ics'],
    ['/lich', '/lich/'],
    ['/lich/', '/lich'],
    ['/Lich', '/lich'],
    ['/van-ban/:slug', '/van-ban/chi-thi/'],
  ])('%s matches %s', (pattern, path) => {
    expect(matches(pattern, path)).toBe(true);
  });

  it.each([
    ['/tim-kiem/*', '/tim-kiem-khac/'],
    ['/*.ics', '/lich.xml'],
    ['/*.ics', '/lichxics'],
    ['/lich', '/lich/2024'],
    ['/van-ban/:slug', '/van-ban/a/b'],
    ['/van-ban/:slug', '/van-ban/'],
  ])('%s does not match %s', (pattern, path) => {
    expect(matches(pattern, path)).toBe(false);
  });

  it('hands over what the placeholder and the splat stand for', () => {
    expect(compilePathPattern('/:year/cu/*').match('/2024/cu/a/b')).toEqual({ year: '2024', splat: 'a/b' });
    expect(compilePathPattern('/cu/*').match('/cu')).toEqual({ splat: '' });
  });
});

import { describe, expect, it } from 'vitest';
import { redirectFor, redirectRule } from './redirect-rules.ts';

describe('a redirect', () => {
  it('takes the first rule that matches', () => {
    const rules = [redirectRule('/a/*', '/mot/', 301, false), redirectRule('/a/b', '/hai/', 302, false)];
    expect(redirectFor(rules, '/a/b', '')).toEqual({ kind: 'location', status: 301, location: '/mot/' });
  });

  it('fills in the splat and the placeholders', () => {
    const rules = [redirectRule('/cu/:year/*', '/moi/:splat?nam=:year', 301, false)];
    expect(redirectFor(rules, '/cu/2024/x/y', '')).toMatchObject({ location: '/moi/x/y?nam=2024' });
  });

  it('takes the query along unless the target has its own', () => {
    expect(redirectFor([redirectRule('/a', '/b/', 301, false)], '/a', '?q=1')).toMatchObject({ location: '/b/?q=1' });
    expect(redirectFor([redirectRule('/a', '/b/?x=2', 301, false)], '/a', '?q=1')).toMatchObject({
      location: '/b/?x=2',
    });
  });

  it('with status 200, 404 or 410 answers another file under the same address', () => {
    expect(redirectFor([redirectRule('/a', '/b/', 410, false)], '/a/', '')).toEqual({
      kind: 'rewrite',
      status: 410,
      path: '/b/',
    });
  });

  it('is absent where no rule matches', () => {
    expect(redirectFor([redirectRule('/a', '/b/', 301, false)], '/c', '')).toBeNull();
  });
});

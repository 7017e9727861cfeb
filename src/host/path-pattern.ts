/** What a path pattern captured: `splat` for `*`, and one entry per `:placeholder`. */
export type PathParameters = Readonly<Record<string, string>>;

/** A compiled path of netlify.toml. `match` answers the captured parts, or null. */
export interface PathPattern {
  match(path: string): PathParameters | null;
}

/**
 * Compiles a path as Netlify documents it for headers and redirects: `*` stands for any characters, slashes included,
 * and as a segment of its own also for nothing (`/a/*` matches `/a`); `:name` stands for one whole segment. Case and a
 * trailing slash make no difference.
 * Source: docs.netlify.com/manage/routing/headers and netlify/build packages/headers-parser (`for_regexp`), except that
 * `/a/*` does not match `/ab` here.
 */
export function compilePathPattern(pattern: string): PathPattern {
  const names: string[] = [];
  const source = pattern
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => segmentSource(segment, names))
    .join('');
  const expression = new RegExp(`^${source}/?$`, 'iu');
  return {
    match(path) {
      const found = expression.exec(path);
      return found === null ? null : Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? '']));
    },
  };
}

function segmentSource(segment: string, names: string[]): string {
  if (segment.startsWith(':')) {
    names.push(segment.slice(1));
    return '/([^/]+)';
  }
  if (segment === '*') {
    names.push('splat');
    return '(?:/(.*))?';
  }
  if (segment.includes('*')) names.push('splat');
  return `/${segment.replace(/[.+?^${}()|[\]\\]/gu, '\\$&').replace('*', '(.*)')}`;
}

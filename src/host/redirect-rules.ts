import { compilePathPattern, type PathParameters, type PathPattern } from './path-pattern.ts';

export type RedirectStatus = 200 | 301 | 302 | 307 | 308 | 404 | 410;

/** One `[[redirects]]` block. With `force` it comes before a real file at the same address. */
export interface RedirectRule {
  readonly from: string;
  readonly pattern: PathPattern;
  readonly to: string;
  readonly status: RedirectStatus;
  readonly force: boolean;
}

/** Where a rule leads: a new address for the browser, or another file of ours answered under the old address. */
export type RedirectTarget =
  | { readonly kind: 'location'; readonly status: 301 | 302 | 307 | 308; readonly location: string }
  | { readonly kind: 'rewrite'; readonly status: 200 | 404 | 410; readonly path: string };

/** Compiles one `[[redirects]]` block. */
export function redirectRule(from: string, to: string, status: RedirectStatus, force: boolean): RedirectRule {
  return { from, pattern: compilePathPattern(from), to, status, force };
}

/**
 * The target for a path, or null. The first matching rule wins; `:name` and `:splat` in the target are filled in; the
 * query travels along unless the target has one of its own.
 * `path` must have no empty segment: `//host` would become an address on another host.
 * Source: docs.netlify.com/manage/routing/redirects/redirect-options.
 */
export function redirectFor(rules: readonly RedirectRule[], path: string, search: string): RedirectTarget | null {
  for (const rule of rules) {
    const parameters = rule.pattern.match(path);
    if (parameters === null) continue;
    const { status } = rule;
    const target = filledIn(rule.to, parameters);
    if (status === 200 || status === 404 || status === 410) return { kind: 'rewrite', status, path: target };
    return { kind: 'location', status, location: target.includes('?') ? target : target + search };
  }
  return null;
}

function filledIn(target: string, parameters: PathParameters): string {
  return target.replace(/:([a-z_]\w*)/giu, (whole, name: string) => parameters[name] ?? whole);
}

import { compilePathPattern, type PathPattern } from './path-pattern.ts';

/** One `[[headers]]` block. */
export interface HeaderRule {
  readonly for: string;
  readonly pattern: PathPattern;
  readonly values: readonly (readonly [name: string, value: string])[];
}

/** Compiles one `[[headers]]` block; a value is joined as Netlify joins it (lists by comma, white space trimmed). */
export function headerRule(path: string, values: Readonly<Record<string, string | readonly string[]>>): HeaderRule {
  return {
    for: path,
    pattern: compilePathPattern(path),
    values: Object.entries(values).map(([name, value]) => [name, joinedValue(value)] as const),
  };
}

/**
 * The headers netlify.toml gives to a path. Every matching block applies, in file order; for one name the later block
 * wins and nothing is joined.
 * Source: netlify/primitives packages/headers (`headersForPath`), netlify/build packages/headers-parser (`merge`).
 */
export function headersFor(rules: readonly HeaderRule[], path: string): Headers {
  const headers = new Headers();
  for (const rule of rules) {
    if (rule.pattern.match(path) === null) continue;
    for (const [name, value] of rule.values) headers.set(name, value);
  }
  return headers;
}

function joinedValue(value: string | readonly string[]): string {
  if (typeof value !== 'string') return value.map((item) => item.trim()).join(', ');
  return value
    .trim()
    .split(/\s*,\s*/u)
    .join(', ');
}

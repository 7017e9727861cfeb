/** Longest request target answered; longer ones are 414. Our longest address has about 120 characters. */
export const MAX_TARGET_LENGTH = 2048;

/** A request path taken apart. */
export interface RequestPath {
  /** Decoded segments. None is empty, `.` or `..`, or holds a slash, a backslash or a control character. */
  readonly segments: readonly string[];
  /** Whether the path asks for a folder. */
  readonly folder: boolean;
}

/**
 * Takes the path of a URL apart.
 * Answers null if it is no address this site can have: broken percent-encoding, an encoded slash or backslash, a
 * control character, or an empty segment (`//host` must never come back in a Location).
 */
export function parseRequestPath(pathname: string): RequestPath | null {
  if (!pathname.startsWith('/')) return null;
  const folder = pathname.endsWith('/');
  const inner = pathname.slice(1, folder ? -1 : undefined);
  if (inner === '') return pathname === '/' ? { segments: [], folder: true } : null;
  const segments: string[] = [];
  for (const encoded of inner.split('/')) {
    const segment = decoded(encoded);
    if (segment === null || !isName(segment)) return null;
    segments.push(segment);
  }
  return { segments, folder };
}

/** The path in its one canonical spelling, fit for a Location header. */
export function pathOf(segments: readonly string[], folder: boolean): string {
  const joined = segments.map((segment) => `/${encodeURIComponent(segment)}`).join('');
  return folder ? `${joined}/` : joined;
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

function isName(segment: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return segment !== '' && segment !== '.' && segment !== '..' && !/[/\\\u0000-\u001f\u007f]/u.test(segment);
}

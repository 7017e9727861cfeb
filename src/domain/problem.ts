/**
 * A finding for the person who must act: a clerk reading `npm run check`, a resident reading a form.
 * Data, never thrown; collected and reported together. All texts are Vietnamese.
 */
export interface Problem {
  /** Where: a file with its 1-based line, or a form field. */
  where: { file: string; line: number; field?: string };
  /** What is wrong, in one sentence. */
  what: string;
  /** What to do about it, in one sentence. */
  remedy: string;
  severity: 'error' | 'warning';
  /** Stable code of the rule that found it, for filters and tests. */
  rule: string;
}

/** A finding inside one entry of the record, before its path is turned into a line of its file. */
export interface Finding {
  /** Collection and id, e.g. `dialogues/2024/nha-nam-dinh-ky`, `petitions/kn-2024-nha-nam-001`; `site`, `topics`. */
  entry: string;
  /** Path of keys inside the entry's data, e.g. `['events', 2, 'evidence']`. Empty for the whole file. */
  path: readonly PropertyKey[];
  what: string;
  remedy: string;
  severity?: 'error' | 'warning';
  rule: string;
}

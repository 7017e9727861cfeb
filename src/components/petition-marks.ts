import type { Status } from '#domain/petition-status.ts';
import type { TimelinessCode } from '#domain/petitions.ts';
import { type Shape, statusShape, timelinessShape } from './state-shapes.ts';

/** Due states a list speaks of; the others go without saying. */
const spoken: ReadonlySet<TimelinessCode> = new Set(['overdue', 'due_soon', 'extended', 'done_late']);

/** The mark of a petition's due state in lists, or `null` when it needs none. */
export function timelinessMark(code: TimelinessCode): Shape | null {
  return spoken.has(code) ? timelinessShape[code] : null;
}

/** The same marks for the filter in the browser: by facet and code, empty for none. */
export function facetMark(facet: string, code: string): string {
  if (facet === 'trang-thai') return statusShape[code as Status];
  return facet === 'han' ? (timelinessMark(code as TimelinessCode) ?? '') : '';
}

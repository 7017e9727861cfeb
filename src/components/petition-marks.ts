import type { ClosingCode, HandOverCode, ShownStatus, TimelinessCode } from '#domain/petitions.ts';
import { closingShape, handOverShape, type Shape, statusShape, timelinessShape } from './state-shapes.ts';

/** Due states a list speaks of; the others go without saying. */
const spoken: ReadonlySet<TimelinessCode> = new Set(['overdue', 'due_soon', 'extended', 'done_late']);

/** The mark of a petition's due state in lists, or `null` when it needs none. */
export function timelinessMark(code: TimelinessCode): Shape | null {
  return spoken.has(code) ? timelinessShape[code] : null;
}

/** The mark of a hand-over in lists: only one that should have been asked after is spoken of. */
export function handOverMark(code: HandOverCode): Shape | null {
  return code === 'check_passed' ? handOverShape[code] : null;
}

/** The same marks for the filter in the browser: by facet and code, empty for none. */
export function facetMark(facet: string, code: string): string {
  if (facet === 'trang-thai') return statusShape[code as ShownStatus];
  if (facet === 'xac-nhan') return closingShape[code as ClosingCode];
  if (facet === 'chuyen-cap') return handOverMark(code as HandOverCode) ?? '';
  return facet === 'han' ? (timelinessMark(code as TimelinessCode) ?? '') : '';
}

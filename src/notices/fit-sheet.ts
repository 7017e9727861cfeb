import { clampable } from './picture/clamp-words.ts';

/** Sizes of type on a printed sheet in points, largest first; each is a class of `styles/poster.css`. */
export const sheetSizes = { a: 20, b: 18, c: 16.5, d: 15, e: 14, f: 13, g: 12, h: 11, i: 10 } as const;
export type SheetSize = keyof typeof sheetSizes;

const MM_PER_POINT = 0.3528;
/** Width of a letter against the size of type: Be Vietnam Pro with room to spare, so that estimates err on the safe side. */
const LETTER = { plain: 0.53, bold: 0.56 } as const;

/** One run of text on the sheet. */
export interface Run {
  readonly text: string;
  /** Millimetres it has across. */
  readonly width: number;
  /** Size against the sheet's. */
  readonly scale?: number;
  readonly bold?: boolean;
}

/** Lines a run takes at a size of type. Words are not cut, so each line may end a long word early. */
export function linesOf({ text, width, scale = 1, bold = false }: Run, size: number): number {
  const perLine = Math.max(1, Math.floor(width / (size * scale * MM_PER_POINT * LETTER[bold ? 'bold' : 'plain'])));
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    const needed = used === 0 ? length : used + 1 + length;
    if (needed <= perLine) used = needed;
    else {
      lines += (used === 0 ? 0 : 1) + Math.floor((length - 1) / perLine);
      used = ((length - 1) % perLine) + 1;
    }
  }
  return lines;
}

/** Millimetres a run takes from top to bottom. */
export function heightOf(run: Run, size: number, leading = 1.35): number {
  return linesOf(run, size) * size * (run.scale ?? 1) * leading * MM_PER_POINT;
}

/** Content at the size it is printed in. */
export interface Fitted<C> {
  readonly content: C;
  readonly size: SheetSize;
  /** Whether something had to be left out: the sheet then refers to the page. */
  readonly shortened: boolean;
}

/**
 * Content at the largest size at which it fits. What fits at none is shortened step by step, so that what stays is said
 * as large as it can be; when nothing more can go, it stays at the smallest size.
 */
export function fitSheet<C>(
  whole: C,
  {
    room,
    measure,
    shorten,
  }: { room: number; measure(content: C, size: number): number; shorten(content: C): C | null },
): Fitted<C> {
  const sizes = Object.keys(sheetSizes) as SheetSize[];
  let content = whole;
  for (;;) {
    const size = sizes.find((one) => measure(content, sheetSizes[one]) <= room);
    const shorter = size === undefined ? shorten(content) : null;
    if (shorter === null) return { content, size: size ?? 'i', shortened: content !== whole };
    content = shorter;
  }
}

/** The text without its last words, by about a fifth; null when nothing of it would be left. */
export function fewerWords(text: string): string | null {
  const { most, cut } = clampable(text.replace(/…$/u, ''));
  const kept = Math.floor(most * 0.8);
  return kept < 1 ? null : cut(kept);
}

/** The text within a number of letters, by whole words, with `…` for the rest. */
export function clampWords(text: string, letters: number): string {
  const { most, cut } = clampable(text);
  let kept = most;
  while (kept > 1 && cut(kept).length > letters) kept -= 1;
  return cut(kept);
}

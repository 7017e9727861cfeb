import { numberText } from '../../totals.ts';
import type { Block } from '../report-document.ts';

export const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
export const text = (sentence: string): Block => ({ kind: 'text', text: sentence });

/** A list; nothing when it is empty. */
export const items = (lines: readonly string[]): Block[] =>
  lines.length === 0 ? [] : [{ kind: 'items', items: lines }];

/** `5 cuộc định kỳ, 1 cuộc đột xuất`: parts that are none are left out. */
export function parts(counts: readonly (readonly [count: number, name: string])[]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${numberText(count)} ${name}`)
    .join(', ');
}

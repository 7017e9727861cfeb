import { fold } from '#domain/vietnamese.ts';

/** The columns of a table by the words of its head: the first pattern that fits a cell and is still free names it. */
export function columnsBy<Column extends string>(
  row: readonly string[],
  patterns: Readonly<Record<Column, RegExp>>,
): Map<Column, number> {
  const places = new Map<Column, number>();
  for (const [index, text] of row.entries()) {
    const folded = fold(text);
    const column = (Object.keys(patterns) as Column[]).find((one) => !places.has(one) && patterns[one].test(folded));
    if (column !== undefined && text.length < 60) places.set(column, index);
  }
  return places;
}

import { figureColumns } from '#domain/period-report/appendix.ts';
import type { FigureColumn } from '#domain/period-report/report-document.ts';

/** One unit's figures, whatever they were read from. */
export type Read = Partial<Record<FigureColumn['key'], number | null>>;

/** Figures by the name of the unit; the sum under its own name. */
export type Figures = ReadonlyMap<string, Read>;

/** A table's cells in rows and columns, one that spans several of them in each. */
export function gridOf(table: Element): string[][] {
  const grid: string[][] = [];
  [...table.querySelectorAll('tr')].forEach((row, at) => {
    const cells = grid[at] ?? [];
    grid[at] = cells;
    let column = 0;
    for (const cell of row.querySelectorAll('td, th')) {
      while (cells[column] !== undefined) column += 1;
      const text = cell.textContent.replaceAll(/\s+/gu, ' ').trim();
      const [across, down] = ['colspan', 'rowspan'].map((name) => Number(cell.getAttribute(name) ?? 1));
      for (let y = 0; y < (down ?? 1); y += 1) {
        const below = grid[at + y] ?? [];
        grid[at + y] = below;
        for (let x = 0; x < (across ?? 1); x += 1) below[column + x] = text;
      }
    }
  });
  return grid;
}

const SHARE = 'Tỷ lệ đã giải quyết';

/** The figures of all tables that have a column of units and two rows of titles. */
export function figuresIn(root: Document | Element): Figures {
  const units = new Map<string, Read>();
  for (const table of root.querySelectorAll('table')) {
    const [, titles = [], ...rows] = gridOf(table);
    const name = titles.indexOf('Đơn vị');
    if (name < 0 || rows.length === 0) continue;
    for (const row of rows) {
      const unit = row[name] ?? '';
      const own = units.get(unit) ?? {};
      for (const [index, title] of titles.entries()) if (index > name) read(own, title, row[index] ?? '');
      units.set(unit, own);
    }
  }
  return units;
}

function read(into: Read, title: string, cell: string): void {
  if (title === SHARE) {
    const [, resolved, counted, percent] = /^([\d.]+)\/([\d.]+)(?: \(([\d,]+)%\))?$/u.exec(cell) ?? [];
    if (into.resolved !== numberOf(resolved)) throw new Error(`“${cell}” is not of ${into.resolved} resolved`);
    into.counted = numberOf(counted);
    into.resolvedPercent = percent === undefined ? null : numberOf(percent);
    return;
  }
  const column = figureColumns.find((one) => one.title === title || one.group === title);
  if (column === undefined) throw new Error(`no figure is called “${title}”`);
  into[column.key] = numberOf(cell);
}

/** `1.052` and `22,2` as Vietnamese print them. */
function numberOf(text: string | undefined): number {
  if (text === undefined || !/^[\d.]+(?:,\d+)?$/u.test(text)) throw new Error(`“${text}” is no number`);
  return Number(text.replaceAll('.', '').replace(',', '.'));
}

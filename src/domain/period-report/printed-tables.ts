import { numberText } from '../totals.ts';
import { columnGroups } from './appendix.ts';
import type { Appendix, Cell, FigureColumn } from './report-document.ts';

const OF_SESSIONS = new Set<FigureColumn['key']>([
  'sessions',
  'periodic',
  'adhoc',
  'thematic',
  'bySecretary',
  'byChairman',
  'attendees',
  'conclusions',
  'supervisions',
]);

/** One printed sheet of the appendix: as many columns as a landscape page holds. */
export interface PrintedTable {
  title: string;
  columns: readonly FigureColumn[];
  /** Units with data; the sum is the last one. */
  rows: readonly { id: string | null; name: string; cells: readonly string[]; isSum: boolean }[];
}

/** The appendix on two sheets: sessions, then petitions. A percentage carries its denominator, which has no column then. */
export function printedTables({ columns, rows }: Appendix): PrintedTable[] {
  const sheet = (title: string, own: readonly FigureColumn[]): PrintedTable => ({
    title,
    columns: own,
    rows: rows.flatMap(({ id, name, figures }) =>
      figures === null ? [] : [{ id, name, cells: own.map(({ text }) => text(figures)), isSum: id === null }],
    ),
  });
  return [
    sheet(
      'Biểu 1. Tổ chức đối thoại, kết luận, giám sát',
      columns.filter(({ key }) => OF_SESSIONS.has(key)),
    ),
    sheet(
      'Biểu 2. Ý kiến, kiến nghị và kết quả giải quyết',
      columns.filter(({ key }) => !OF_SESSIONS.has(key) && key !== 'counted'),
    ),
  ];
}

/** A cell as printed. */
export function printed(cell: Cell): string {
  return typeof cell === 'number' ? numberText(cell) : (cell ?? '');
}

/** A table's head as printed: titles over several columns, or one over both rows where a group has one column alone. */
export function printedHead(columns: readonly FigureColumn[]): { title: string; below: readonly string[] }[] {
  return columnGroups(columns).map(({ title, columns: own }) => ({
    title,
    below: own.length === 1 ? [] : own.map((column) => column.title),
  }));
}

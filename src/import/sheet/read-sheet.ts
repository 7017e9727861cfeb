import { fold } from '#domain/vietnamese.ts';
import { cleanLine, oneSpaced } from '../reading/clean-line.ts';
import { type EventColumn, ID_TITLE, sheetColumns } from './columns.ts';

/** What a spreadsheet program gives for a cell. */
export type SheetCell = string | number | boolean | Date | null;

/** One row that names a petition. */
export interface SheetRow {
  /** As the spreadsheet counts. */
  readonly row: number;
  readonly id: string;
  /** What was typed into the columns of a new event; empty cells are left out. */
  readonly typed: Readonly<Partial<Record<EventColumn, string>>>;
  /** What stands in the other columns, by title. */
  readonly shown: ReadonlyMap<string, string>;
}

export type ReadSheet =
  | { readonly rows: readonly SheetRow[]; readonly unknownColumns: readonly string[] }
  | { readonly problem: string };

/** How far down the head may stand: clerks write titles above tables. */
const HEAD_ROWS = 10;
const dates: ReadonlySet<EventColumn> = new Set(['date', 'evidenceDate', 'nextCheck']);

/** Finds the columns by their titles, wherever they have been moved, and reads the rows below. */
export function readSheet(cells: readonly (readonly SheetCell[])[]): ReadSheet {
  const known = new Map(sheetColumns.map((column) => [fold(column.title), column]));
  const head = cells.slice(0, HEAD_ROWS).findIndex((row) => row.some((cell) => fold(textOf(cell)) === fold(ID_TITLE)));
  if (head === -1) return { problem: `Không thấy cột “${ID_TITLE}” trong ${HEAD_ROWS} dòng đầu.` };
  const titles = (cells[head] ?? []).map((cell) => fold(textOf(cell)));
  const twice = titles.find((title, index) => known.has(title) && titles.indexOf(title) !== index);
  if (twice !== undefined) return { problem: `Có hai cột “${known.get(twice)?.title ?? ''}”.` };
  const rows = cells.slice(head + 1).flatMap((row, index): SheetRow[] => {
    const typed: Partial<Record<EventColumn, string>> = {};
    const shown = new Map<string, string>();
    for (const [at, title] of titles.entries()) {
      const column = known.get(title);
      if (column === undefined) continue;
      if ('of' in column) shown.set(column.title, textOf(row[at]));
      else {
        const text = dates.has(column.typed) ? dayOf(row[at]) : textOf(row[at]);
        if (text !== '') typed[column.typed] = text;
      }
    }
    if (shown.get(ID_TITLE) === '' && Object.keys(typed).length === 0) return [];
    return [{ row: head + index + 2, id: shown.get(ID_TITLE) ?? '', typed, shown }];
  });
  const unknownColumns = (cells[head] ?? []).map(textOf).filter((title) => title !== '' && !known.has(fold(title)));
  return { rows, unknownColumns };
}

function textOf(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return oneSpaced(cleanLine(String(cell)));
}

/** Days since 30 December 1899 in Excel's calendar, of the years a record can speak of. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

/** A day as `2024-09-27`: from a date cell, an unformatted date or the text `27/9/2024`; other text as it is. */
function dayOf(cell: SheetCell | undefined): string {
  if (typeof cell === 'number' && cell >= FIRST_SERIAL && cell <= LAST_SERIAL)
    return new Date(SERIAL_EPOCH + Math.floor(cell) * 86_400_000).toISOString().slice(0, 10);
  const text = textOf(cell);
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})$/.exec(text) ?? [];
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

import type { Table } from '../neutral-document.ts';
import { oneSpaced } from '../reading/clean-line.ts';
import type { PetitionText } from './petition-texts.ts';
import { columnsBy } from './table-columns.ts';

const columns = {
  statement: /noi dung|y kien|kien nghi/,
  decision: /ket luan|huong giai quyet|tra loi|chi dao|ket qua/,
  co: /phoi hop/,
  lead: /chu tri|co quan|don vi|nguoi giai quyet|thuc hien/,
  due: /thoi han|thoi gian|han hoan thanh|han$/,
} as const;
type Column = keyof typeof columns;

/** The petitions of a table: a row each. Empty when its head is not that of a table of petitions. */
export function petitionsInTable({ rows, at }: Table): PetitionText[] {
  const texts = rows.map((row) => row.map((cell) => oneSpaced(cell.map(({ text }) => text).join(' '))));
  const head = texts.findIndex((row) => placesOf(row) !== null);
  const places = head === -1 ? null : placesOf(texts[head] ?? []);
  if (places === null) return [];
  return texts.slice(head + 1).flatMap((row, index) => {
    const cell = (column: Column) => row[places.get(column) ?? -1] ?? '';
    const statement = cell('statement');
    // A row that repeats one cell through is the heading of a group.
    if (statement === '' || new Set(row.filter(Boolean)).size < 2) return [];
    const line = rows[head + 1 + index]?.flat()[0]?.at ?? at;
    return [{ at: line, statement, decision: cell('decision'), lead: cell('lead'), co: cell('co'), due: cell('due') }];
  });
}

function placesOf(row: readonly string[]): Map<Column, number> | null {
  const places = columnsBy<Column>(row, columns);
  return places.has('statement') && (places.has('lead') || places.has('decision')) ? places : null;
}

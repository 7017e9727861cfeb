import type { PetitionEvent } from '#domain/content/petition.ts';
import type { PublicRecord } from '#domain/record.ts';
import { safeCell } from '#domain/spreadsheet-cell.ts';
import { cleanLine, oneSpaced } from '../reading/clean-line.ts';
import { BodyIndex } from '../recognise/body-index.ts';
import { ID_TITLE, type SheetSource, sheetColumns } from './columns.ts';
import type { SheetRow } from './read-sheet.ts';
import { rowEvent } from './row-event.ts';

/** What a sheet asks of one petition, row by row. */
export interface RowOutcome {
  readonly row: number;
  readonly id: string;
  /** `none`: nothing typed. `known`: the record has this event. `added`: to be added. `refused`: cannot be. */
  readonly kind: 'none' | 'known' | 'added' | 'refused';
  readonly event: PetitionEvent | null;
  readonly messages: readonly string[];
}

/** Compares rows with the record: what is new, what is known, what cannot be. Only events are ever added. */
export function sheetChanges(rows: readonly SheetRow[], source: SheetSource & { record: PublicRecord }): RowOutcome[] {
  const { record, asOf } = source;
  return rows.map((row): RowOutcome => {
    const { id } = row;
    const petition = record.petitions.get(id);
    const outcome = (kind: RowOutcome['kind'], messages: readonly string[], event: PetitionEvent | null = null) => ({
      row: row.row,
      id,
      kind,
      event,
      messages,
    });
    if (petition === undefined)
      return outcome('refused', [id === '' ? `Thiếu “${ID_TITLE}”.` : `Hồ sơ không có kiến nghị “${id}”.`]);
    const bodies = new BodyIndex(record, asOf, petition.place);
    const { event, errors } = rowEvent(row, bodies, (body) => record.bodies.has(body));
    if (errors.length > 0) return outcome('refused', errors);
    const overwritten = sheetColumns.flatMap((column) => {
      if (!('of' in column)) return [];
      const said = row.shown.get(column.title);
      const expected = oneSpaced(cleanLine(safeCell(column.of(petition, source))));
      return said === undefined || said === expected ? [] : [column.title];
    });
    if (event !== null && petition.events.some((known) => isSame(known, event))) return outcome('known', []);
    const note = `Khác hồ sơ ở cột chỉ để xem: ${overwritten.join(', ')}. Sửa ở đó không đổi gì; nếu hồ sơ vừa có diễn biến mới thì xuất bảng lại.`;
    return outcome(event === null ? 'none' : 'added', overwritten.length > 0 ? [note] : [], event);
  });
}

function isSame(a: PetitionEvent, b: PetitionEvent): boolean {
  const words = (text: string) => oneSpaced(cleanLine(text));
  return a.date === b.date && a.status === b.status && words(a.note) === words(b.note);
}

import type { CivilDate } from '#domain/calendar.ts';
import type { Petition } from '#domain/content/petition.ts';
import type { Holidays } from '#domain/content/rule.ts';
import { shortDate } from '#domain/dates-in-words.ts';
import { assignmentAt, dueOf } from '#domain/petition-due.ts';
import { eventsUntil, statusAt } from '#domain/petition-progress.ts';
import { statusMeaning } from '#domain/petition-status.ts';
import type { Entry, PublicRecord } from '#domain/record.ts';
import { safeCell } from '#domain/spreadsheet-cell.ts';

/** The day a sheet is made, and what it is made of. */
export interface SheetSource {
  readonly record: Pick<PublicRecord, 'bodies'>;
  readonly holidays: readonly Holidays[];
  readonly asOf: CivilDate;
}

/** Parts of a new event that a clerk types into a row. */
export type EventColumn =
  | 'date'
  | 'status'
  | 'note'
  | 'by'
  | 'evidence'
  | 'evidenceKind'
  | 'evidenceDate'
  | 'evidenceNumber'
  | 'evidenceUrl'
  | 'reason'
  | 'roadmap'
  | 'recipient'
  | 'nextCheck';

interface Column {
  readonly title: string;
  /** Width in characters. */
  readonly width: number;
}
type ShownColumn = Column & { readonly of: (petition: Entry<Petition>, source: SheetSource) => string };
type TypedColumn = Column & { readonly typed: EventColumn };

/** Title of the column that names the petition: a row is known by it, wherever it is moved. */
export const ID_TITLE = 'Mã kiến nghị';

/** Columns that tell where a petition stands. What is typed over them changes nothing. */
const shown: readonly ShownColumn[] = [
  { title: ID_TITLE, width: 22, of: ({ id }) => id },
  { title: 'Nội dung', width: 44, of: ({ title }) => title },
  { title: 'Buổi đối thoại', width: 24, of: ({ session }) => session },
  { title: 'Cơ quan chủ trì', width: 24, of: leadOf },
  { title: 'Hạn', width: 16, of: dueInWords },
  {
    title: 'Trạng thái hiện nay',
    width: 22,
    of: (petition, { asOf }) => statusMeaning[statusAt(petition, asOf)].label,
  },
  { title: 'Cập nhật gần nhất', width: 14, of: (petition, { asOf }) => lastDay(petition, asOf) },
  {
    title: 'Diễn biến gần nhất',
    width: 40,
    of: (petition, { asOf }) => eventsUntil(petition, asOf).at(-1)?.note ?? '',
  },
];

/** Columns a clerk fills in to add one event to the row's petition. */
const typed: readonly TypedColumn[] = [
  { title: 'Ngày mới', width: 12, typed: 'date' },
  { title: 'Trạng thái mới', width: 22, typed: 'status' },
  { title: 'Việc đã làm', width: 40, typed: 'note' },
  { title: 'Cơ quan thực hiện', width: 22, typed: 'by' },
  { title: 'Bằng chứng', width: 34, typed: 'evidence' },
  { title: 'Loại bằng chứng', width: 14, typed: 'evidenceKind' },
  { title: 'Ngày bằng chứng', width: 14, typed: 'evidenceDate' },
  { title: 'Số, ký hiệu bằng chứng', width: 18, typed: 'evidenceNumber' },
  { title: 'Địa chỉ bằng chứng', width: 24, typed: 'evidenceUrl' },
  { title: 'Lý do', width: 30, typed: 'reason' },
  { title: 'Lộ trình', width: 30, typed: 'roadmap' },
  { title: 'Chuyển đến', width: 24, typed: 'recipient' },
  { title: 'Ngày kiểm tra lại', width: 14, typed: 'nextCheck' },
];

/** All columns of the sheet, the same on the way out and on the way back. */
export const sheetColumns: readonly (ShownColumn | TypedColumn)[] = [...shown, ...typed];

/** Header and one row for each petition, as text that no spreadsheet takes for a formula. */
export function sheetCells(petitions: readonly Entry<Petition>[], source: SheetSource): string[][] {
  const row = (petition: Entry<Petition>) =>
    sheetColumns.map((column) => ('of' in column ? safeCell(column.of(petition, source)) : ''));
  return [sheetColumns.map(({ title }) => title), ...petitions.map(row)];
}

function leadOf(petition: Petition, { record, asOf }: SheetSource): string {
  const assignment = assignmentAt(petition, asOf);
  if (assignment === null) return '';
  const body = record.bodies.get(assignment.lead);
  return body?.shortName ?? body?.name ?? assignment.lead;
}

function dueInWords(petition: Petition, { holidays, asOf }: SheetSource): string {
  const due = dueOf(petition, asOf, holidays);
  if (due === null) return '';
  return due.date === null ? (due.text ?? '') : shortDate(due.date);
}

function lastDay(petition: Petition, asOf: CivilDate): string {
  const last = eventsUntil(petition, asOf).at(-1);
  return last === undefined ? '' : shortDate(last.date);
}

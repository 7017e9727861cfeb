import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import {
  type LaneReason,
  laneReasonLabel,
  onBehalfLabel,
  questionLabel,
  refusalLabel,
  submissionStateLabel,
} from '#domain/feedback-codes.ts';
import type { IntakeManifest } from '#domain/intake-manifest.ts';
import { safeCell } from '#domain/spreadsheet-cell.ts';
import { intakeChannelLabel } from '#domain/vocabulary-labels.ts';
import { type ScreenedSubmission, shortCode } from './screened-submission.ts';

export interface Column {
  readonly title: string;
  /** Width in characters, for the spreadsheet. */
  readonly width: number;
  readonly of: (row: ScreenedSubmission) => string;
}

/**
 * Columns of an export. Contact is never one of them.
 * @param original whether the words of the senders are, which may name people
 */
export function exportColumns(
  manifest: IntakeManifest,
  rows: readonly ScreenedSubmission[],
  original: boolean,
): Column[] {
  const topics = new Map(manifest.topics.map(({ code, name }) => [code, name]));
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  const question = (number: number | null | undefined) => (number ? questionLabel(number) : '');
  const target = (id: string | null) => (id === null ? '' : question(numbers.get(id)) || shortCode(id));
  const reason = (code: string) => laneReasonLabel[code as LaneReason] ?? code;
  const columns: (Column & { readonly original?: true })[] = [
    { title: 'Mã', width: 10, of: ({ id }) => shortCode(id) },
    { title: 'Buổi đối thoại', width: 22, of: ({ session }) => session },
    { title: 'Câu hỏi số', width: 10, of: ({ number }) => question(number) },
    { title: 'Ngày nhận', width: 12, of: ({ receivedOn }) => receivedOn },
    { title: 'Gửi qua', width: 20, of: ({ channel }) => intakeChannelLabel[channel] },
    { title: 'Trạng thái', width: 28, of: ({ state }) => submissionStateLabel[state] },
    { title: 'Lĩnh vực', width: 18, of: ({ topic }) => topics.get(topic) ?? topic },
    { title: 'Thay mặt', width: 22, of: ({ onBehalf }) => onBehalfLabel[onBehalf] },
    { title: 'Nội dung công khai', width: 60, of: ({ publicText }) => publicText ?? '' },
    { title: 'Gộp vào', width: 10, of: ({ mergedInto }) => target(mergedInto) },
    { title: 'Lý do không tiếp nhận', width: 40, of: (row) => (row.refusal ? refusalLabel[row.refusal].reason : '') },
    { title: 'Giải thích thêm', width: 30, of: ({ refusalNote }) => refusalNote ?? '' },
    { title: 'Kiến nghị', width: 22, of: ({ petition }) => petition ?? '' },
    { title: 'Cần xem kỹ vì', width: 40, of: ({ laneReasons }) => laneReasons.map(reason).join('; ') },
    { title: 'Nơi xảy ra', width: 24, of: ({ place }) => place ?? '', original: true },
    { title: 'Lời của người gửi', width: 60, of: ({ content }) => content ?? '(đã xóa)', original: true },
  ];
  return columns.filter((column) => original || column.original !== true);
}

/** Header and rows as text no spreadsheet takes for a formula. */
export function exportCells<T>(
  columns: readonly { title: string; of: (row: T) => string }[],
  rows: readonly T[],
): string[][] {
  return [
    columns.map(({ title }) => safeCell(title)),
    ...rows.map((row) => columns.map((column) => safeCell(column.of(row)))),
  ];
}

/** RFC 4180 with a byte order mark, without which Excel misreads Vietnamese. */
export function csvFile(cells: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(
    stringify([...cells] as string[][], { bom: true, quoted: true, record_delimiter: '\r\n' }),
  );
}

/** A workbook whose cells are all of type text. */
export async function xlsxFile(cells: readonly (readonly string[])[], widths: readonly number[]): Promise<Uint8Array> {
  const rows = cells.map((row, index) =>
    row.map((value) => ({ value, type: String, wrap: true, ...(index === 0 && { fontWeight: 'bold' as const }) })),
  );
  const sheet = { sheet: 'Ý kiến', stickyRowsCount: 1, columns: widths.map((width) => ({ width })) };
  return new Uint8Array(await writeXlsxFile(rows, sheet).toBuffer());
}

import writeXlsxFile from 'write-excel-file/node';
import { shortDate } from '#domain/dates-in-words.ts';
import { columnGroups } from '#domain/period-report/appendix.ts';
import type { Appendix, Cell, ReportDocument, ReportTable } from '#domain/period-report/report-document.ts';
import { safeCell } from '#domain/spreadsheet-cell.ts';
import { sameBytes } from './same-bytes.ts';

const HEAD = {
  fontWeight: 'bold',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  backgroundColor: '#e8eef7',
} as const;
const BORDER = { borderStyle: 'thin', borderColor: '#8a94a6' } as const;

/** Heights of the rows of titles, in points: one line, and three. */
const GROUPS = 24;
const TITLES = 52;

/** A workbook: the appendix table with numbers as numbers, the late petitions, and what each column counts. */
export async function drawXlsx({ appendix, late, draftNote }: ReportDocument): Promise<Uint8Array> {
  const sheets = [
    {
      data: [
        ...titleRows(appendix.title, `Số liệu tính đến ngày ${shortDate(appendix.asOf)}. ${draftNote}`),
        ...figureRows(appendix),
      ],
      sheet: 'Phụ lục 1',
      stickyRowsCount: 4,
      stickyColumnsCount: 1,
      columns: [
        { width: 28 },
        ...appendix.columns.map(({ title, key }) => ({
          width: Math.max(key === 'attendees' ? 14 : 10, Math.ceil(title.length * 0.8)),
        })),
        { width: 26 },
      ],
      orientation: 'landscape' as const,
    },
    {
      data: [...titleRows(late.title, draftNote), ...tableRows(late)],
      sheet: 'Phụ lục 2',
      stickyRowsCount: 3,
      columns: late.columns.map(({ width }) => ({ width })),
      orientation: 'landscape' as const,
    },
    {
      data: [
        [head('Cột'), head('Đếm gì')],
        ...appendix.columns.map(({ group, title, about }) => [text(`${group}: ${title}`), text(about)]),
        ...appendix.notes.map((note) => [text('Ghi chú'), text(note)]),
      ],
      sheet: 'Giải thích cột',
      stickyRowsCount: 1,
      columns: [{ width: 40 }, { width: 100 }],
    },
  ];
  return sameBytes(
    new Uint8Array(await writeXlsxFile(sheets, { fontFamily: 'Times New Roman', fontSize: 12 }).toBuffer()),
  );
}

const text = (value: string) => ({
  value: safeCell(value),
  type: String,
  wrap: true,
  alignVertical: 'top' as const,
  ...BORDER,
});
const head = (value: string, span = 1) => ({
  value,
  type: String,
  ...HEAD,
  ...BORDER,
  ...(span > 1 && { columnSpan: span }),
});

function titleRows(title: string, note: string) {
  return [
    [{ value: title, type: String, fontWeight: 'bold' as const, fontSize: 14 }],
    [{ value: note, type: String, fontStyle: 'italic' as const }],
  ];
}

function figureRows({ columns, rows }: Appendix) {
  const groups = columnGroups(columns).flatMap(({ title, columns: own }) => [
    head(title, own.length),
    ...own.slice(1).map(() => null),
  ]);
  return [
    [{ ...head('Đơn vị'), rowSpan: 2, height: GROUPS }, ...groups, { ...head('Ghi chú'), rowSpan: 2 }],
    [null, ...columns.map(({ title }) => ({ ...head(title), height: TITLES })), null],
    ...rows.map(({ id, name, figures }) => {
      const bold = id === null ? { fontWeight: 'bold' as const } : {};
      return [
        { ...text(name), ...bold },
        ...columns.map(({ value }) => ({ ...number(figures === null ? null : value(figures)), ...bold })),
        text(figures === null ? 'Chưa có dữ liệu trên cổng' : ''),
      ];
    }),
  ];
}

const number = (value: number | null) =>
  value === null ? { value: '', type: String, ...BORDER } : { value, type: Number, align: 'right' as const, ...BORDER };

function tableRows({ columns, rows, empty }: ReportTable) {
  return [
    columns.map(({ title }) => head(title)),
    ...(rows.length === 0 ? [[text(empty)]] : rows.map((cells) => cells.map(cellOf))),
  ];
}

const cellOf = (cell: Cell) => (typeof cell === 'number' ? number(cell) : text(cell ?? ''));

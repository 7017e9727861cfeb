import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type PrintedTable, printed, printedHead, printedTables } from '#domain/period-report/printed-tables.ts';
import type { ReportColumn, ReportDocument, ReportTable } from '#domain/period-report/report-document.ts';
import { runs } from './docx-text.ts';

/** Text width of a landscape page: 257 mm in twentieths of a point. */
const WIDTH = 14570;
const SMALL = 20;
const NUMBER = 520;
const NAME = 2700;
/** A percentage is printed with its denominator. */
const SHARE = 1900;
/** Both figure tables stand on one page up to this many rows. */
const FIT_TWICE = 5;

/** The figures on two sheets, then what is late, each under its own name. */
export function appendixPages({ appendix, late }: ReportDocument): (Paragraph | Table)[] {
  return [
    line('PHỤ LỤC 1', { bold: true }),
    line(appendix.title, { bold: true }),
    line('(Kèm theo dự thảo báo cáo)', { italics: true, after: 120 }),
    ...printedTables(appendix).flatMap((table, index) => [
      line(table.title, {
        bold: true,
        size: 24,
        align: AlignmentType.LEFT,
        after: 80,
        keepNext: true,
        ...(index > 0 && { before: 240, pageBreak: table.rows.length > FIT_TWICE }),
      }),
      figuresTable(table),
    ]),
    line('Ghi chú:', { bold: true, italics: true, size: 22, align: AlignmentType.LEFT, before: 120 }),
    ...appendix.notes.map((note) =>
      line(`- ${note}`, { italics: true, size: 22, align: AlignmentType.JUSTIFIED, before: 40 }),
    ),
    line('PHỤ LỤC 2', { bold: true, pageBreak: true }),
    line(late.title, { bold: true }),
    line('(Kèm theo dự thảo báo cáo)', { italics: true, after: 120 }),
    late.rows.length === 0 ? line(late.empty, { align: AlignmentType.LEFT }) : plainTable(late),
  ];
}

interface LineOptions {
  bold?: boolean;
  italics?: boolean;
  size?: number;
  align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  before?: number;
  after?: number;
  keepNext?: boolean;
  pageBreak?: boolean;
}

function line(text: string, options: LineOptions): Paragraph {
  const { bold = false, italics = false, size = 28, align = AlignmentType.CENTER, before = 0, after = 0 } = options;
  return new Paragraph({
    alignment: align,
    spacing: { before, after },
    keepNext: options.keepNext ?? false,
    pageBreakBefore: options.pageBreak ?? false,
    children: runs(text, { bold, italics, size }),
  });
}

function figuresTable({ columns, rows }: PrintedTable): Table {
  const wide = columns.filter(({ key }) => key === 'resolvedPercent').length;
  const each = Math.floor((WIDTH - NUMBER - NAME - wide * SHARE) / (columns.length - wide));
  const widths = [NUMBER, NAME, ...columns.map(({ key }) => (key === 'resolvedPercent' ? SHARE : each))];
  const head = printedHead(columns);
  const top = [
    cell('TT', { head: true, rows: 2 }),
    cell('Đơn vị', { head: true, rows: 2 }),
    ...head.map(({ title, below }) =>
      cell(title, below.length === 0 ? { head: true, rows: 2 } : { head: true, columns: below.length }),
    ),
  ];
  const second = head.flatMap(({ below }) => below.map((title) => cell(title, { head: true })));
  return table(widths, [
    new TableRow({ tableHeader: true, cantSplit: true, children: top }),
    new TableRow({ tableHeader: true, cantSplit: true, children: second }),
    ...rows.map(
      ({ name, cells, isSum }, index) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(isSum ? '' : String(index + 1), { bold: isSum }),
            cell(name, { align: AlignmentType.LEFT, bold: isSum }),
            ...cells.map((text) => cell(text, { bold: isSum })),
          ],
        }),
    ),
  ]);
}

function plainTable({ columns, rows }: ReportTable): Table {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((WIDTH * width) / all));
  return table(widths, [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: columns.map(({ title }) => cell(title, { head: true })),
    }),
    ...rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map((one, index) =>
            cell(printed(one), { align: alignment[columns[index]?.align ?? 'left'] }),
          ),
        }),
    ),
  ]);
}

const alignment = {
  left: AlignmentType.LEFT,
  right: AlignmentType.CENTER,
  center: AlignmentType.CENTER,
} as const satisfies Record<ReportColumn['align'], unknown>;

interface CellOptions {
  head?: boolean;
  bold?: boolean;
  columns?: number;
  rows?: number;
  align?: (typeof AlignmentType)[keyof typeof AlignmentType];
}

function cell(text: string, { head = false, bold = false, columns = 1, rows = 1, align }: CellOptions): TableCell {
  return new TableCell({
    columnSpan: columns,
    rowSpan: rows,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 50, right: 50, top: 30, bottom: 30 },
    ...(head && { shading: { fill: 'EEEEEE' } }),
    children: [
      new Paragraph({
        alignment: align ?? AlignmentType.CENTER,
        spacing: { before: 0, after: 0 },
        children: runs(text, { size: SMALL, bold: head || bold }),
      }),
    ],
  });
}

function table(widths: readonly number[], rows: TableRow[]): Table {
  return new Table({
    rows,
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
  });
}

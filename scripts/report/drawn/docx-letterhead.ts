import {
  AlignmentType,
  BorderStyle,
  type IRunOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Letterhead } from '#domain/period-report/report-document.ts';
import { runs } from './docx-text.ts';

/** Text width of a portrait page: 165 mm in twentieths of a point. */
const WIDTH = 9355;

/** Issuing body and number on the left, the Party's or the nation's name on the right, as the form of each has them. */
export function head(letterhead: Letterhead): [Table] {
  const { form, above, issuer, number, nation, placeAndDate } = letterhead;
  const party = form === 'party';
  const [title = '', motto] = nation;
  const left = [
    ...(above === null ? [] : [line(above, { size: 26 })]),
    ...issuer.map((text) => line(text, { bold: true, size: 26 })),
    ...(party ? [line('*', {})] : [rule(3900, 1300)]),
    line(number, { size: 26 }),
    draftMark(),
  ];
  const right = [
    line(title, { bold: true, size: party ? 30 : 24 }),
    ...(motto === undefined ? [] : [line(motto, { bold: true, size: 26 })]),
    rule(5455, party ? 4300 : 3300),
    line(placeAndDate, { italics: true, size: 28 }, 160),
  ];
  return [beside(left, right, [3900, 5455])];
}

export function titleOf({ kind, subject, asOf }: Letterhead): Paragraph[] {
  return [
    line(kind, { bold: true, size: 32 }, 320),
    line(subject.charAt(0).toUpperCase() + subject.slice(1), { bold: true, size: 28 }),
    ...(asOf === null ? [] : [line(asOf, { italics: true, size: 28 })]),
    rule(WIDTH, 2000, 200),
  ];
}

/** Recipients on the left, who signs on the right; no name, no signature. */
export function foot({ form, distribution, capacity, signerTitle }: Letterhead): [Paragraph, Table] {
  const party = form === 'party';
  const named = party ? { size: 28, underline: {} } : { size: 24, bold: true, italics: true };
  const left = [
    new Paragraph({
      spacing: NONE,
      children: [new TextRun({ ...named, text: 'Nơi nhận' }), new TextRun({ text: ':', size: named.size })],
    }),
    ...distribution.map(
      (to, index) =>
        new Paragraph({
          spacing: NONE,
          children: runs(`- ${to}${index === distribution.length - 1 ? '' : ','}`, { size: party ? 24 : 22 }),
        }),
    ),
  ];
  const right = [
    line(capacity, { bold: true }),
    line(signerTitle, { bold: !party }),
    ...Array.from({ length: 4 }, () => line('', {})),
  ];
  return [
    new Paragraph({ keepNext: true, spacing: { before: 120, after: 0 }, children: [] }),
    beside(left, right, [4900, 4455]),
  ];
}

const NONE = { before: 0, after: 0 };

function line(text: string, options: IRunOptions, before = 0): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, after: 0 },
    children: runs(text, options),
  });
}

/** A short line under a name, centred in a column. */
function rule(column: number, width: number, after = 60): Paragraph {
  const side = Math.round((column - width) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 20, after, line: 40, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });
}

/** Nobody signed it: said where drafts say so, under the number. */
function draftMark(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: 1250, right: 1250 },
    spacing: { before: 120, after: 60 },
    border: Object.fromEntries(
      ['top', 'bottom', 'left', 'right'].map((side) => [
        side,
        { style: BorderStyle.SINGLE, size: 8, space: 2, color: '000000' },
      ]),
    ),
    children: [new TextRun({ text: 'DỰ THẢO', bold: true, size: 24 })],
  });
}

const OPEN = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const BORDERLESS = { top: OPEN, bottom: OPEN, left: OPEN, right: OPEN, insideHorizontal: OPEN, insideVertical: OPEN };

function beside(left: Paragraph[], right: Paragraph[], widths: readonly [number, number]): Table {
  const cells = [left, right].map(
    (children, index) =>
      new TableCell({
        children,
        borders: BORDERLESS,
        margins: { left: 0, right: 0 },
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
      }),
  );
  return new Table({
    rows: [new TableRow({ cantSplit: true, children: cells })],
    columnWidths: [...widths],
    width: { size: WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: BORDERLESS,
  });
}

import {
  BorderStyle,
  DeletedTextRun,
  Document,
  type FileChild,
  FootnoteReferenceRun,
  InsertedTextRun,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
  VerticalMergeType,
} from 'docx';

/** Lists as Word numbers them by itself. */
const numbering = {
  config: [
    {
      reference: 'dieu',
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: 'Điều %1.' },
        { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)' },
      ],
    },
    {
      reference: 'muc',
      levels: [
        { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.' },
        { level: 1, format: LevelFormat.DECIMAL, text: '%2.' },
        { level: 2, format: LevelFormat.DECIMAL, text: '%2.%3.' },
      ],
    },
    {
      reference: 'khoan',
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: '%1.' },
        { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)' },
        { level: 2, format: LevelFormat.BULLET, text: '-' },
      ],
    },
  ],
};

/** A Word file of these paragraphs and tables. */
export async function wordFile(children: readonly FileChild[], footnotes: readonly string[] = []): Promise<Uint8Array> {
  const notes = Object.fromEntries(footnotes.map((text, index) => [index + 1, { children: [p(text)] }]));
  const document = new Document({ numbering, footnotes: notes, sections: [{ children: [...children] }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A paragraph; `\n` in it is a line broken by hand. */
export function p(text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: runs(text) });
}

export function bold(text: string): Paragraph {
  return new Paragraph({ children: runs(text, true) });
}

/** A paragraph that Word numbers. */
export function item(reference: 'dieu' | 'muc' | 'khoan', level: number, text: string): Paragraph {
  return p(text, { numbering: { reference, level } });
}

function runs(text: string, isBold = false): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ text: line, bold: isBold, ...(index > 0 && { break: 1 }) }));
}

/** A paragraph with a note at its end. */
export function noted(text: string, note: number): Paragraph {
  return new Paragraph({ children: [new TextRun(text), new FootnoteReferenceRun(note)] });
}

/** A paragraph that somebody has changed with Track Changes: `~struck~` words are deleted, `+added+` ones inserted. */
export function tracked(text: string): Paragraph {
  const change = { id: 1, author: 'Văn phòng', date: '2024-05-01T00:00:00Z' };
  const children = text.split(/([~+][^~+]+[~+])/).map((part) => {
    const words = part.slice(1, -1);
    if (part.startsWith('~')) return new DeletedTextRun({ ...change, text: words });
    return part.startsWith('+') ? new InsertedTextRun({ ...change, text: words }) : new TextRun(part);
  });
  return new Paragraph({ children });
}

export function textBox(text: string): FileChild {
  return new Textbox({ children: [p(text)], style: { width: '200pt', height: 'auto' } });
}

const none = { style: BorderStyle.NONE, size: 0 } as const;
const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

/** The table without borders that lays out a header or a signature. */
export function columns(left: readonly string[], right: readonly string[]): Table {
  const cell = (lines: readonly string[]) => new TableCell({ children: lines.map((line) => p(line)) });
  return new Table({ borders, rows: [new TableRow({ children: [cell(left), cell(right)] })] });
}

/** A table of data. `^` continues the cell above. */
export function table(rows: readonly (readonly string[])[]): Table {
  return new Table({
    rows: rows.map(
      (row, at) =>
        new TableRow({
          children: row.map((text, column) => {
            const above = text === '^';
            const merged = above || rows[at + 1]?.[column] === '^';
            const verticalMerge = above ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART;
            return new TableCell({ children: [p(above ? '' : text)], ...(merged && { verticalMerge }) });
          }),
        }),
    ),
  });
}

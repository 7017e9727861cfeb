import type { Block, NeutralDocument, Paragraph, Table } from '../neutral-document.ts';
import { cleanLine, oneSpaced } from './clean-line.ts';
import { marksHeader, marksSignature } from './layout-marks.ts';

/** A line to be understood: text, or a whole table of data. */
export interface Line {
  readonly at: number;
  /** Cleaned, single-spaced; empty for a table. */
  readonly text: string;
  readonly heading: boolean;
  readonly table?: Table;
}

/** How far down a table may be a header's. */
const HEADER_BLOCKS = 8;

/** The lines of a document: tables that only lay out header and signature, and columns set with tabs, come apart. */
export function linesOf({ blocks }: NeutralDocument): Line[] {
  const lines: Line[] = [];
  let side: { left: Line[]; right: Line[] } | null = null;
  let signing = false;
  const settle = () => {
    if (side) lines.push(...side.left, ...side.right);
    side = null;
  };
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') {
      settle();
      lines.push(...(isLayout(block, index) ? layoutLines(block) : [tableLine(block)]));
      continue;
    }
    signing ||= marksSignature(oneSpaced(cleanLine(block.text)));
    const columns = columnsOf(block.text, side !== null || signing);
    if (columns === null) {
      settle();
      lines.push(lineOf(block));
      continue;
    }
    side ??= { left: [], right: [] };
    for (const [part, text] of [
      [side.left, columns[0]],
      [side.right, columns[1]],
    ] as const) {
      if (text !== '') part.push({ at: block.at, text: oneSpaced(text), heading: false });
    }
  }
  settle();
  return lines;
}

function lineOf({ text, at, heading }: Paragraph): Line {
  return { at, text: oneSpaced(cleanLine(text)), heading };
}

function tableLine(table: Table): Line {
  return { at: table.at, text: '', heading: false, table };
}

/** Everything a table holds, column by column. */
function layoutLines({ rows }: Table): Line[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const seen = new Set<Paragraph>();
  return Array.from({ length: width }, (_, column) => rows.flatMap((row) => row[column] ?? []))
    .flat()
    .filter((paragraph) => !seen.has(paragraph) && seen.add(paragraph))
    .map(lineOf)
    .filter(({ text }) => text !== '');
}

function isLayout(table: Table, index: number): boolean {
  const texts = table.rows.flat(2).map(({ text }) => oneSpaced(cleanLine(text)));
  if (texts.some(marksSignature)) return true;
  return index < HEADER_BLOCKS && texts.some(marksHeader) && !texts.some((text) => text.length > 400);
}

/**
 * The two columns of a line set with tabs or a wide gap, as `HUYỆN ỦY TÂN YÊN⇥ĐẢNG CỘNG SẢN VIỆT NAM`; `null` for a plain line.
 * The gap of an unknown number or day (`ngày     tháng 4`, `Số      -CV/HU`) is none.
 * @param within whether the line before was set in columns too
 */
function columnsOf(raw: string, within: boolean): [left: string, right: string] | null {
  const text = cleanLine(raw).replace(/^ +/, '');
  const found = /\t+[ \t]*| {4,}/.exec(text);
  if (!found || text.length > 200) return null;
  const left = text.slice(0, found.index).trim();
  const right = text.slice(found.index + found[0].length).trim();
  if (/(?:ngày|tháng|năm|số ?:?|^[^ ]{0,3})$/iu.test(left) && left !== '') {
    const rest = columnsOf(right, within);
    return rest === null ? null : [`${left} ${rest[0]}`, rest[1]];
  }
  const either = within || [left, right].some((part) => marksHeader(part) || marksSignature(part));
  return either ? [left, right] : null;
}

/** All paragraphs of a document in order, cells of tables too: what must not be lost. */
export function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  const seen = new Set<Paragraph>();
  return blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows.flat(2) : [block]))
    .filter((paragraph) => !seen.has(paragraph) && seen.add(paragraph));
}

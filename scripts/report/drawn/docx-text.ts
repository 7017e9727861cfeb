import { AlignmentType, type IRunOptions, Paragraph, TextRun } from 'docx';
import type { Block } from '#domain/period-report/report-document.ts';
import { cutAtToFill } from '#domain/to-fill.ts';

export const FONT = 'Times New Roman';
/** Half points. */
export const SIZE = 28;

/** First line of a paragraph, 10 mm in twentieths of a point. */
const INDENT = 567;

/** Text as runs; what the office has to fill in is highlighted. */
export function runs(text: string, options: IRunOptions = {}): TextRun[] {
  return cutAtToFill(text).map(
    (part) => new TextRun({ ...options, text: part.text, ...(part.waits && { highlight: 'yellow' as const }) }),
  );
}

/** The text of a report between its title and its signature, whose last words stay on the page of the signature. */
export function blocksOf(blocks: readonly Block[]): Paragraph[] {
  const last = blocks.length - 1;
  return blocks.flatMap((block, index) => {
    if (block.kind === 'heading') return [headingOf(block)];
    const texts = block.kind === 'text' ? [block.text] : block.items.map((item) => `- ${item}`);
    return texts.map((text) => paragraphOf(text, index === last));
  });
}

function headingOf({ level, text }: Extract<Block, { kind: 'heading' }>): Paragraph {
  return new Paragraph({
    keepNext: true,
    indent: { firstLine: INDENT },
    spacing: { before: level === 1 ? 160 : 100, after: 60 },
    outlineLevel: level - 1,
    children: runs(text, { bold: true }),
  });
}

function paragraphOf(text: string, keepNext: boolean): Paragraph {
  return new Paragraph({
    keepNext,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: INDENT },
    spacing: { before: 60, after: 60, line: 276 },
    children: runs(text),
  });
}

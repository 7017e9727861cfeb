import type { Block, NeutralDocument } from '../neutral-document.ts';
import { cleanLine } from './clean-line.ts';

/** Stars and underscores left of a text that was copied out of Markdown: `**T/M BAN THƯỜNG VỤ`, `- Kính gửi:*`. */
const markup = /^(?:\*{1,3}|_{2,3})(?=\S)|(?<=\S)(?:\*{1,3}|_{2,3})$/g;
/** A line that goes on with a small letter goes on with the sentence of the line before. */
const goesOn = /^\p{Ll}/u;
const label = /^(?:\p{L}|\d{1,2}(?:\.\d{1,2})*)[.)]\s/u;
const ends = /[.;:!?/…]$/;

/** Reads plain text: a paragraph a line, lines broken within a sentence put together. */
export function readPlainText(text: string): NeutralDocument {
  const blocks: Block[] = [];
  let open: { text: string; at: number } | null = null;
  const close = () => {
    if (open !== null) blocks.push({ kind: 'paragraph', heading: false, ...open });
    open = null;
  };
  for (const [index, raw] of text.split(/\r\n?|[\n\u2028\u2029]/).entries()) {
    const line = cleanLine(raw.replace(/\f/g, ' ')).replace(markup, '').trim();
    if (line === '') close();
    else if (open !== null && continues(open.text, line)) open = { text: `${open.text} ${line}`, at: open.at };
    else {
      close();
      open = { text: line, at: index + 1 };
    }
  }
  close();
  return { blocks, unit: 'dòng', messages: [] };
}

function continues(before: string, line: string): boolean {
  return goesOn.test(line) && !label.test(line) && !ends.test(before) && !/\t/.test(line);
}

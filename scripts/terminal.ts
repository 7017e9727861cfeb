/** Text of strangers on a clerk's terminal: nothing hidden, nothing that moves the cursor, columns that stand. */

const WIDTH = 80;

/** Controls, escapes, bidi marks, zero-width and unassigned characters; joiners inside emoji and line feeds stay. */
const hidden = /[[\p{C}\u2028\u2029]--[\n\u{200d}]]/gv;
const words = /[\p{L}\p{M}]+/gu;
const alphabets = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u];

/** The text with what cannot be seen written out, and words whose letters come from two alphabets marked. */
export function shown(text: string): string {
  const seen = text
    .toWellFormed()
    .replaceAll('\t', ' ')
    .replace(
      hidden,
      (character) => `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
    );
  return seen.replace(words, (word) => (isMixed(word) ? `[lẫn chữ lạ: ${word}]` : word));
}

function isMixed(word: string): boolean {
  return alphabets.filter((alphabet) => alphabet.test(word)).length > 1;
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });
const wide =
  /\p{Extended_Pictographic}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u;

/** Columns a text takes on a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += wide.test(segment) ? 2 : 1;
  return columns;
}

/** The beginning of the text in at most `columns`, with `…` where it was cut. */
export function cut(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    used += wide.test(segment) ? 2 : 1;
    if (used > columns - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** The text in lines of at most 80 columns, each after `indent`. */
export function wrapped(text: string, indent = ''): string {
  const room = WIDTH - columnsOf(indent);
  const lines = text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, room));
  return lines.map((line) => `${indent}${line}`.trimEnd()).join('\n');
}

function wrapParagraph(paragraph: string, room: number): string[] {
  const lines = [''];
  for (const word of paragraph.split(' ').flatMap((long) => pieces(long, room))) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (columnsOf(line) + 1 + columnsOf(word) <= room) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A word too long for a line, in parts. */
function pieces(word: string, room: number): string[] {
  if (columnsOf(word) <= room) return [word];
  const parts = [''];
  for (const { segment } of graphemes.segment(word)) {
    if (columnsOf((parts.at(-1) ?? '') + segment) > room) parts.push('');
    parts[parts.length - 1] += segment;
  }
  return parts;
}

export interface TableColumn {
  readonly title: string;
  /** Columns it takes; the last one of a table may leave it out and takes what is left of 80. */
  readonly width?: number;
}

/** A table of plain text in 80 columns: no lines drawn, so that it reads well aloud and pastes well. */
export function table(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const fixed = columns.reduce((sum, { width = 0 }) => sum + width, 2 * (columns.length - 1));
  const widths = columns.map(({ width }) => width ?? WIDTH - fixed);
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => padded(cut(cell.replaceAll('\n', ' '), widths[index] ?? 0), widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  return [columns.map(({ title }) => title), ...rows].map(line).join('\n');
}

/** `Nhãn:  giá trị` with values one under another. */
export function facts(pairs: readonly (readonly [string, string])[]): string {
  const label = Math.max(...pairs.map(([name]) => columnsOf(name))) + 3;
  return pairs
    .map(([name, value]) => {
      const indent = ' '.repeat(label);
      return padded(`${name}:`, label) + wrapped(value, indent).slice(label);
    })
    .join('\n');
}

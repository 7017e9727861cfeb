/** The two parts of an MDX file of the record, each with the 1-based line on which it begins. */
export interface SplitFile {
  frontMatter: string;
  frontMatterLine: number;
  body: string;
  bodyLine: number;
}

const opening = /^\uFEFF?---[ \t]*\r?\n/;
const closing = /^---[ \t]*\r?$/m;

/** Splits an MDX file at its `---` lines. `null` when the front matter is missing or not closed. */
export function splitFrontMatter(text: string): SplitFile | null {
  const open = opening.exec(text);
  if (!open) return null;
  const rest = text.slice(open[0].length);
  const close = closing.exec(rest);
  if (!close) return null;
  const frontMatter = rest.slice(0, close.index);
  const afterClose = close.index + close[0].length;
  const body = rest.slice(afterClose).replace(/^\n/, '');
  return { frontMatter, frontMatterLine: 2, body, bodyLine: countLines(frontMatter) + 3 };
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

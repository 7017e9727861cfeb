import type { MdxFinding } from './finding.ts';
import { lineAt } from './slip.ts';

/** On deeper nesting the parser, native code, takes minutes or dies with the process; no text of a committee comes near. */
const DEEPEST = 200;
const MOST_OPEN_TAGS = 100;
const LONGEST_CODE_LINE = 5000;

/** Refuses a text whose nesting the parser could not survive; `null` for every other text. */
export function nestingFinding(text: string): MdxFinding | null {
  const offset = deepestBrace(text) ?? deepestTag(text) ?? deepestQuote(text) ?? longCodeLine(text);
  return offset === null ? null : tooDeepAt(lineAt(text, offset));
}

/** The finding for a text that nests too deep at a 1-based line. */
export function tooDeepAt(line: number): MdxFinding {
  return {
    line,
    rule: 'mdx-nesting',
    what: 'Văn bản lồng nhau quá sâu, cổng không đọc được.',
    remedy: 'Bỏ bớt dấu “{”, “(”, “[”, “>” hoặc danh sách lồng nhau; xem lại có chép nhầm tệp không.',
  };
}

/** Where an expression nests too deep: brackets counted from a `{` until it closes. */
function deepestBrace(text: string): number | null {
  let opened = text.indexOf('{');
  if (opened === -1) return null;
  let depth = 0;
  for (let at = opened; at < text.length; at += 1) {
    const char = text[at];
    if (char === '{' || ((char === '(' || char === '[') && depth > 0)) {
      if (depth === 0) opened = at;
      depth += 1;
      if (depth > DEEPEST) return opened;
    } else if ((char === '}' || char === ')' || char === ']') && depth > 0) depth -= 1;
  }
  return null;
}

/** Where more tags stand open than anyone closes. */
function deepestTag(text: string): number | null {
  let open = 0;
  for (const match of text.matchAll(/<(\/?)[A-Za-z][^<>]*>/g)) {
    if (match[0].endsWith('/>')) continue;
    open = match[1] ? Math.max(0, open - 1) : open + 1;
    if (open > MOST_OPEN_TAGS) return match.index;
  }
  return null;
}

/** Where a line quotes a quote of a quote. */
function deepestQuote(text: string): number | null {
  return /^(?:> ?){50}/m.exec(text)?.index ?? null;
}

function longCodeLine(text: string): number | null {
  if (text.length <= LONGEST_CODE_LINE) return null;
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.length > LONGEST_CODE_LINE && line.includes('{')) return start;
    start += line.length + 1;
  }
  return null;
}

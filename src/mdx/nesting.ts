import type { MdxFinding } from './finding.ts';
import { lineAt } from './slip.ts';

/** The parser is native code and dies with the process on deeper nesting; no text of a committee comes near. */
const DEEPEST = 200;
const LONGEST_CODE_LINE = 5000;

/** Refuses a text whose nesting the parser could not survive; `null` for every other text. */
export function nestingFinding(text: string): MdxFinding | null {
  const offset = deepestBrace(text) ?? longCodeLine(text);
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

function longCodeLine(text: string): number | null {
  if (text.length <= LONGEST_CODE_LINE) return null;
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.length > LONGEST_CODE_LINE && line.includes('{')) return start;
    start += line.length + 1;
  }
  return null;
}

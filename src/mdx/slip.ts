/** A place where a text breaks MDX, as the parser names it. `offset` is where in the text it begins. */
export interface Slip {
  kind: 'brace' | 'less-than' | 'html-comment' | 'unclosed' | 'unopened' | 'other';
  offset: number;
  /** Name of the tag, where the slip is about one. */
  tag?: string;
  /** Where the tag was opened that a wrong closing tag leaves open. */
  openedAt?: number;
}

const position = /^(\d+):(\d+): (.*)$/s;
const expected = /closing tag for `<([^`>]*)>` \((\d+):(\d+)\)/;
const closing = /^Unexpected closing tag `<\/([^`>]*)>`/;

/** Reads a message of the parser; `null` when it names no position in the text. */
export function readSlip(text: string, message: string): Slip | null {
  const found = position.exec(message);
  if (!found) return null;
  const about = found[3] ?? '';
  const offset = offsetAt(text, Number(found[1]), Number(found[2]));
  if (/expression|closing brace/.test(about)) return { kind: 'brace', offset: braceBefore(text, offset) };
  const opener = expected.exec(about);
  const openedAt = opener ? offsetAt(text, Number(opener[2]), Number(opener[3])) : undefined;
  const closer = closing.exec(about)?.[1];
  if (closer !== undefined) {
    // `<A><B></A>`: it is B that was left open. `<A></B>`: it is the closing tag that is wrong.
    if (opener && openedAt !== undefined) {
      return isOpen(text.slice(0, openedAt), closer)
        ? { kind: 'unclosed', offset: openedAt, tag: opener[1] ?? '' }
        : { kind: 'unopened', offset, tag: closer, openedAt };
    }
    return { kind: 'unopened', offset, tag: closer };
  }
  if (opener && openedAt !== undefined) return { kind: 'unclosed', offset: openedAt, tag: opener[1] ?? '' };
  if (text.startsWith('<!--', offset)) return { kind: 'html-comment', offset };
  const tag = /^<([A-Za-z][\w-]*)/.exec(text.slice(offset, offset + 60))?.[1];
  if (text[offset] === '<') return tag ? { kind: 'less-than', offset, tag } : { kind: 'less-than', offset };
  return { kind: 'other', offset };
}

/** The text with a slip made harmless, so that what follows can be read. Lines stay where they are. */
export function withoutSlip(text: string, slip: Slip): string {
  const blanked = blankLine(text, slip.offset);
  if (slip.openedAt !== undefined) return blankLine(blanked, slip.openedAt);
  if (slip.tag === undefined || slip.kind === 'unopened') return blanked;
  const closer = closerOf(blanked, slip.offset, slip.tag);
  return closer === null ? blanked : blanked.slice(0, closer) + blanked.slice(closer).replace(/^<\/[^>]*>/, blank);
}

const blank = (match: string) => ' '.repeat(match.length);

function blankLine(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const end = next === -1 ? text.length : next;
  return text.slice(0, start) + text.slice(start, end).replace(/[{}<]/g, ' ') + text.slice(end);
}

/** Offset of the closing tag that belongs to a tag opened at `from`, counting tags of the same name between. */
function closerOf(text: string, from: number, tag: string): number | null {
  let depth = 0;
  for (const match of text.slice(from).matchAll(tagPattern(tag))) {
    if (match[0].endsWith('/>')) continue;
    depth += match[0].startsWith('</') ? -1 : 1;
    if (depth < 0) return from + match.index;
  }
  return null;
}

function isOpen(before: string, tag: string): boolean {
  let depth = 0;
  for (const [match] of before.matchAll(tagPattern(tag))) {
    if (!match.endsWith('/>')) depth += match.startsWith('</') ? -1 : 1;
  }
  return depth > 0;
}

function tagPattern(tag: string): RegExp {
  return new RegExp(`</?${tag.replace(/[.$]/g, '\\$&')}(?![\\w-])[^<>]*>`, 'g');
}

/** The parser points into an expression or at its end; a clerk looks for the brace that began it. */
function braceBefore(text: string, offset: number): number {
  const brace = text.lastIndexOf('{', offset);
  return brace === -1 ? offset : brace;
}

function offsetAt(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

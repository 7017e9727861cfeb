/** A stretch of a text: as it was written, or already turned into what is said. */
export interface Piece {
  readonly text: string;
  readonly said: boolean;
}

/** How one kind of writing is said. */
export interface Reading {
  /** What it looks like; global. */
  readonly pattern: RegExp;
  /** What is said for a match, given the text before and after it; null leaves it as it is written. */
  say(match: RegExpExecArray, before: string, after: string): string | null;
}

/** No letter and no figure before: a number inside a code (`kn-2024-huyen-024`) belongs to the code. */
export const notInWord = String.raw`(?<![\p{L}\d]|[\p{L}\d][-./])`;
/** No letter and no figure after. */
export const wordEnds = String.raw`(?![\p{L}\d])`;

const sentenceOpens = /(?:^|[.!?]\s|\n)\s*$/u;

/** Applies one reading to what is not said yet. */
export function say(pieces: readonly Piece[], reading: Reading): Piece[] {
  let before = '';
  return pieces.flatMap((piece, at) => {
    const after = pieces
      .slice(at + 1)
      .map(({ text }) => text)
      .join('');
    const parts = piece.said ? [piece] : sayIn(piece.text, reading, before, after);
    before += parts.map(({ text }) => text).join('');
    return parts;
  });
}

function sayIn(text: string, { pattern, say }: Reading, before: string, after: string): Piece[] {
  const parts: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const spoken = parts.map((part) => part.text).join('');
    const told = `${before}${spoken}${text.slice(from, match.index)}`;
    const said = say(match, told, `${text.slice(end)}${after}`);
    if (said === null) continue;
    const opens = sentenceOpens.test(told) && !/^\p{Ll}/u.test(match[0]);
    const read = opens ? said.charAt(0).toUpperCase() + said.slice(1) : said;
    parts.push({ text: text.slice(from, match.index), said: false }, { text: read, said: true });
    from = end;
  }
  return [...parts, { text: text.slice(from), said: false }].filter((part) => part.text !== '');
}

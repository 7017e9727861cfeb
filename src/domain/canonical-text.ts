import { normalise } from './vietnamese.ts';

/** Line breaks of other systems, vertical tab, form feed and NEL among them. */
const lineBreak = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Spaces of other widths look like a space and are typed by nobody. */
const oddSpace = /[\p{Zs}--[\u0020]]/gv;

/**
 * What no reader sees: C0 and C1 controls but line feed and tab (NUL too), zero-width characters, bidi marks and
 * overrides, byte order marks, tag characters, fillers, noncharacters. The joiner and variation selector 16, which
 * make up emoji, are judged by `strayJoiner` and `straySelector`.
 */
const unseen = /[[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]--[\n\t\u{200d}\u{fe0f}]]/gv;
/** A selector that does not follow a pictograph, nor makes a keycap of a digit. */
const straySelector = /(?<!\p{Extended_Pictographic})(?<![0-9#*](?=\ufe0f\u20e3))\ufe0f/gu;
/** A joiner that does not stand between two pictographs; the first may have its skin colour. */
const strayJoiner =
  /(?<!\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

const plain = /^[\x20-\x7e\n]*$/;

/**
 * The one spelling in which a text of several lines is kept, counted and compared: NFC, `\n` for line breaks, nothing
 * invisible, Đ for Eth, no spaces at line ends, at most one empty line, trimmed. Canonical text stays as it is.
 * Null when `raw` holds a lone surrogate: no keyboard makes one, and a database would quietly replace it.
 */
export function canonicalText(raw: string): string | null {
  if (!raw.isWellFormed()) return null;
  const text = plain.test(raw) ? raw : visible(raw);
  return text
    .replace(/(?<![ \t])[ \t]+(?=\n)/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** `canonicalText` on one line: line breaks, tabs and runs of spaces become one space. */
export function canonicalLine(raw: string): string | null {
  return canonicalText(raw)?.replace(/[ \t\n]+/g, ' ') ?? null;
}

function visible(raw: string): string {
  const seen = raw.replace(lineBreak, '\n').replace(oddSpace, ' ').replace(unseen, '');
  return normalise(seen.replace(straySelector, '').replace(strayJoiner, ''));
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Characters as a reader counts them: `ễ` in any form is one, and so is a family emoji. */
export function characterCount(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole ASCII range is meant; a CR could join an LF.
  if (/^[\x00-\x0c\x0e-\x7f]*$/.test(text)) return text.length;
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}

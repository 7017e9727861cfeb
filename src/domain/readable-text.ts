/** A text as a reader sees it, with the way back to the positions of what was written. */
export interface ReadableText {
  text: string;
  /** Position in the written text of a position in `text`; `text.length` gives the written length. */
  written(index: number): number;
}

/** Whatever may not be what it looks like: all but ASCII, Latin letters (Eth left out), Vietnamese ones, quotes and the ellipsis. */
const doubtful =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole ASCII range is meant.
  /[^\x00-\x9f\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u024f\u1e00-\u1eff\u2018-\u201d\u2026]/;
const dash = /[\p{Pd}\u2212]/u;
/** Digits and letters of other widths and styles, `０９１２` among them. */
const restyled = /[\p{Nd}\uff01-\uff5e]/u;

function isPlain(code: number): boolean {
  return (
    code < 0x80 ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd0 && code !== 0xf0) ||
    (code >= 0x1e00 && code < 0x1f00)
  );
}

/**
 * Undoes what hides text from a scanner but not from a reader: decomposed letters, zero-width and other invisible
 * characters, full-width digits, special spaces and dashes, Eth for Đ. One pass, in time linear in the text.
 */
export function readable(written: string): ReadableText {
  if (!doubtful.test(written)) return { text: written, written: (index) => index };
  const origins = new Uint32Array(written.length + 1);
  const seen: string[] = [];
  let at = 0;
  for (const character of written) {
    const shown = isPlain(character.codePointAt(0) ?? 0) ? character : asSeen(character, seen);
    for (let unit = 0; unit < shown.length; unit += 1) {
      origins[seen.length] = at + (shown.length === character.length ? unit : 0);
      seen.push(shown.charAt(unit));
    }
    at += character.length;
  }
  origins[seen.length] = written.length;
  return { text: seen.join(''), written: (index) => origins[index] ?? written.length };
}

/** What a reader sees of the character; marks are put onto the letter before them in `seen`. */
function asSeen(character: string, seen: string[]): string {
  if (/\p{M}/u.test(character)) {
    const composed = `${seen.at(-1) ?? ''}${character}`.normalize('NFC');
    if (composed.length === 1 && seen.length > 0) seen[seen.length - 1] = composed;
    return '';
  }
  if (/[\p{Cf}\u115f\u1160\u3164\uffa0]/u.test(character)) return '';
  if (/\p{Zs}/u.test(character)) return ' ';
  if (/[\p{Zl}\p{Zp}]/u.test(character)) return '\n';
  if (dash.test(character)) return '-';
  if (character === 'Ð' || character === 'ð') return character === 'Ð' ? 'Đ' : 'đ';
  if (!restyled.test(character)) return character;
  const plain = character.normalize('NFKC');
  return plain.length === 1 ? plain : character;
}

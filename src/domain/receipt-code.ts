/** Crockford's base 32: no I, L, O, U, which are misread or misheard. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 80 bits typed by people, then a check character. */
const TYPED_CHARACTERS = 16;
const TYPED_BYTES = 10;
/** 130 bits in a link. */
const LINK_CHARACTERS = 26;
const LINK_BYTES = 17;
const LONGEST_INPUT = 300;

export type ReceiptKind = 'typed' | 'link';
/** `code` in its one spelling: capitals and digits without separators, a typed one with its check character. */
export interface ReceiptCode {
  readonly kind: ReceiptKind;
  readonly code: string;
}

/** 10 bytes as a code to be read, typed and told: `K7QM-2F9X-0ABC-9QRS-T`. */
export function formatTyped(bytes: Uint8Array): string {
  const digits = base32(bytes, TYPED_BYTES, TYPED_CHARACTERS);
  return `${digits.replace(/.{4}(?=.)/g, '$&-')}-${alphabet.charAt(checkOf(digits))}`;
}

/** The first 130 bits of 17 bytes as the code that stands in a link. */
export function formatLink(bytes: Uint8Array): string {
  return base32(bytes, LINK_BYTES, LINK_CHARACTERS);
}

/**
 * Reads a code as people give it back: lower case, spaces or dashes anywhere, O for 0, I or L for 1, other widths of
 * letters, the whole address of a link. Null for what is no code; a typed one with a wrong character or two swapped
 * ones never passes.
 */
export function parseReceiptCode(raw: string): ReceiptCode | null {
  if (raw.length > LONGEST_INPUT) return null;
  const given = raw
    .slice(raw.lastIndexOf('#') + 1)
    .normalize('NFKC')
    .toUpperCase();
  const code = given
    .replace(/[\s\p{Pd}\p{Cf}_.]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]+$/.test(code)) return null;
  if (code.length === LINK_CHARACTERS) return { kind: 'link', code };
  if (code.length !== TYPED_CHARACTERS + 1) return null;
  const digits = code.slice(0, TYPED_CHARACTERS);
  return code.endsWith(alphabet.charAt(checkOf(digits))) ? { kind: 'typed', code } : null;
}

/**
 * Pattern of an HTML input that takes everything but a receipt code: for boxes whose text goes into an address, where
 * a code would stay in histories and in the logs of proxies.
 */
export const noReceiptCodePattern = String.raw`(?!\s*[0-9A-Za-z]{4}(?:[\s\-]?[0-9A-Za-z]{4}){3}[\s\-]?[0-9A-Za-z]\s*$)(?!(?:.*#|\s*)[0-9A-Za-z]{26}\s*$).*`;

const letterNames: Readonly<Record<string, string>> = {
  A: 'a', B: 'bê bò', C: 'xê', D: 'dê', E: 'e', F: 'ép phờ', G: 'giê', H: 'hát', J: 'gi', K: 'ca', M: 'em mờ', N: 'en nờ',
  P: 'pê phở', Q: 'quy', R: 'e rờ', S: 'ét sì', T: 'tê', V: 'vê', W: 'vê kép', X: 'ích xì', Y: 'i dài', Z: 'dét',
  0: 'không', 1: 'một', 2: 'hai', 3: 'ba', 4: 'bốn', 5: 'năm', 6: 'sáu', 7: 'bảy', 8: 'tám', 9: 'chín',
}; // biome-ignore format: a table.

/** A code as it is read aloud, character by character, with a longer pause between groups. */
export function spellOut(code: string): string {
  const groups = code.toUpperCase().split('-');
  return groups.map((group) => [...group].map((letter) => letterNames[letter] ?? letter).join(', ')).join('; ');
}

function base32(bytes: Uint8Array, size: number, characters: number): string {
  if (bytes.length < size) throw new RangeError(`A code needs ${size} bytes, not ${bytes.length}`);
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes.subarray(0, size)) {
    buffer = ((buffer << 8) | byte) & 0xfff;
    bits += 8;
    for (; bits >= 5 && text.length < characters; bits -= 5) text += alphabet.charAt((buffer >> (bits - 5)) & 31);
  }
  return text;
}

/**
 * Check symbol over GF(32) (x⁵+x²+1): each place weighs another power of 2, so any one wrong character and any two
 * swapped ones, the check among them, change the sum. Unlike Crockford's own mod 37 it stays within the alphabet.
 */
function checkOf(digits: string): number {
  let sum = 0;
  // Horner: sum = ((d₁·2 + d₂)·2 + …)·2, so that the check itself has weight 1.
  for (const digit of digits) sum = twice(sum ^ alphabet.indexOf(digit));
  return sum;
}

function twice(element: number): number {
  return element & 16 ? (element << 1) ^ 0b100101 : element << 1;
}

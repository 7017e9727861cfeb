/** Old web text writes Đ as the Icelandic Eth (U+00D0, U+00F0), e.g. `11-QÐi/TW`; it looks the same and is another letter. */
const eth = /[Ðð]/g;

/** Marks over and under letters, and characters that no reader sees: soft hyphen, zero-width, byte order mark. */
const marksAndInvisible = /[\p{Mn}\u00ad\u200b-\u200d\u2060\ufeff]/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole ASCII range is meant.
const ascii = /^[\x00-\x7f]*$/;

/** One spelling of the same letters: NFC, and Eth replaced by Đ. For display and storage; case and marks stay. */
export function normalise(text: string): string {
  if (ascii.test(text)) return text;
  return text.normalize('NFC').replace(eth, (letter) => (letter === 'Ð' ? 'Đ' : 'đ'));
}

/**
 * Text for comparing and searching without diacritics: `Đối thoại` → `doi thoai`. Lower case, no marks, đ → d,
 * invisible characters dropped; spaces and punctuation stay. Folding twice changes nothing more.
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return normalise(text).toLowerCase().normalize('NFD').replace(marksAndInvisible, '').replaceAll('đ', 'd');
}

/** ASCII kebab-case name for heading ids and addresses: `Đất đai, môi trường` → `dat-dai-moi-truong`. Empty when nothing is left. */
export function slugOf(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const vietnamese = new Intl.Collator('vi', { numeric: true });

/**
 * Order of a Vietnamese list (a ă â b c d đ e ê …; tones: ngang, huyền, hỏi, ngã, sắc, nặng), numbers by value
 * (Thôn 2 before Thôn 10). The language is fixed and ties are broken by code unit, so every machine sorts alike.
 */
export function collate(a: string, b: string): number {
  return vietnamese.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

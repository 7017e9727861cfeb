/**
 * What a spreadsheet takes for a formula when a cell begins with it (OWASP, CSV injection; ASVS 1.2.10): also in full
 * width, which some programs fold, and after spaces, which others drop.
 */
const TRIGGER = /^[ \u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212\t\r\0]/;

/** Where a program with another separator would begin a new cell within ours: Vietnamese settings split at `;`. */
const AFTER_BREAK = /([;\t\r\n][ \u00a0"']*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20\u2212])/g;

/** Characters XML cannot hold, and a lone half of a pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are meant.
const UNWRITABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g;

/**
 * The text of a cell that no spreadsheet reads as a formula: an apostrophe stands before what would begin one. Also a
 * phone number in `+84…` gets it. Characters a file cannot hold show as �.
 */
export function safeCell(text: string): string {
  const guarded = TRIGGER.test(text) ? `'${text}` : text;
  return guarded.replace(AFTER_BREAK, "$1'").replace(UNWRITABLE, '\ufffd').toWellFormed();
}

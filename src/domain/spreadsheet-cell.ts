/** Characters XML cannot hold, and other controls. Taken out first: a program that drops them must not uncover a formula. */
const UNWRITABLE = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

/**
 * What a spreadsheet takes for a formula when a cell begins with it (OWASP, CSV injection; ASVS 1.2.10), or drops before
 * it looks (tab, CR): also in full width, which some programs fold, and after blanks, quotes and �, which some drop.
 */
const TRIGGER = /^(?:["\ufffd]*[\t\r]|[\s"\ufffd]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212])/;

/** Where a program with another separator would begin a new cell within ours: Vietnamese settings split at `;`. */
const AFTER_BREAK = /(?<=[;\t\r\n][\s"'\ufffd]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20\u2212])/g;

/**
 * The text of a cell that no spreadsheet reads as a formula: an apostrophe stands before what would begin one. Also a
 * phone number in `+84…` gets it, and a list with dashes within a cell.
 */
export function safeCell(text: string): string {
  const writable = text.replace(UNWRITABLE, '').toWellFormed();
  const guarded = TRIGGER.test(writable) ? `'${writable}` : writable;
  return guarded.replace(AFTER_BREAK, "'");
}

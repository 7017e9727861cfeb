import { canonicalText } from '#domain/canonical-text.ts';

/** One line in the one spelling that is compared: NFC, single kinds of spaces and dashes kept, nothing invisible. Tabs stay. */
export function cleanLine(raw: string): string {
  return (canonicalText(raw.toWellFormed()) ?? '').replaceAll('\n', ' ');
}

/** The line without tabs and runs of spaces. */
export function oneSpaced(text: string): string {
  return text.replace(/[ \t]+/g, ' ').trim();
}

/** Whether the letters of a line are capitals, all of them. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

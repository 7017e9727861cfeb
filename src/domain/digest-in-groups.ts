/** A digest in groups of eight, to be compared by eye or told on the telephone. */
export function digestInGroups(digest: string): string {
  return digest.replace(/.{8}(?=.)/gu, '$& ');
}

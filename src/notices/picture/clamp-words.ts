const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/**
 * A text cut to its first whole words, with `…`: candidates from the whole text to the shortest, by how many words are
 * kept. A text that is one endless word is cut between letters, as a reader counts them.
 */
export function clampable(text: string): { readonly most: number; cut(kept: number): string } {
  const words = text.split(' ');
  const [parts, joint] = words.length > 1 ? [words, ' '] : [[...graphemes.segment(text)].map((one) => one.segment), ''];
  return {
    most: parts.length,
    cut: (kept) => (kept >= parts.length ? text : `${withoutTail(parts.slice(0, kept).join(joint))}…`),
  };
}

const withoutTail = (text: string) => text.replace(/[\s,;:.(–-]+$/u, '');

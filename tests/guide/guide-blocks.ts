/** A fenced block of the guide. */
export interface Block {
  readonly file: string;
  readonly line: number;
  /** `console`: what is typed and what comes; `yaml`: lines of a file. */
  readonly language: string;
  /** What happens before it, as the word behind the language tells the story. */
  readonly turn: string | null;
  readonly text: string;
}

/** The fenced blocks of a text, in order. */
export function guideBlocks(file: string, markdown: string): Block[] {
  return [...markdown.matchAll(/^```(\w+)(?: ([\w-]+))?\n(.*?)^```$/gmsu)].map((match) => {
    const [, language = '', turn = null, text = ''] = match;
    const line = markdown.slice(0, match.index).split('\n').length;
    return { file, line, language, turn, text: text.replace(/\n$/u, '') };
  });
}

/** A line that stands for any number of lines left out. */
export const GAP = '…';

/**
 * The first line of an excerpt that does not stand in the real text where it must; null when all do. Codes, digests and
 * what grows with the demonstration (files, releases) count as equal.
 */
export function excerptMisses(excerpt: string, real: string): string | null {
  const lines = plain(real).split('\n');
  let at = 0;
  let free = true;
  for (const line of plain(excerpt).split('\n')) {
    if (line === GAP) {
      free = true;
      continue;
    }
    const found = free ? lines.indexOf(line, at) : lines[at] === line ? at : -1;
    if (found < 0) return line;
    at = found + 1;
    free = false;
  }
  return null;
}

function plain(text: string): string {
  return text
    .replaceAll(/\b[0-9a-f]{64}\b/gu, '⟨dấu⟩')
    .replaceAll(/\b[0-9a-f]{7,8}\b/gu, '⟨mã⟩')
    .replaceAll(/\d+(?= (?:tệp|cảnh báo|dòng\.|files changed|insertions))/gu, '⟨số⟩')
    .replaceAll(/(?<=Đã đóng sổ lần )\d+/gu, '⟨số⟩')
    .replaceAll(/[^\S\n]+$/gmu, '');
}

import type { Root } from 'hast';
import { mdxToHast } from 'satteri';

/** A place where the text breaks MDX: an unescaped `{` or `<`, or a tag that is not closed. */
export interface Slip {
  /** 1-based line within the body. */
  line: number;
  message: string;
}

const features = {
  gfm: { footnotes: { label: 'Chú thích', backLabel: 'Về chỗ dẫn chú thích {reference}', clobberPrefix: 'ghi-chu-' } },
  frontmatter: false,
  smartPunctuation: false,
};

const slipAt = /^(\d+):(\d+): (.*)$/s;

/** Parses an MDX body. Every slip is found in one call: a broken line is blanked and the rest is read again. */
export function parseMdx(body: string): { tree: Root | null; slips: Slip[] } {
  const slips: Slip[] = [];
  let text = body;
  for (;;) {
    try {
      const tree = mdxToHast(text, { features }) as Root;
      return { tree: slips.length === 0 ? tree : null, slips };
    } catch (error) {
      const found = slipAt.exec(error instanceof Error ? error.message : '');
      if (!found) throw error;
      const line = Number(found[1]);
      slips.push({ line, message: found[3] ?? '' });
      const next = withoutMarkup(text, line);
      if (next === text) return { tree: null, slips };
      text = next;
    }
  }
}

/** Blanks the markup characters of one line, and the closing tags of the tags it opened. */
function withoutMarkup(text: string, line: number): string {
  const lines = text.split('\n');
  const broken = lines[line - 1] ?? '';
  const opened = [...broken.matchAll(/<\/?([A-Za-z][\w-]*)/g)].map((match) => match[1]);
  lines[line - 1] = broken.replace(/[{}<]/g, ' ');
  return opened.reduce((rest, name) => rest.replaceAll(new RegExp(`</${name}\\s*>`, 'g'), ''), lines.join('\n'));
}

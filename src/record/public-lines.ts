/** A file's text made ready for scanning, with the way back to its lines. */
export interface PublicLines {
  /** Lines without their indentation, so that a name broken over two lines is one. */
  asWritten: string;
  /** The same without YAML keys, dashes and quotes: what a reader will see. */
  valuesOnly: string;
  /** 1-based line of the file at an offset of each text. */
  lineAt: { asWritten(offset: number): number; valuesOnly(offset: number): number };
}

/** Fields whose values are digests and addresses, not texts. */
const exempt = /^\s*(?:- )*(?:sha256|url|baseUrl):/;
const yamlMarkup = /^(?:- )*(?:[A-Za-z]\w*: +)?(?:[>|][+-]?$|["'])?/;

/** Prepares a file of the record. Digests, addresses and the official contact in `site.yaml` are left out. */
export function publicLines(path: string, text: string): PublicLines {
  const lines = text.split(/\r?\n/);
  const bodyFrom = path.endsWith('.mdx') ? lines.indexOf('---', 1) + 1 : lines.length;
  const official = path === 'site.yaml' ? blockOf(lines, 'contact') : null;
  const written: string[] = [];
  const values: string[] = [];
  for (const [index, line] of lines.entries()) {
    const hidden = (index < bodyFrom && exempt.test(line)) || (official && index >= official[0] && index < official[1]);
    const shown = hidden ? '' : line.trim();
    written.push(shown);
    values.push(index < bodyFrom ? shown.replace(yamlMarkup, '').replace(/["']$/, '') : shown);
  }
  return {
    asWritten: written.join('\n'),
    valuesOnly: values.join('\n'),
    lineAt: { asWritten: lineFinder(written), valuesOnly: lineFinder(values) },
  };
}

/** First line of a top-level block and the line after it. */
function blockOf(lines: readonly string[], key: string): [number, number] | null {
  const from = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (from === -1) return null;
  const length = lines.slice(from + 1).findIndex((line) => /^\S/.test(line));
  return [from, length === -1 ? lines.length : from + 1 + length];
}

function lineFinder(lines: readonly string[]): (offset: number) => number {
  return (offset) => {
    let start = 0;
    for (const [index, line] of lines.entries()) {
      start += line.length + 1;
      if (offset < start) return index + 1;
    }
    return lines.length;
  };
}

/** A file's text made ready for scanning, with the way back to its lines. */
export interface PublicLines {
  /** Lines without their indentation, so that a name broken over two lines is one. */
  asWritten: string;
  /** The same without YAML keys, dashes and quotes: what a reader will see. */
  valuesOnly: string;
  /** 1-based line of the file at an offset of each text. */
  lineAt: { asWritten(offset: number): number; valuesOnly(offset: number): number };
}

/** Fields whose values are digests, keys and addresses, not texts. */
const digestOrAddress = /^\s*(?:- )*(?:sha256|url|baseUrl|publicKey):/;
const yamlMarkup = /^(?:- )*(?:[A-Za-z]\w*: +)?(?:[>|][+-]?$|["'])?/;

/** Prepares a file of the record. Digests, addresses and the official contact in `site.yaml` are left out. */
export function publicLines(path: string, text: string): PublicLines {
  const lines = text.split(/\r?\n/);
  const bodyFrom = path.endsWith('.mdx') ? lines.indexOf('---', 1) + 1 : lines.length;
  const official = path === 'site.yaml' ? officialContact(lines) : new Set<number>();
  const written: string[] = [];
  const values: string[] = [];
  for (const [index, line] of lines.entries()) {
    const hidden = index < bodyFrom && (official.has(index) || digestOrAddress.test(line));
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

/** Lines of the block `contact`, and of its telephone and address where a slip of the hand has renamed the block. */
function officialContact(lines: readonly string[]): ReadonlySet<number> {
  let inside = false;
  const official = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (/^\S/.test(line)) inside = line.startsWith('contact:');
    if (inside || /^ +(?:phone|email):/.test(line)) official.add(index);
  }
  return official;
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

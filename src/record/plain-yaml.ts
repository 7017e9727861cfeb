import { isPlainStart, readFlow, resolvePlain, Unusual } from './plain-values.ts';

/** Tabs, carriage returns and odd line ends mean something to a full parser; here they mean: ask it. */
const odd = /[\t\r\u0085\u2028\u2029\ufeff]/;
const keyLine = /^([A-Za-z][A-Za-z0-9_]*):(?: +(.*))?$/;
const DEEPEST = 40;

/**
 * Reads the plain part of YAML that nearly all files of the record keep to, some ten times faster than a full parser:
 * maps, lists, one-line flow collections, plain, quoted and folded texts. It decides nothing about anything else:
 * for a text with any other feature, and for every mistake, it gives `undefined`, and the full parser must be asked.
 */
export function readPlainYaml(text: string): { data: unknown } | undefined {
  if (odd.test(text)) return undefined;
  try {
    return { data: new PlainReader(text.split('\n')).document() };
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

class PlainReader {
  readonly #lines: string[];
  #at = 0;
  #depth = 0;

  constructor(lines: string[]) {
    this.#lines = lines;
  }

  document(): unknown {
    if (this.#next() !== 0) throw new Unusual();
    const data = this.#block(0);
    if (this.#next() !== -1) throw new Unusual();
    return data;
  }

  /** Moves to the next line that says something and gives its indentation; -1 at the end. */
  #next(): number {
    for (; this.#at < this.#lines.length; this.#at += 1) {
      const line = this.#lines[this.#at] ?? '';
      const indent = indentOf(line);
      if (indent < line.length && line[indent] !== '#') return indent;
    }
    return -1;
  }

  #startsItem(indent: number): boolean {
    return this.#lines[this.#at]?.startsWith('- ', indent) ?? false;
  }

  #block(indent: number): unknown {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new Unusual();
    const data = this.#startsItem(indent) ? this.#list(indent) : this.#map(indent);
    this.#depth -= 1;
    return data;
  }

  #map(indent: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    for (let here = this.#next(); here >= indent; here = this.#next()) {
      const found = here === indent ? keyLine.exec((this.#lines[this.#at] ?? '').slice(indent)) : null;
      const [, key, rest = ''] = found ?? [];
      if (key === undefined || Object.hasOwn(map, key) || key === '__proto__' || resolvePlain(key) !== key)
        throw new Unusual();
      this.#at += 1;
      map[key] = this.#value(withoutEndSpaces(rest), indent, true);
    }
    return map;
  }

  #list(indent: number): unknown[] {
    const list: unknown[] = [];
    for (let here = this.#next(); here >= indent; here = this.#next()) {
      if (here > indent) throw new Unusual();
      if (!this.#startsItem(indent)) break;
      const line = this.#lines[this.#at] ?? '';
      const inner = indent + 1 + indentOf(line.slice(indent + 1));
      const rest = withoutEndSpaces(line.slice(inner));
      if (keyLine.test(rest)) {
        this.#lines[this.#at] = ' '.repeat(inner) + rest;
        list.push(this.#block(inner));
      } else {
        this.#at += 1;
        list.push(this.#value(rest, indent, false));
      }
    }
    return list;
  }

  /** The value that begins with `rest` of a line at `indent`; `#at` stands on the line after it. */
  #value(rest: string, indent: number, ofKey: boolean): unknown {
    const first = rest[0];
    if (first === undefined) {
      if (!ofKey) throw new Unusual();
      const inner = this.#next();
      if (inner > indent || (inner === indent && this.#startsItem(inner))) return this.#block(inner);
      return null;
    }
    if (first === '>' || first === '|') return this.#blockText(rest, indent);
    if (first === '[' || first === '{') return readFlow(rest);
    if (first === '"') return /^"[^"\\]*"$/.test(rest) ? rest.slice(1, -1) : fail();
    if (first === "'") return /^'(?:[^']|'')*'$/.test(rest) ? rest.slice(1, -1).replaceAll("''", "'") : fail();
    if (!isPlainStart(rest)) throw new Unusual();
    return this.#plain(rest, indent);
  }

  /** A plain text with the lines that carry it on, each indented deeper. */
  #plain(rest: string, indent: number): unknown {
    const parts = [rest];
    for (; this.#at < this.#lines.length; this.#at += 1) {
      const line = this.#lines[this.#at] ?? '';
      const here = indentOf(line);
      if (here === line.length || here <= indent || line[here] === '#') break;
      parts.push(withoutEndSpaces(line.slice(here)));
    }
    for (const part of parts) if (/: |:$| #/.test(part)) throw new Unusual();
    if (parts.slice(1).some((part) => part.startsWith('- ') || part === '-')) throw new Unusual();
    return parts.length === 1 ? resolvePlain(rest) : parts.join(' ');
  }

  #blockText(header: string, indent: number): string {
    if (!/^[>|]-?$/.test(header)) throw new Unusual();
    const lines: string[] = [];
    let inner = -1;
    for (; this.#at < this.#lines.length; this.#at += 1) {
      const line = this.#lines[this.#at] ?? '';
      const here = indentOf(line);
      if (here === line.length) {
        if (inner === -1 || here > inner) {
          if (here > 0 || inner === -1) break;
        }
        lines.push('');
        continue;
      }
      if (here <= indent) break;
      if (inner === -1) inner = here;
      const spaced = line.endsWith(' ') || (header[0] === '>' && here > inner);
      if (here < inner || spaced) throw new Unusual();
      lines.push(line.slice(inner));
    }
    if (inner === -1 || (this.#at < this.#lines.length && indentOf(this.#lines[this.#at] ?? '') > indent))
      throw new Unusual();
    while (lines.at(-1) === '') lines.pop();
    const text = header[0] === '|' ? lines.join('\n') : folded(lines);
    return header.endsWith('-') ? text : `${text}\n`;
  }
}

/** Lines of a folded text: a line end is a space, each empty line a line end. */
function folded(lines: readonly string[]): string {
  let text = '';
  let empty = 0;
  for (const [index, line] of lines.entries()) {
    if (line === '') empty += 1;
    else {
      text += index === 0 ? line : (empty > 0 ? '\n'.repeat(empty) : ' ') + line;
      empty = 0;
    }
  }
  return text;
}

function indentOf(line: string): number {
  let at = 0;
  while (line.charCodeAt(at) === 32) at += 1;
  return at;
}

function withoutEndSpaces(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 32) end -= 1;
  return text.slice(0, end);
}

function fail(): never {
  throw new Unusual();
}

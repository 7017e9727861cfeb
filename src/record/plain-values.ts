/** Thrown inside the reader of plain YAML where the full parser must be asked. Never leaves it. */
export class Unusual extends Error {
  static {
    // No one reads its stack, and taking one costs more than reading a file.
    Object.defineProperty(Unusual.prototype, 'stack', { value: '' });
  }
}

/** A plain value by the core schema of YAML 1.2: null, true, false, whole numbers, else text. */
export function resolvePlain(text: string): unknown {
  switch (text) {
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
  }
  if (!/^[-+.\d]/.test(text)) return text;
  if (/^(?:0|-?[1-9]\d{0,14})$/.test(text)) return Number(text);
  // Fractions, powers, other bases, infinity and leading zeros are left to the full parser.
  if (/^[-+]?[.\d][\d.]*(?:[eE][-+]?\d+)?$|^0[ox]|^[-+]?\.(?:inf|nan)/i.test(text)) throw new Unusual();
  return text;
}

/** Whether a text may begin a plain value: none of YAML's signs does. */
export function isPlainStart(text: string): boolean {
  return !/^(?:[-?:](?: |$)|[,[\]{}#&*!|>'"%@`])/.test(text) && !/^(?:---|\.\.\.)(?: |$)/.test(text);
}

/** A one-line `[a, b]` or `{ a: b, c: d }` of simple values, nested or not. */
export function readFlow(text: string): unknown {
  const reader = new FlowReader(text);
  const value = reader.value();
  if (!reader.atEnd()) throw new Unusual();
  return value;
}

class FlowReader {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  atEnd(): boolean {
    return this.#at === this.#text.length;
  }

  value(): unknown {
    const first = this.#text[this.#at];
    if (first === '[' || first === '{') {
      this.#depth += 1;
      if (this.#depth > 10) throw new Unusual();
      const inner = first === '[' ? this.#list() : this.#map();
      this.#depth -= 1;
      return inner;
    }
    if (first === "'")
      return this.#match(/'(?:[^']|'')*'/y)
        .slice(1, -1)
        .replaceAll("''", "'");
    if (first === '"') return this.#match(/"[^"\\]*"/y).slice(1, -1);
    const plain = this.#match(/[^,[\]{}]+/y).replace(/ +$/, '');
    if (!isPlainStart(plain) || /: |:$| #/.test(plain)) throw new Unusual();
    return resolvePlain(plain);
  }

  #list(): unknown[] {
    const list: unknown[] = [];
    this.#items(']', () => list.push(this.value()));
    return list;
  }

  #map(): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    this.#items('}', () => {
      const key = this.#match(/[A-Za-z][A-Za-z0-9_]*(?=: )/y);
      if (Object.hasOwn(map, key) || key === '__proto__' || resolvePlain(key) !== key) throw new Unusual();
      this.#at += 1;
      this.#match(/ +/y);
      map[key] = this.value();
    });
    return map;
  }

  #items(close: ']' | '}', item: () => void): void {
    this.#at += 1;
    this.#match(/ */y);
    if (this.#text[this.#at] === close) {
      this.#at += 1;
      return;
    }
    for (;;) {
      item();
      this.#match(/ */y);
      const mark = this.#text[this.#at];
      this.#at += 1;
      if (mark === close) return;
      if (mark !== ',') throw new Unusual();
      this.#match(/ +/y);
    }
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined) throw new Unusual();
    this.#at += found.length;
    return found;
  }
}

import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** YAML text read with the line of every key, so that a finding can point at it. */
export interface YamlSource {
  /** Plain data, or `null` when the text is not readable YAML. */
  data: unknown;
  /** Syntax errors and duplicate keys, with 1-based lines of the file. */
  errors: { line: number; code: string; message: string }[];
  /** 1-based line of the deepest part of `path` that exists in the file. */
  lineOf(path: readonly PropertyKey[]): number;
}

/**
 * Reads YAML 1.2 (core schema: dates stay strings).
 * @param text YAML text
 * @param firstLine 1-based line of the file on which `text` begins
 */
export function readYaml(text: string, firstLine: number): YamlSource {
  const lines = new LineCounter();
  const document: Document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    maxAliasCount: 0,
  });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const errors = [...document.errors, ...document.warnings].map((error) => ({
    line: lineAt(error.pos[0]),
    code: error.code,
    message: error.message,
  }));
  const readable = document.errors.length === 0;
  return {
    data: readable ? document.toJS({ maxAliasCount: 0 }) : null,
    errors,
    lineOf: (path) => lineAt(offsetOf(document.contents, path)),
  };
}

function offsetOf(contents: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = contents;
  let offset = contents?.range?.[0] ?? 0;
  for (const key of path) {
    const next = childOf(node, key);
    if (!next) break;
    offset = next.offset;
    node = next.value;
  }
  return offset;
}

function childOf(node: unknown, key: PropertyKey): { value: unknown; offset: number } | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    return pair && isScalar(pair.key) ? { value: pair.value, offset: pair.key.range?.[0] ?? 0 } : null;
  }
  if (isSeq(node) && typeof key === 'number') {
    const item = node.items[key];
    const range = (item as Node | undefined)?.range;
    return range ? { value: item, offset: range[0] } : null;
  }
  return null;
}

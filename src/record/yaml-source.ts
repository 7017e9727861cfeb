import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { readPlainYaml } from './plain-yaml.ts';
import { findAlias, takeOutBadKeys } from './yaml-keys.ts';
import { type YamlError, yamlError } from './yaml-wording.ts';

/** YAML text read with the line of every key, so that a finding can point at it. */
export interface YamlSource {
  /** Plain data, or `null` when the text is not readable YAML. Of a key written twice the first value counts. */
  data: unknown;
  /** The first slip of the syntax, or else every bad key; lines are 1-based lines of the file. */
  errors: YamlError[];
  /** 1-based line of the deepest part of `path` that exists in the file. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Explicit keys nested in one line cost the parser minutes; no clerk writes one. */
const nestedQuestions = /(?:\? ){3}/;

/**
 * Reads YAML 1.2 (core schema: dates stay strings), without aliases, tags, directives or a second document.
 * @param text YAML text
 * @param firstLine 1-based line of the file on which `text` begins
 */
export function readYaml(text: string, firstLine: number): YamlSource {
  const plain = readPlainYaml(text);
  if (!plain) return readAnyYaml(text, firstLine);
  let full: YamlSource | undefined;
  return {
    data: plain.data,
    errors: [],
    lineOf(path) {
      full ??= readAnyYaml(text, firstLine);
      return full.lineOf(path);
    },
  };
}

function readAnyYaml(text: string, firstLine: number): YamlSource {
  const refused = (code: string, line: number): YamlSource => ({
    data: null,
    errors: [yamlError(code, line)],
    lineOf: () => line,
  });
  if (nestedQuestions.test(text)) return refused('TOO_DEEP', firstLine);
  try {
    return read(text, firstLine);
  } catch (error) {
    if (error instanceof RangeError) return refused('TOO_DEEP', firstLine);
    throw error;
  }
}

function read(text: string, firstLine: number): YamlSource {
  const lines = new LineCounter();
  // Unique keys are checked here: the parser compares every key with every other.
  const document: Document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document.contents, path));
  const slip = syntaxSlip(document, text);
  if (slip) return { data: null, errors: [yamlError(slip.code, lineAt(slip.offset))], lineOf };
  const errors = takeOutBadKeys(document.contents).map(({ code, offset, name }) =>
    yamlError(code, lineAt(offset), name),
  );
  return { data: document.toJS({ maxAliasCount: 0 }), errors, lineOf };
}

interface SyntaxSlip {
  code: string;
  offset: number;
}

function syntaxSlip(document: Document, text: string): SyntaxSlip | null {
  const [first, second] = [...document.errors, ...document.warnings];
  if (first) {
    const offset = first.pos[0];
    // A line indented too far makes one long key of two lines: it is the second line that is wrong.
    if (first.code === 'BLOCK_AS_IMPLICIT_KEY' && second?.code === 'MULTILINE_IMPLICIT_KEY') {
      return { code: 'BAD_INDENT', offset: text.indexOf('\n', offset) + 1 };
    }
    return { code: first.code, offset: openedBefore(document.contents, offset) ?? offset };
  }
  if (document.directives?.yaml.explicit) return { code: 'BAD_DIRECTIVE', offset: 0 };
  const alias = /[&*]/.test(text) ? findAlias(document) : null;
  return alias === null ? null : { code: 'BAD_ALIAS', offset: alias };
}

/** Where the quoted text or `[`, `{` began that was still open at `offset`. The slip is there, not where reading stopped. */
function openedBefore(node: unknown, offset: number): number | null {
  if (isMap(node) || isSeq(node)) {
    const inner = node.items.map((item) =>
      isMap(node) ? openedBefore((item as { value?: unknown }).value, offset) : openedBefore(item, offset),
    );
    const found = inner.find((start) => start !== null);
    if (found !== undefined && found !== null) return found;
    return node.flow && holds(node, offset) ? (node.range?.[0] ?? null) : null;
  }
  const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
  return quoted && holds(node, offset) ? (node.range?.[0] ?? null) : null;
}

function holds(node: Node, offset: number): boolean {
  const range = node.range;
  return !!range && range[0] <= offset && offset <= range[2];
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

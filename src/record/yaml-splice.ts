import { isScalar, type Node, Scalar, stringify } from 'yaml';

/** One change of a text: what stands between two offsets is replaced. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Makes the changes, given in any order, and leaves every other byte as it is. They must not overlap; of several
 * insertions at one place the first given stands first.
 */
export function spliced(text: string, splices: readonly Splice[]): string {
  return splices
    .toReversed()
    .sort((a, b) => b.from - a.from || b.to - a.to)
    .reduce((made, splice) => made.slice(0, splice.from) + splice.text + made.slice(splice.to), text);
}

/** The change that gives a plain value (date, number, code) another one; none when it has it already. */
export function valueSplice(node: Node | null | undefined, value: string | number): Splice[] {
  if (!isScalar(node) || !node.range) throw new Error('A value to be changed is not written in the file');
  return node.value === value ? [] : [{ from: node.range[0], to: node.range[1], text: String(value) }];
}

const LONG = 70;

/** Fields as YAML lines, long texts folded. */
export function yamlLines(fields: Readonly<Record<string, unknown>>): string[] {
  return stringify(folded(fields), { lineWidth: 112 }).trimEnd().split('\n');
}

function folded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(folded);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : [[key, folded(part)]])),
    );
  if (typeof value !== 'string' || value.length <= LONG) return value;
  const scalar = new Scalar(value);
  scalar.type = Scalar.BLOCK_FOLDED;
  return scalar;
}

/** Lines of one item of a list, the first at the dash: the rest is indented by `column`. */
export function asItem(lines: readonly string[], column: number): string {
  return lines.map((line, index) => (index === 0 || line === '' ? line : ' '.repeat(column) + line)).join('\n');
}

/** Where a node stands in its text. */
export function rangeOf(node: unknown): [from: number, end: number] {
  const range = (node as Node | undefined)?.range;
  if (!range) throw new Error('A part of the file has no place in it');
  return [range[0], range[1]];
}

/** How far from the beginning of its line an offset is. */
export const columnOf = (text: string, offset: number) => offset - (text.lastIndexOf('\n', offset - 1) + 1);

/** The end of a part of a text without the white space at its end. */
export const trimmedEnd = (text: string, from: number, end: number) => from + text.slice(from, end).trimEnd().length;

import { Scalar, stringify } from 'yaml';

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

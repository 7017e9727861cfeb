import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';

/** What the two parsers read differently, and nothing a record needs; see the test that compares them. */
const unusual = new RegExp(
  [
    /(?:^|[\s,[{:-])[&*!]/, // anchors, aliases, tags
    /(?:^|[\s,[{-])\?(?:\s|$)/, // explicit keys
    /(?:^|[[{,?:-]) *:(?:\s|$)/, // empty keys
    /^ *(?:%|---|\.\.\.)/, // directives and document marks
    /^ *[>|]|[>|][-+]?\d/, // blocks without a key or with a stated indentation
    /<<|__proto__|~|\de\d{3}/, // merge keys, prototypes, nulls as keys, numbers beyond all size
    /[\t\r\u0085\u2028\u2029\ufeff]/, // odd white space
  ]
    .map(({ source }) => source)
    .join('|'),
  'm',
);
const deepest = 40;

/**
 * Reads YAML some eight times faster than the parser that knows positions. It decides nothing about mistakes:
 * for a text it cannot read, and for every unusual feature, it gives `undefined`, and the full parser must be asked.
 */
export function readPlainYaml(text: string): { data: unknown } | undefined {
  if (unusual.test(text)) return undefined;
  try {
    return { data: load(text, { schema: CORE_SCHEMA, maxDepth: deepest }) };
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

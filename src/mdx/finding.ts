/** Every way in which an MDX body may be refused. */
export const mdxRules = [
  'mdx-brace',
  'mdx-less-than',
  'mdx-tag',
  'mdx-code',
  'mdx-component',
  'mdx-property',
  'mdx-place',
  'mdx-link',
  'mdx-heading',
  'mdx-nesting',
] as const;
export type MdxRule = (typeof mdxRules)[number];

/** A thing in an MDX body that may not stand there. `line` is 1-based within the body. */
export interface MdxFinding {
  line: number;
  rule: MdxRule;
  what: string;
  remedy: string;
}

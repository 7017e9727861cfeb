import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import { withoutCodeLines } from './code-lines.ts';
import type { MdxFinding } from './finding.ts';
import { nestingFinding, tooDeepAt } from './nesting.ts';
import { lineAt, readSlip, withoutSlip } from './slip.ts';
import { slipFinding } from './slip-wording.ts';

const features = {
  gfm: { footnotes: { label: 'Chú thích', backLabel: 'Về chỗ dẫn chú thích {reference}', clobberPrefix: 'ghi-chu-' } },
  frontmatter: false,
  smartPunctuation: false,
};

/** After so many slips in one text the rest is not read: it is not MDX that a clerk wrote. */
const MOST_SLIPS = 100;

/** A body as far as it can be read. With findings, broken lines stand in the tree as plain text: check it, do not render it. */
export interface ParsedMdx {
  tree: Root;
  findings: MdxFinding[];
}

/** Parses an MDX body. Every slip is found in one call: a broken line is made harmless and the rest is read again. */
export function parseMdx(body: string): ParsedMdx {
  const tooDeep = nestingFinding(body);
  if (tooDeep) return { tree: emptyTree, findings: [tooDeep] };
  let { text, findings } = withoutCodeLines(body);
  while (findings.length < MOST_SLIPS) {
    const read = readOnce(text);
    if ('tree' in read) return { tree: read.tree, findings };
    findings = [...findings, read.finding];
    if (read.next === text) break;
    text = read.next;
  }
  return { tree: emptyTree, findings };
}

const emptyTree: Root = { type: 'root', children: [] };

function readOnce(text: string): { tree: Root } | { finding: MdxFinding; next: string } {
  try {
    return { tree: mdxToHast(text, { features }) as Root };
  } catch (error) {
    if (error instanceof RangeError) return { finding: tooDeepAt(1), next: text };
    const slip = readSlip(text, error instanceof Error ? error.message : '');
    if (!slip) throw error;
    return { finding: slipFinding(slip, lineAt(text, slip.offset)), next: withoutSlip(text, slip) };
  }
}

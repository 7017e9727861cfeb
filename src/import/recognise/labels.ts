/** Kinds of labels, outermost first. */
export const labelRanks = ['part', 'roman', 'article', 'number', 'sub', 'letter', 'bullet'] as const;
type LabelKind = (typeof labelRanks)[number];

export interface Label {
  readonly kind: LabelKind;
  /** As it is cited: `I`, `1`, `2.1`, `a`; `-` for bullets. */
  readonly name: string;
  /** What follows it. */
  readonly rest: string;
}

const forms: readonly [LabelKind, RegExp][] = [
  ['part', /^(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC)\s+((?:thứ|THỨ)\s+\p{L}+|[IVX]+|\d+)(?:\s*[.:]\s*|\s+(?=\p{Lu})|$)/u],
  ['article', /^(?:Điều|ĐIỀU)\s+(\d{1,3}[a-zđ]?)(?:\s*[.:]\s*|\s+(?=\p{Lu})|$)/u],
  ['sub', /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:\s*[.)]\s*|\s+)(?=\S)/u],
  ['number', /^(\d{1,2})\s*(?:[.)]|[-–](?=\s))\s*(?!\d)(?=\S|$)/u],
  ['letter', /^([a-zđ])\s*(?:\)|\.(?=\s))\s*/u],
  ['roman', /^([IVX]{1,5})\s*(?:[.)]|[-–](?=\s))\s*/u],
  ['bullet', /^([-–+•*●○▪])\s+/u],
];

/** The label a paragraph begins with, `null` for plain text: `Điều 2.`, `IV.`, `1.`, `2.1.`, `a)`, `- `. */
export function labelOf(text: string): Label | null {
  for (const [kind, form] of forms) {
    const found = form.exec(text);
    if (!found) continue;
    const [whole, name = ''] = found;
    return { kind, name: kind === 'bullet' ? '-' : name, rest: text.slice(whole.length) };
  }
  return null;
}

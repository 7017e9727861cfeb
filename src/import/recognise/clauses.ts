import type { Line } from '../reading/lines.ts';
import { type Label, labelOf, labelRanks } from './labels.ts';

/** A numbered part of a text with what belongs to it; the label is `null` for a plain paragraph or a table. */
export interface Clause {
  readonly label: Label | null;
  /** Without the label. */
  readonly text: string;
  readonly line: Line;
  readonly parts: readonly Clause[];
}

type Growing = { -readonly [K in keyof Clause]: Clause[K] } & { parts: Growing[] };

/** What a closing paragraph begins with: it belongs to the whole text, not to the last clause. */
const closing =
  /^(?:yêu cầu các|yêu cầu |đề nghị các (?:cơ quan|đồng chí|đơn vị)|nhận được|trên đây là|căn cứ|trong quá trình|thông báo này|văn phòng .{0,40}thông báo|kết luận này)/iu;

/** The text of a document as a tree of numbered clauses, paragraphs and tables in between. */
export function clausesOf(lines: readonly Line[]): Clause[] {
  const top: Growing[] = [];
  const open: Growing[] = [];
  for (const [index, line] of lines.entries()) {
    const label = line.table ? null : labelOf(line.text);
    const node: Growing = { label, text: label?.rest ?? line.text, line, parts: [] };
    if (label === null) {
      const last = index >= lines.length - 2;
      if ((last && (closing.test(line.text) || /\.\/\.?$/.test(line.text))) || (line.heading && !line.table))
        open.length = 0;
      while (open.at(-1)?.label?.kind === 'bullet') open.pop();
      (open.at(-1)?.parts ?? top).push(node);
      if (line.heading && !line.table) open.push(node);
      continue;
    }
    while (open.length > 0 && rankOf(open.at(-1)) >= rankOf(node)) open.pop();
    (open.at(-1)?.parts ?? top).push(node);
    open.push(node);
  }
  return top;
}

/** Headings without a label hold what follows, whatever its label. */
function rankOf(node: Growing | undefined): number {
  return node?.label ? labelRanks.indexOf(node.label.kind) : -1;
}

/** A clause and all it holds, outermost first. */
export function* walkClauses(clauses: readonly Clause[]): Generator<Clause> {
  for (const clause of clauses) {
    yield clause;
    yield* walkClauses(clause.parts);
  }
}

/** All the words of a clause with its parts, labels included; tables cell by cell. */
export function wordsOf(clause: Clause): string {
  const own = clause.line.table
    ? clause.line.table.rows
        .map((row) => row.map((cell) => cell.map(({ text }) => text).join(' ')).join(' | '))
        .join('; ')
    : clause.line.text;
  return [own, ...clause.parts.map(wordsOf)].join(' ').trim();
}

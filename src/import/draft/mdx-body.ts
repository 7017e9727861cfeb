import type { Table } from '../neutral-document.ts';
import { oneSpaced } from '../reading/clean-line.ts';
import type { Clause } from '../recognise/clauses.ts';
import { mdxProperty, mdxText } from './mdx-text.ts';

const LONGEST_TITLE = 120;
const LONGEST_LEAD = 80;

/** A text's clauses as the body of an MDX file: headings, numbered clauses, lists, tables; every word of them. */
export function mdxBody(clauses: readonly Clause[]): string {
  const names = numbered(clauses).map(({ label }) => label?.name);
  const unique = names.length === new Set(names).size;
  return joined(clauses.flatMap((clause) => blockOf(clause, unique)));
}

function numbered(clauses: readonly Clause[]): Clause[] {
  return clauses.flatMap((clause) => (isNumbered(clause) ? [clause] : numbered(clause.parts)));
}

function isNumbered({ label }: Clause): boolean {
  return label?.kind === 'number' || label?.kind === 'article';
}

function blockOf(clause: Clause, unique: boolean): string[] {
  const { label, text, line, parts } = clause;
  if (line.table) return [mdxTable(line.table)];
  if (isNumbered(clause) && unique) return [numberedClause(clause)];
  const isHeading = label?.kind === 'roman' || label?.kind === 'part' || (label === null && line.heading);
  if (isHeading && line.text.length <= 200)
    return [`## ${mdxText(line.text)}`, ...parts.flatMap((part) => blockOf(part, unique))];
  const own = label?.kind === 'bullet' ? `- ${mdxText(text)}` : mdxText(line.text);
  return [own, ...parts.flatMap((part) => blockOf(part, false))];
}

function numberedClause({ label, text, line, parts }: Clause): string {
  const short = text !== '' && text.length <= LONGEST_TITLE && parts.length > 0;
  const title = short ? text : text === '' ? 'Nội dung' : leadOf(text);
  const inside = [...(short || text === '' ? [] : [mdxText(text)]), ...parts.flatMap((part) => blockOf(part, false))];
  const open = `<DieuKhoan so="${label?.name ?? ''}" tieuDe="${mdxProperty(title)}">`;
  return [open, joined(inside.length > 0 ? inside : [mdxText(line.text)]), '</DieuKhoan>'].join('\n\n');
}

/** The first words of a text, for a clause that has no title of its own. */
export function leadOf(text: string): string {
  if (text.length <= LONGEST_LEAD) return text.replace(/[.;:,]+$/, '');
  const cut = text.slice(0, LONGEST_LEAD);
  return `${cut.slice(0, Math.max(20, cut.lastIndexOf(' '))).replace(/[.;:,]+$/, '')}…`;
}

/** Items of a list stand together, everything else apart. */
function joined(blocks: readonly string[]): string {
  const said = blocks.filter((block) => block !== '');
  const gaps = said.map((block, at) => {
    const before = said[at - 1];
    if (before === undefined) return '';
    return block.startsWith('- ') && before.slice(before.lastIndexOf('\n') + 1).startsWith('- ') ? '\n' : '\n\n';
  });
  return said.map((block, at) => `${gaps[at]}${block}`).join('');
}

function mdxTable({ rows }: Table): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const cells = rows.map((row) =>
    Array.from({ length: width }, (_, column) =>
      (row[column] ?? []).map(({ text }) => mdxText(oneSpaced(text))).join(' '),
    ),
  );
  const [head = [], ...rest] = cells;
  const printed = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  return [printed(head), printed(head.map(() => '---')), ...rest.map(printed)].join('\n');
}

import type { ImportMessage } from '../neutral-document.ts';
import type { Line } from '../reading/lines.ts';
import type { Clause } from '../recognise/clauses.ts';

/** Tells that a heading is left out, since all below it has become fields. */
export function headingGone({ line }: Clause): ImportMessage {
  const { at, text } = line;
  return { weight: 'told', what: 'Đề mục này không còn lời riêng trong phần chữ.', at, source: text };
}

/** What of a text is not in fields: it stays the text. Headings over nothing are left out, and told. */
export function restOfText(
  clauses: readonly Clause[],
  used: ReadonlySet<Line>,
): { rest: Clause[]; messages: ImportMessage[] } {
  const messages: ImportMessage[] = [];
  const left = (clause: Clause): Clause[] => {
    const parts = clause.parts.flatMap(left);
    const isUsed = used.has(clause.line);
    if (isUsed && parts.every(({ label }) => label === null)) return parts;
    if (parts.length > 0 || clause.parts.length === 0) return [{ ...clause, parts }];
    messages.push(headingGone(clause));
    return [];
  };
  return { rest: clauses.flatMap(left), messages };
}

import type { ImportMessage } from '../neutral-document.ts';
import type { Line } from '../reading/lines.ts';
import type { Clause } from '../recognise/clauses.ts';

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
    const { at, text } = clause.line;
    messages.push({ weight: 'told', what: 'Đề mục này không còn lời riêng trong phần chữ.', at, source: text });
    return [];
  };
  return { rest: clauses.flatMap(left), messages };
}

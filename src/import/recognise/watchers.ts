import type { BodyIndex } from './body-index.ts';
import { type Clause, walkClauses } from './clauses.ts';
import { orderIn } from './formulas.ts';

/** Who is to watch over a conclusion and who is to supervise it, as its text says. */
export function watchersIn(clauses: readonly Clause[], bodies: BodyIndex): { monitor?: string; supervisor?: string } {
  const found: { monitor?: string; supervisor?: string } = {};
  for (const { text } of walkClauses(clauses)) {
    const about = /(?:kết luận|thông báo) này|thực hiện (?:kết luận|thông báo)/iu.test(text);
    const after = about ? (orderIn(text)?.after ?? /^(?:(?:đề nghị|yêu cầu)\s+)?/iu.exec(text)?.[0].length) : undefined;
    const body = after === undefined ? null : bodies.atStart(text.slice(after));
    if (body === null) continue;
    if (/theo dõi|đôn đốc/iu.test(text)) found.monitor ??= body.id;
    else if (/giám sát/iu.test(text)) found.supervisor ??= body.id;
  }
  return found;
}

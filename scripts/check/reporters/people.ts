import type { Problem } from '#domain/problem.ts';
import type { CheckedContent } from '#record/check-record.ts';

/**
 * The result of a content check for people: problems grouped by file, each with what to do, and the sum at the end.
 * @param root content folder as the reader knows it, put before every path
 * @param releasing whether the register is about to be closed: then nobody need be told to
 */
export function forPeople(
  { problems, counts }: Pick<CheckedContent, 'problems' | 'counts'>,
  root: string,
  releasing = false,
): string {
  const files = Map.groupBy(problems, ({ where }) => where.file);
  const groups = [...files.values()].map((group) => group.map((problem) => lines(problem, root)).join('\n'));
  const sum =
    problems.length === 0
      ? `Nội dung không có lỗi (đã xem ${counts.files} tệp).`
      : `${counts.errors} lỗi, ${counts.warnings} cảnh báo trong ${files.size} tệp (đã xem ${counts.files} tệp).`;
  const ahead = `${counts.unregistered} tài liệu mới hoặc đã đổi chưa vào sổ công bố: chạy “npm run check -- --release” khi công bố.`;
  const waits = counts.unregistered > 0 && !(releasing && counts.errors === 0);
  return [...groups, sum, ...(waits ? [ahead] : [])].join('\n\n');
}

function lines({ where, what, remedy, severity }: Problem, root: string): string {
  const kind = severity === 'warning' ? 'Cảnh báo: ' : '';
  return `${root.replace(/\/$/, '')}/${where.file}:${where.line}  ${kind}${what}\n    → ${remedy}`;
}

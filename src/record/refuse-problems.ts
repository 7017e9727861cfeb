import type { PublicRecord } from '#domain/record.ts';
import { readRecord } from './read-record.ts';

/**
 * The record of a content folder, or nothing: what the content check refuses is not built.
 * @param strict a build stops on any error; the development server goes on with what can be read
 * @throws with every problem listed, in Vietnamese
 */
export function refuseProblems(root: string, strict: boolean): PublicRecord {
  const { record, problems } = readRecord(root);
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (record && (errors.length === 0 || !strict)) return record;
  const lines = errors.map(({ where, what, remedy }) => `${where.file}:${where.line} ${what} ${remedy}`);
  throw new Error(
    `Nội dung có ${errors.length} lỗi, chưa thể dựng cổng:\n${lines.join('\n')}\nChạy “npm run check” để xem đầy đủ.`,
  );
}

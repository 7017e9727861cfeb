import type { PublicRecord } from '#domain/record.ts';
import { type CheckedContent, checkContent } from './check-record.ts';

/** A checked content folder whose record can be shown. */
export type SoundContent = CheckedContent & { record: PublicRecord };

/**
 * A content folder, read and checked, or nothing: what the content check refuses is not built.
 * @param strict a build stops on any error; the development server shows what can be read and says what is wrong
 * @throws with every error listed, in Vietnamese
 */
export function refuseProblems(root: string, strict: boolean): SoundContent {
  const checked = checkContent(root);
  const { record, problems } = checked;
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (record && errors.length === 0) return { ...checked, record };
  const lines = errors.map(({ where, what, remedy }) => `${where.file}:${where.line} ${what} ${remedy}`);
  const text = `Nội dung có ${errors.length} lỗi, chưa thể dựng cổng:\n${lines.join('\n')}\nChạy “npm run check” để xem đầy đủ.`;
  if (strict || !record) throw new Error(text);
  console.warn(text);
  return { ...checked, record };
}

import type { CheckedContent } from '#record/check-record.ts';

/**
 * The result of a content check for programs: `{ problems, counts }`, two spaces deep.
 * @param root content folder as the reader knows it, put before every path
 */
export function forPrograms({ problems, counts }: Pick<CheckedContent, 'problems' | 'counts'>, root: string): string {
  const folder = root.replace(/\/$/, '');
  const placed = problems.map(({ where, ...rest }) => ({
    where: { ...where, file: `${folder}/${where.file}` },
    ...rest,
  }));
  return JSON.stringify({ problems: placed, counts }, null, 2);
}

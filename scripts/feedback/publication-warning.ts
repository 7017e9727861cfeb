import { type PublicationGap, publicationGaps } from '#feedback/publication-gaps.ts';
import type { Feedback } from '#feedback/service.ts';
import { type Call, PROGRAM } from './command.ts';

/** Says loudly which sessions need publishing, of all or of one; nothing when the pages say what the store says. */
export async function warnOfGaps(call: Call, { db, manifest }: Feedback, session: string | null): Promise<void> {
  const gaps = await publicationGaps(db, manifest, session);
  if (gaps.length > 0) call.print(`\n${warning(gaps)}\n`);
}

function warning(gaps: readonly PublicationGap[]): string {
  const lines = gaps.flatMap(({ session, missing, changed, lingering }) => [
    ...(lingering > 0
      ? [`!! Buổi ${session}: ${lingering} câu hỏi đã rút hoặc không còn nhận VẪN CÒN trên trang công khai.`]
      : []),
    ...(missing > 0 ? [`!! Buổi ${session}: ${missing} câu hỏi đã tiếp nhận chưa có trên trang công khai.`] : []),
    ...(changed > 0 ? [`!! Buổi ${session}: ${changed} câu hỏi đã sửa, trang công khai còn lời cũ.`] : []),
    `   Làm ngay: ${PROGRAM} publish ${session}`,
  ]);
  return [...lines, '   rồi npm run check -- --content, lưu vào git và npm run build.'].join('\n');
}

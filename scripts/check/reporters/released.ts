import { shortDate } from '#domain/dates-in-words.ts';
import type { ClosedRelease } from '#record/close-release.ts';

/** What was written into the register of publications, and the digest for the clerk to note down. */
export function released(closed: ClosedRelease | null): string {
  if (!closed) return 'Không có gì mới: sổ công bố giữ nguyên.';
  const { number, at, documents } = closed.release;
  const changed = documents.filter(({ details }) => details !== undefined).length;
  return `Đã đóng sổ lần ${number}, ngày ${shortDate(at)}: ${documents.length - changed} tài liệu mới, ${changed} tài liệu có thay đổi.
Dấu của sổ: ${closed.head}
Chép dấu này vào sổ giấy hoặc gửi Mặt trận: ai giữ dấu thì sau này biết sổ có bị sửa hay không.`;
}

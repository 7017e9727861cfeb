import { intakeAddress } from '#domain/address.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import { sessionTime, shortDate } from '#domain/dates-in-words.ts';
import type { Entry } from '#domain/record.ts';
import { changeInForce, intakeState, type SessionStateCode } from '#domain/sessions.ts';
import {
  illustrativeMark,
  type NoticeFacts,
  noticePage,
  noticeState,
  topicNames,
  venueInWords,
} from './notice-facts.ts';

const newsOf: Record<SessionStateCode, string> = {
  announced: 'MỜI DỰ ĐỐI THOẠI',
  moved: 'ĐÃ DỜI LỊCH ĐỐI THOẠI',
  cancelled: 'ĐÃ HỦY BUỔI ĐỐI THOẠI',
  awaiting_minutes: 'BUỔI ĐỐI THOẠI ĐÃ QUA NGÀY HỌP',
  held: 'ĐÃ HỌP ĐỐI THOẠI',
  concluded: 'ĐÃ CÓ KẾT LUẬN SAU ĐỐI THOẠI',
};

/** The words for a chat group (Zalo, Facebook), with links. */
export function chatMessage(session: Entry<Dialogue>, facts: NoticeFacts): string {
  const { record, asOf, conclusionOf } = facts;
  const code = noticeState(session, facts);
  const link = (path: string) => new URL(path, record.site.baseUrl).href;
  const change = changeInForce(session, asOf);
  const intake = intakeState(session, asOf);
  const comes = code === 'announced' || code === 'moved';
  const summary = code === 'concluded' ? (conclusionOf(session.id)?.summary ?? []) : [];
  const takes = comes && (intake.code === 'open' || intake.code === 'not_open') && session.intake;
  const lines = [
    session.illustrative ? `(${illustrativeMark})` : null,
    newsOf[code],
    session.title,
    '',
    `${code === 'cancelled' ? 'Không họp' : 'Thời gian'}: ${sessionTime(session.startsAt, session.endsAt)}`,
    change?.kind === 'moved' && comes ? `Lịch cũ (bỏ): ${sessionTime(change.previousStartsAt)}` : null,
    change && (comes || code === 'cancelled') ? `Lý do: ${change.reason}` : null,
    code === 'concluded' ? null : `Địa điểm: ${venueInWords(session)}, ${session.address}`,
    comes ? `Nội dung: ${topicNames(session, facts).join('; ')}` : null,
    comes ? `Cách dự: ${session.howToAttend}` : null,
    ...summary.map((line) => `- ${line}`),
    takes
      ? `Gửi câu hỏi trước (từ ${shortDate(takes.from)} đến hết ${shortDate(takes.to)}): ${link(intakeAddress(session.id))}`
      : null,
    `Xem đủ: ${link(noticePage(session, facts))}`,
  ];
  return lines.filter((line) => line !== null).join('\n');
}

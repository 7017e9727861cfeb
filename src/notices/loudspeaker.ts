import type { Conclusion } from '#domain/content/conclusion.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import { partialDate, sessionTime, shortDate } from '#domain/dates-in-words.ts';
import type { SpokenWords } from '#domain/read-aloud/abbreviations.ts';
import { readAloud, type Spoken } from '#domain/read-aloud/read-aloud.ts';
import type { Entry } from '#domain/record.ts';
import { changeInForce, intakeState } from '#domain/sessions.ts';
import { channelsInWords } from '#domain/vocabulary-labels.ts';
import { illustrativeMark, type NoticeFacts, noticeState, topicNames, venueInWords } from './notice-facts.ts';

/** The words of a session's notice for a person who reads it aloud; after the session the words of its result. */
export function loudspeakerText(session: Entry<Dialogue>, facts: NoticeFacts, words: SpokenWords): Spoken {
  const paragraphs = [
    session.illustrative ? illustrativeMark : null,
    'Kính thưa toàn thể bà con Nhân dân!',
    ...body(session, facts),
    'Xin cảm ơn bà con đã lắng nghe.',
  ];
  return readAloud(paragraphs.filter((paragraph) => paragraph !== null).join('\n\n'), words);
}

function body(session: Entry<Dialogue>, facts: NoticeFacts): (string | null)[] {
  switch (noticeState(session, facts)) {
    case 'cancelled':
      return cancelled(session, facts);
    case 'announced':
    case 'moved':
      return ahead(session, facts);
    case 'concluded':
      return concluded(session, facts);
    case 'held':
    case 'awaiting_minutes':
      return [
        `${announcer(session, facts)} xin báo: ngày họp của ${session.title} đã qua (${shortDate(session.startsAt)}). Chưa có kết luận để đọc; khi có kết luận, loa sẽ báo bà con biết.`,
      ];
  }
}

const announcer = ({ organizer }: Dialogue, { record }: NoticeFacts) => record.bodies.get(organizer)?.name ?? organizer;

/** The text as a sentence: with a capital and one full stop. */
function sentence(text: string): string {
  const trimmed = text.trim();
  const ended = /[.!?…]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}

function ahead(session: Entry<Dialogue>, facts: NoticeFacts): (string | null)[] {
  const { asOf } = facts;
  const change = changeInForce(session, asOf);
  const chairs = session.chairs.map(({ position, role }) =>
    role === 'chair' ? `${position} chủ trì` : `${position} đồng chủ trì`,
  );
  return [
    change?.kind === 'moved'
      ? `${announcer(session, facts)} xin báo tin thay đổi: ${session.title} đã dời lịch. ${sentence(oldPlan(change))} ${sentence(`Lý do: ${change.reason}`)}`
      : `${announcer(session, facts)} trân trọng thông báo: ${sentence(session.title)}`,
    `${change ? 'Lịch mới' : 'Thời gian'}: ${session.endsAt ? 'từ ' : ''}${sessionTime(session.startsAt, session.endsAt)}.`,
    `Địa điểm: ${sentence(`${venueInWords(session)}, ${session.address}`)}${session.mode === 'hybrid' ? ' Hội nghị họp trực tiếp kết hợp trực tuyến.' : ''}`,
    `Hội nghị do ${sentence(chairs.join(', '))}`,
    `Nội dung đối thoại: ${sentence(topicNames(session, facts).join('; '))}`,
    session.areas.length > 0 ? `Nơi được mời: ${sentence(session.areas.join('; '))}` : null,
    `Cách tham dự: ${sentence(session.howToAttend)}${session.accessNotes ? ` ${sentence(session.accessNotes)}` : ''}`,
    questions(session, facts),
    session.contact
      ? `Cần hỏi thêm, mời bà con gặp ${sentence(`${session.contact.position}, ${session.contact.unit}`)}`
      : null,
    `Xin nhắc lại: hội nghị bắt đầu lúc ${sessionTime(session.startsAt)}, tại ${sentence(session.venue)} Kính mời bà con đến dự và nêu ý kiến.`,
  ];
}

function oldPlan({ previousStartsAt, previousVenue }: Extract<Dialogue['history'][number], { kind: 'moved' }>): string {
  return `Lịch cũ không còn nữa: ${[sessionTime(previousStartsAt), previousVenue].filter(Boolean).join(', tại ')}`;
}

function questions(session: Entry<Dialogue>, { asOf }: NoticeFacts): string | null {
  const { intake } = session;
  if (intake === undefined) return null;
  const { code } = intakeState(session, asOf);
  if (code === 'closed') {
    return 'Thời hạn gửi câu hỏi trước đã hết; bà con vẫn có thể nêu ý kiến trực tiếp tại hội nghị.';
  }
  const window = `từ ngày ${shortDate(intake.from)} đến hết ngày ${shortDate(intake.to)}`;
  const how = `${sentence(`Cách gửi: ${channelsInWords(intake)}`)} ${sentence(`Nơi nhận: ${intake.places.join('; ')}`)}`;
  return `Bà con có thể gửi câu hỏi, ý kiến trước, ${window}. ${how}`;
}

function cancelled(session: Entry<Dialogue>, facts: NoticeFacts): (string | null)[] {
  const change = changeInForce(session, facts.asOf);
  if (change?.kind !== 'cancelled') return [];
  const instead = change.insteadSession ? facts.record.dialogues.get(change.insteadSession) : undefined;
  return [
    `${announcer(session, facts)} xin báo tin: ${session.title} đã hủy, không họp lúc ${sessionTime(session.startsAt)}, tại ${sentence(session.venue)}`,
    sentence(`Lý do: ${change.reason}`),
    instead
      ? `Buổi thay thế: ${sentence(`${instead.title}, họp lúc ${sessionTime(instead.startsAt, instead.endsAt)}, tại ${instead.venue}`)}`
      : null,
    'Xin nhắc lại: buổi này đã hủy. Mong bà con báo cho nhau biết để không mất công đi.',
  ];
}

function concluded(session: Entry<Dialogue>, facts: NoticeFacts): (string | null)[] {
  const conclusion = facts.conclusionOf(session.id);
  if (conclusion === null) return [];
  return [
    `${announcer(session, facts)} xin báo kết quả: ${session.title}, họp ngày ${shortDate(session.startsAt)}, đã có kết luận. ${documentOf(conclusion)}`,
    conclusion.summary.map(sentence).join(' '),
    `Từng việc giao cho cơ quan nào, hạn đến ngày nào, bà con xem bản niêm yết hoặc trên ${facts.record.site.name}.`,
  ];
}

function documentOf({ number, issued }: Conclusion): string {
  return number === null
    ? ''
    : sentence(`Văn bản số ${number}${issued === null ? '' : `, ngày ${partialDate(issued)}`}`);
}

import { intakeAddress } from '#domain/address.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import { sessionTime, shortDate, timeOfDay, weekdayName } from '#domain/dates-in-words.ts';
import type { Entry } from '#domain/record.ts';
import { changeInForce, intakeState, type SessionStateCode } from '#domain/sessions.ts';
import { chairRoleLabel, channelsInWords } from '#domain/vocabulary-labels.ts';
import { type Fitted, fewerWords, fitSheet, heightOf } from './fit-sheet.ts';
import { type NoticeFacts, noticePage, noticeState, topicNames, venueInWords } from './notice-facts.ts';

export interface PosterRow {
  readonly label: string;
  readonly text: string;
  /** Said in bold before the text. */
  readonly first?: string;
  readonly struck?: true;
  /** Rows with a higher number go first when there is too much to say; 0 stays. */
  readonly order: number;
}

/** What a session's notice says on one sheet. */
export interface Poster {
  readonly organizer: string;
  /** `Đã hủy`, `Đã dời lịch`, `Đã qua ngày họp`; null while the first notice stands. */
  readonly news: string | null;
  readonly title: string;
  readonly when: { readonly hour: string; readonly day: string; readonly until: string | null; readonly off: boolean };
  readonly venue: string;
  readonly address: string;
  readonly rows: readonly PosterRow[];
  /** Where the code leads, and what for. */
  readonly link: { readonly href: string; readonly call: string };
}

const newsOf: Record<SessionStateCode, string | null> = {
  announced: null,
  moved: 'Đã dời lịch',
  cancelled: 'Đã hủy',
  awaiting_minutes: 'Đã qua ngày họp',
  held: 'Đã họp',
  concluded: 'Đã có kết luận',
};

/** Printable width of A4 in millimetres, and what header, code and foot take from its height. */
const WIDTH = 180;
const COLUMN = 84;
const LABEL = 40;
const HEIGHT = 264;
const FURNITURE = 62;
/** Height of the strip of tabs to tear off. */
const STRIP = 66;

/** The poster of a session at the size it fits one sheet; with a strip to tear off there is less room. */
export function posterOf(session: Entry<Dialogue>, facts: NoticeFacts, debts: number, strip: boolean): Fitted<Poster> {
  return fitSheet(wholePoster(session, facts, debts), {
    room: HEIGHT - FURNITURE - (strip ? STRIP : 0),
    measure,
    shorten,
  });
}

function wholePoster(session: Entry<Dialogue>, facts: NoticeFacts, debts: number): Poster {
  const { record, asOf } = facts;
  const change = changeInForce(session, asOf);
  const off = change?.kind === 'cancelled';
  const instead = off && change.insteadSession ? record.dialogues.get(change.insteadSession) : undefined;
  const intake = intakeState(session, asOf);
  const takes = intake.code === 'open' || intake.code === 'not_open' ? session.intake : undefined;
  const state = noticeState(session, facts);
  const comes = state === 'announced' || state === 'moved';
  const day = (at: string) => `${weekdayName(at)}, ${shortDate(at)}`;
  const rows: readonly (PosterRow | null)[] = [
    change?.kind === 'moved' && comes ? { label: 'Lịch cũ', text: oldPlan(change), struck: true, order: 0 } : null,
    change && (comes || off) ? { label: 'Lý do', text: change.reason, order: 1 } : null,
    instead
      ? {
          label: 'Buổi thay thế',
          first: `${sessionTime(instead.startsAt, instead.endsAt)}. `,
          text: instead.title,
          order: 0,
        }
      : null,
    ...session.chairs.map(({ role, position }) => ({ label: chairRoleLabel[role], text: position, order: 2 })),
    { label: 'Nội dung', text: topicNames(session, facts).join('; '), order: 0 },
    session.areas.length === 0 || off ? null : { label: 'Mời', text: session.areas.join('; '), order: 5 },
    !comes ? null : { label: 'Dự thế nào', text: session.howToAttend, order: 3 },
    takes ? { ...questions(takes), order: 0 } : null,
    !comes || debts === 0
      ? null
      : { label: 'Còn nợ kỳ trước', text: `${debts} kiến nghị chưa xong, tính đến ngày ${shortDate(asOf)}.`, order: 6 },
    !comes || session.accessNotes === undefined
      ? null
      : { label: 'Đi lại, hỗ trợ', text: session.accessNotes, order: 7 },
    session.contact
      ? { label: 'Hỏi thêm', text: `${session.contact.position}, ${session.contact.unit}`, order: 4 }
      : null,
  ];
  return {
    organizer: record.bodies.get(session.organizer)?.name ?? session.organizer,
    news: newsOf[state],
    title: session.title,
    when: { hour: timeOfDay(session.startsAt), day: day(session.startsAt), until: untilOf(session, day), off },
    venue: venueInWords(session),
    address: session.address,
    rows: rows.filter((row) => row !== null),
    link: linkOf(session, facts, takes !== undefined),
  };
}

function untilOf({ startsAt, endsAt }: Dialogue, day: (at: string) => string): string | null {
  if (endsAt === undefined) return null;
  const sameDay = startsAt.slice(0, 10) === endsAt.slice(0, 10);
  return `đến ${timeOfDay(endsAt)}${sameDay ? '' : `, ${day(endsAt)}`}`;
}

function oldPlan({ previousStartsAt, previousVenue }: Extract<Dialogue['history'][number], { kind: 'moved' }>): string {
  return [sessionTime(previousStartsAt), previousVenue].filter(Boolean).join('; ');
}

function questions(intake: NonNullable<Dialogue['intake']>): Omit<PosterRow, 'order'> {
  return {
    label: 'Gửi câu hỏi trước',
    first: `Từ ngày ${shortDate(intake.from)} đến hết ngày ${shortDate(intake.to)}. `,
    text: `${channelsInWords(intake)}. Nơi nhận: ${intake.places.join('; ')}.`,
  };
}

function linkOf(session: Entry<Dialogue>, facts: NoticeFacts, takes: boolean): Poster['link'] {
  const path = takes ? intakeAddress(session.id) : noticePage(session, facts);
  const concluded = noticeState(session, facts) === 'concluded';
  return {
    href: new URL(path, facts.record.site.baseUrl).href,
    call: takes ? 'Quét mã để gửi câu hỏi' : concluded ? 'Quét mã để đọc kết luận' : 'Quét mã để xem đủ và theo dõi',
  };
}

function measure({ news, title, when, venue, address, rows }: Poster, size: number): number {
  const gap = size * 0.3528 * 0.5;
  const whenHeight =
    heightOf({ text: when.hour, width: COLUMN, scale: 2.3, bold: true }, size, 1.2) +
    heightOf({ text: when.day, width: COLUMN, scale: 1.25, bold: true }, size) +
    (when.until === null ? 0 : heightOf({ text: when.until, width: COLUMN }, size));
  const whereHeight =
    heightOf({ text: venue, width: COLUMN, scale: 1.4, bold: true }, size) +
    heightOf({ text: address, width: COLUMN }, size);
  const rowHeights = rows.map(({ label, first = '', text }) =>
    Math.max(
      heightOf({ text: label, width: LABEL - 4, bold: true }, size),
      heightOf({ text: first + text, width: WIDTH - LABEL, bold: first.length > text.length }, size),
    ),
  );
  return (
    (news === null ? 0 : heightOf({ text: news, width: WIDTH, scale: 1.9 }, size) + 2 * gap) +
    heightOf({ text: title, width: WIDTH, scale: 1.55, bold: true }, size, 1.25) +
    Math.max(whenHeight, whereHeight) +
    rowHeights.reduce((sum, height) => sum + height + gap, 0) +
    6 * gap
  );
}

/** Leaves out the least important row; when only those remain that must stay, cuts the longest text by words. */
function shorten(poster: Poster): Poster | null {
  const least = Math.max(...poster.rows.map(({ order }) => order));
  if (least > 0) return { ...poster, rows: poster.rows.filter(({ order }) => order < least) };
  const texts = [poster.title, poster.venue, poster.address, ...poster.rows.map(({ text }) => text)];
  const longest = texts.reduce((a, b) => (b.length > a.length ? b : a));
  const cut = fewerWords(longest);
  if (cut === null) return null;
  const shorter = (text: string) => (text === longest ? cut : text);
  return {
    ...poster,
    title: shorter(poster.title),
    venue: shorter(poster.venue),
    address: shorter(poster.address),
    rows: poster.rows.map((row) => ({ ...row, text: shorter(row.text) })),
  };
}

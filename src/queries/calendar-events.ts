import { addressOf } from '#domain/address.ts';
import { type CivilDate, dayOf } from '#domain/calendar.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import { sessionTime, shortDate } from '#domain/dates-in-words.ts';
import type { Entry } from '#domain/record.ts';
import { intakeState, isCancelled, sessionState } from '#domain/sessions.ts';
import { chairRoleLabel, sessionKindLabel } from '#domain/vocabulary-labels.ts';
import type { RecordIndex } from './record-index.ts';

/** One session as a calendar entry. The same session has the same `id` in every file, so that a moved one moves. */
export interface CalendarEvent {
  id: string;
  /** Goes up with every public change, several of one day too: calendars take the highest. */
  sequence: number;
  start: Date;
  end: Date | null;
  /** When the entry last changed, from the record: the same record gives the same bytes on any day. */
  stamp: Date;
  cancelled: boolean;
  summary: string;
  location: string;
  description: string;
  category: string;
  url: string;
}

type Known = Pick<RecordIndex, 'record' | 'asOf' | 'conclusionOf'>;

/** The instant of a local time in Vietnam, which keeps UTC+7 all year. */
const instantOf = (local: string) => new Date(`${local.length === 10 ? `${local}T00:00` : local}:00+07:00`);

/** A session as a calendar entry on the portal's day; a cancelled one stays, so that it is struck out and not just gone. */
export function calendarEvent(session: Entry<Dialogue>, known: Known): CalendarEvent {
  const { record, asOf } = known;
  const url = new URL(addressOf('dialogues', session.id), record.site.baseUrl);
  const changes = changesUntil(session, asOf);
  const concluded = known.conclusionOf(session.id)?.publishedAt;
  const days = [session.announcedAt, session.publishedAt, ...changes.map(({ at }) => at), concluded ?? ''];
  const cancelled = isCancelled(session, asOf);
  const moved = !cancelled && session.history.some(({ kind, at }) => kind === 'moved' && at <= asOf);
  return {
    id: `${session.id.replace('/', '-')}@${url.hostname}`,
    sequence: changes.length,
    start: instantOf(session.startsAt),
    end: session.endsAt === undefined ? null : instantOf(session.endsAt),
    stamp: instantOf(
      days
        .filter((day) => day <= asOf)
        .toSorted()
        .at(-1) || session.announcedAt,
    ),
    cancelled,
    summary: `${cancelled ? 'ĐÃ HỦY: ' : moved ? 'ĐÃ DỜI: ' : ''}${session.title}`,
    location: `${session.venue}, ${session.address}`,
    description: describe(session, known, url.href),
    category: sessionKindLabel[session.kind],
    url: url.href,
  };
}

/** Moves, cancellations and corrections a reader could know by then. */
function changesUntil({ history, changes }: Dialogue, asOf: CivilDate): { at: CivilDate }[] {
  return [...history, ...changes].filter(({ at }) => at <= asOf);
}

/** What a reader sees in a calendar that shows no links of its own: state, changes, chairs, how to attend, the address. */
function describe(session: Entry<Dialogue>, { record, asOf, conclusionOf }: Known, url: string): string {
  const state = sessionState(session, conclusionOf(session.id) !== null, asOf);
  const intake = intakeState(session, asOf);
  const lines = [
    record.site.demo && session.illustrative ? 'Dữ liệu minh họa, không phải sự việc có thật.' : null,
    `${state.label}.`,
    ...session.history
      .filter(({ at }) => at <= asOf)
      .map((change) =>
        change.kind === 'cancelled'
          ? `Báo hủy ngày ${shortDate(change.at)}. Lý do: ${change.reason}`
          : `Báo dời ngày ${shortDate(change.at)}. Lịch cũ: ${sessionTime(change.previousStartsAt)}. Lý do: ${change.reason}`,
      ),
    ...session.chairs.map(
      ({ role, position, body }) => `${chairRoleLabel[role]}: ${position} (${record.bodies.get(body)?.name ?? body})`,
    ),
    `Cách tham dự: ${session.howToAttend}`,
    dayOf(session.startsAt) >= asOf && intake.code !== 'none' ? `${intake.label}.` : null,
    `Thông tin đầy đủ: ${url}`,
  ];
  return lines.filter((line) => line !== null).join('\n');
}

import { addressOf } from '#domain/address.ts';
import type { CivilDate } from '#domain/calendar.ts';
import type { Conclusion } from '#domain/content/conclusion.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import type { Entry, PublicRecord } from '#domain/record.ts';
import { type SessionStateCode, sessionState } from '#domain/sessions.ts';

/** What notices of a session are made of besides the session: the record, the portal's day, and the conclusion if any. */
export interface NoticeFacts {
  readonly record: Pick<PublicRecord, 'site' | 'topics' | 'glossary' | 'bodies' | 'dialogues'>;
  readonly asOf: CivilDate;
  conclusionOf(session: string): Entry<Conclusion> | null;
}

/** Said on everything made from illustrative content. */
export const illustrativeMark = 'Bản minh họa, không phải thông báo có thật.';

/** The state a notice speaks of, on the portal's day. */
export function noticeState(session: Entry<Dialogue>, { asOf, conclusionOf }: NoticeFacts): SessionStateCode {
  return sessionState(session, conclusionOf(session.id) !== null, asOf).code;
}

/** The page a notice leads to: the conclusion once there is one, else the session. */
export function noticePage(session: Entry<Dialogue>, { conclusionOf }: NoticeFacts): string {
  const conclusion = conclusionOf(session.id);
  return conclusion ? addressOf('conclusions', conclusion.id) : addressOf('dialogues', session.id);
}

/** Names of a session's topics. */
export function topicNames({ topics }: Dialogue, { record }: NoticeFacts): string[] {
  return topics.map((code) => record.topics.find((topic) => topic.code === code)?.name ?? code);
}

/** Where a session is held; of one online that it is. */
export function venueInWords({ mode, venue }: Dialogue): string {
  return mode === 'online' ? `Trực tuyến, ${venue}` : venue;
}

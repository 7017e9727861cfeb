import type { CivilDate } from '#domain/calendar.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import type { Holidays } from '#domain/content/rule.ts';
import { spokenWords } from '#domain/read-aloud/abbreviations.ts';
import type { Spoken } from '#domain/read-aloud/read-aloud.ts';
import { readingDays } from '#domain/reading-days.ts';
import type { Entry } from '#domain/record.ts';
import { chatMessage } from './chat-message.ts';
import { loudspeakerText } from './loudspeaker.ts';
import type { NoticeFacts } from './notice-facts.ts';
import { smsMessage } from './sms.ts';
import { loudspeakerFile, textFile } from './text-files.ts';

/** The words of a session's notice for every way they travel. */
export interface SessionNotices {
  readonly loudspeaker: Spoken;
  /** Days still to come on which the loudspeaker text is read. */
  readonly readingDays: readonly CivilDate[];
  readonly chat: string;
  readonly sms: string;
}

export type NoticeIndex = NoticeFacts & { readonly holidays: readonly Holidays[] };

/** All notices of a session on the portal's day, from the one record. */
export function sessionNotices(session: Entry<Dialogue>, facts: NoticeIndex): SessionNotices {
  const words = spokenWords(facts.record.glossary, facts.record.bodies.values());
  return {
    loudspeaker: loudspeakerText(session, facts, words),
    readingDays: readingDays(session, facts.asOf, facts.holidays),
    chat: chatMessage(session, facts),
    sms: smsMessage(session, facts),
  };
}

/** The texts of a notice as files to download, by name. */
export function noticeFiles({ loudspeaker, readingDays, chat, sms }: SessionNotices) {
  return {
    'loa-truyen-thanh.txt': loudspeakerFile(loudspeaker, readingDays),
    'tin-zalo.txt': textFile(chat),
    'tin-sms.txt': textFile(sms),
  } as const;
}

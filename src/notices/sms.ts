import { weekday } from '#domain/calendar.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import { shortDate } from '#domain/dates-in-words.ts';
import type { Entry } from '#domain/record.ts';
import type { SessionStateCode } from '#domain/sessions.ts';
import { plainText, SMS_SEPTETS, septets, wholeWords } from './gsm.ts';
import { type NoticeFacts, noticePage, noticeState, venueInWords } from './notice-facts.ts';

const newsOf: Record<SessionStateCode, string> = {
  announced: '',
  moved: 'DOI LICH: ',
  cancelled: 'DA HUY: ',
  awaiting_minutes: 'DA QUA NGAY HOP: ',
  held: 'DA HOP: ',
  concluded: 'CO KET LUAN: ',
};

/** `7h30 T6 08/11/2024` */
function shortTime(local: string): string {
  const minutes = local.slice(14, 16);
  const day = weekday(local.slice(0, 10));
  return `${Number(local.slice(11, 13))}h${minutes === '00' ? '' : minutes} ${day === 0 ? 'CN' : `T${day + 1}`} ${shortDate(local)}`;
}

/**
 * The words for one SMS of 160 septets, without diacritics. What matters less goes first: the address, then the long
 * name, then the deep link, then words of the place; news, day and time always stay.
 */
export function smsMessage(session: Entry<Dialogue>, facts: NoticeFacts): string {
  const { record } = facts;
  const organizer = record.bodies.get(session.organizer);
  const code = noticeState(session, facts);
  const opening = `${session.illustrative ? '(MINH HOA) ' : ''}${newsOf[code]}`;
  // Of a result nobody needs hour and place any more.
  const over = code === 'concluded';
  const when = over ? `Hop ${shortDate(session.startsAt)}` : shortTime(session.startsAt);
  const venue = over ? '' : plainText(venueInWords(session));
  const place = over ? '' : plainText(`${venueInWords(session)}, ${session.address}`);
  const title = plainText(session.title);
  const unit = plainText(`Đối thoại ${organizer?.shortName ?? organizer?.name ?? ''}`);
  const { host } = new URL(record.site.baseUrl);
  const [page, schedule, home] = [noticePage(session, facts), '/lich/', ''].map((path) =>
    plainText(`Xem ${host}${path}`),
  );
  const say = (...parts: readonly (string | undefined)[]) => `${opening}${parts.filter(Boolean).join('. ')}`;
  const whole = [
    say(title, when, place, page),
    say(title, when, venue, page),
    say(unit, when, venue, page),
    say('Doi thoai', when, venue, page),
    say('Doi thoai', when, venue, schedule),
  ];
  const fits = (text: string) => (septets(text) ?? Number.POSITIVE_INFINITY) <= SMS_SEPTETS;
  const found = whole.find(fits);
  if (found !== undefined) return found;
  for (const link of [page, schedule, home, undefined]) {
    const room = SMS_SEPTETS - (septets(say('Doi thoai', when, link)) ?? 0) - 2;
    const shortened = wholeWords(venue, room);
    if (shortened !== '') return say('Doi thoai', when, shortened, link);
  }
  return say('Doi thoai', when);
}

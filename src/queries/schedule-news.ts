import { addressOf } from '#domain/address.ts';
import type { CivilDate } from '#domain/calendar.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import type { Change } from '#domain/content/fields.ts';
import { sessionTime, shortDate } from '#domain/dates-in-words.ts';
import type { Entry } from '#domain/record.ts';
import { madeUp, type News } from './news.ts';
import type { RecordIndex } from './record-index.ts';

type Known = Pick<RecordIndex, 'record' | 'asOf' | 'conclusionOf'>;

/** What happened to a session up to the portal's day: announced, moved, cancelled, its conclusion published. */
export function newsOfSession(session: Entry<Dialogue>, { record, asOf, conclusionOf }: Known): News[] {
  const absolute = (path: string) => new URL(path, record.site.baseUrl).href;
  const url = absolute(addressOf('dialogues', session.id));
  const conclusion = conclusionOf(session.id);
  const where = `${sessionTime(session.startsAt, session.endsAt)}. ${session.venue}, ${session.address}`;
  const made = record.site.demo && session.illustrative ? madeUp : '';
  const news: News[] = [
    {
      id: `${url}#thong-bao`,
      url,
      title: `Thông báo: ${session.title}`,
      date: session.announcedAt,
      updated: lastChange(session.announcedAt, [...session.history, ...session.changes], asOf),
      text: `${made}${where}. Cách tham dự: ${session.howToAttend}`,
    },
    ...session.history.map((change, at) => ({
      id: `${url}#${anchorOf(session.history, change, at)}`,
      url,
      title: `${change.kind === 'moved' ? 'Dời lịch' : 'Hủy'}: ${session.title}`,
      date: change.at,
      updated: lastChange(change.at, session.changes, asOf),
      text:
        change.kind === 'moved'
          ? `${made}Trước là ${sessionTime(change.previousStartsAt)}. Nay là ${where}. Lý do: ${change.reason}`
          : `${made}Buổi dự kiến ngày ${shortDate(session.startsAt)} không tổ chức. Lý do: ${change.reason}`,
    })),
  ];
  if (conclusion) {
    const page = absolute(addressOf('conclusions', conclusion.id));
    news.push({
      id: page,
      url: page,
      title: `Kết luận: ${conclusion.title}`,
      date: conclusion.publishedAt,
      updated: lastChange(conclusion.publishedAt, conclusion.changes, asOf),
      text: `${made}${conclusion.summary.join(' ')}`,
    });
  }
  return news.filter(({ date }) => date <= asOf);
}

/** `doi-2024-05-10`; a second one of the same kind and day is `doi-2024-05-10-2`. */
function anchorOf(history: Dialogue['history'], change: Dialogue['history'][number], at: number): string {
  const alike = history.slice(0, at).filter((other) => other.kind === change.kind && other.at === change.at);
  const name = `${change.kind === 'moved' ? 'doi' : 'huy'}-${change.at}`;
  return alike.length === 0 ? name : `${name}-${alike.length + 1}`;
}

function lastChange(since: CivilDate, changes: readonly Pick<Change, 'at'>[], asOf: CivilDate): CivilDate {
  return changes.reduce((last, { at }) => (at > last && at <= asOf ? at : last), since);
}

import { addressOf } from '#domain/address.ts';
import type { CivilDate } from '#domain/calendar.ts';
import { sessionTime, shortDate } from '#domain/dates-in-words.ts';
import { getIndex } from './record-index.ts';

/** Something that happened to a session: announced, moved, cancelled, its conclusion published. */
export interface ScheduleNews {
  /** Stable address that names this happening alone. */
  id: string;
  url: string;
  title: string;
  date: CivilDate;
  text: string;
}

/** What happened to the sessions up to the portal's day, newest first; of one day in the order of addresses. */
export async function scheduleNews(): Promise<ScheduleNews[]> {
  const { record, sessions, asOf, conclusionOf } = await getIndex();
  const absolute = (path: string) => new URL(path, record.site.baseUrl).href;
  const news = sessions.flatMap((session): ScheduleNews[] => {
    const url = absolute(addressOf('dialogues', session.id));
    const conclusion = conclusionOf(session.id);
    const where = `${sessionTime(session.startsAt, session.endsAt)}. ${session.venue}, ${session.address}`;
    const made = record.site.demo && session.illustrative ? 'Dữ liệu minh họa, không phải sự việc có thật. ' : '';
    return [
      {
        id: `${url}#thong-bao`,
        url,
        title: `Thông báo: ${session.title}`,
        date: session.announcedAt,
        text: `${made}${where}. Cách tham dự: ${session.howToAttend}`,
      },
      ...session.history.map((change) => ({
        id: `${url}#${change.kind === 'moved' ? 'doi' : 'huy'}-${change.at}`,
        url,
        title: `${change.kind === 'moved' ? 'Dời lịch' : 'Hủy'}: ${session.title}`,
        date: change.at,
        text:
          change.kind === 'moved'
            ? `${made}Trước là ${sessionTime(change.previousStartsAt)}. Nay là ${where}. Lý do: ${change.reason}`
            : `${made}Buổi dự kiến ngày ${shortDate(session.startsAt)} không tổ chức. Lý do: ${change.reason}`,
      })),
      ...(conclusion
        ? [
            {
              id: absolute(addressOf('conclusions', conclusion.id)),
              url: absolute(addressOf('conclusions', conclusion.id)),
              title: `Kết luận: ${conclusion.title}`,
              date: conclusion.publishedAt,
              text: `${made}${conclusion.summary.join(' ')}`,
            },
          ]
        : []),
    ];
  });
  return news
    .filter(({ date }) => date <= asOf)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1));
}

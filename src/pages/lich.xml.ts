import { Feed } from 'feed';
import { getIndex } from '#queries/record-index.ts';
import { scheduleNews } from '#queries/schedule-news.ts';

/** Readers of feeds look often and keep what they saw: the latest are enough. */
const longest = 50;

const startOfDay = (date: string) => new Date(`${date}T00:00:00+07:00`);

/** What happened to the sessions as an Atom feed. Dates come from the record, so that a rebuild alone changes nothing. */
export async function GET(): Promise<Response> {
  const { site } = (await getIndex()).record;
  const news = (await scheduleNews()).slice(0, longest);
  const schedule = new URL('/lich/', site.baseUrl).href;
  const address = new URL('/lich.xml', site.baseUrl).href;
  const feed = new Feed({
    id: schedule,
    title: `${site.name}: lịch và kết luận đối thoại`,
    description: site.tagline,
    language: 'vi',
    link: schedule,
    feedLinks: { atom: address },
    generator: false,
    updated: startOfDay(news[0]?.date ?? '2024-01-01'),
    author: { name: site.name, link: site.baseUrl },
  });
  for (const { id, url, title, date, text } of news) {
    feed.addItem({ id, link: url, title, date: startOfDay(date), published: startOfDay(date), description: text });
  }
  return new Response(feed.atom1(), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}

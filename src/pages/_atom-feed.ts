import { Feed } from 'feed';
import type { NewsFeed } from '#queries/feeds.ts';
import { getIndex } from '#queries/record-index.ts';

/** Readers of feeds look often and keep what they saw: the latest are enough. */
const longest = 50;
/** Day of a feed in which nothing has happened yet: a rebuild alone must not change it. */
const beginning = '2024-01-01';

/** The writer marks texts as HTML: what readers take for markup must stay text. */
const asHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const startOfDay = (date: string) => new Date(`${date}T00:00:00+07:00`);

/** News as an Atom feed. Dates come from the record, so that a rebuild alone changes nothing. */
export async function atomFeed({ title, about, address, page, news }: NewsFeed): Promise<Response> {
  const { site } = (await getIndex()).record;
  const absolute = (path: string) => new URL(path, site.baseUrl).href;
  const latest = news.slice(0, longest);
  const lastChange = latest.reduce((last, { updated }) => (updated > last ? updated : last), beginning);
  const feed = new Feed({
    id: absolute(page),
    title,
    description: about,
    language: 'vi',
    link: absolute(page),
    feedLinks: { atom: absolute(address) },
    generator: false,
    updated: startOfDay(lastChange),
    author: { name: site.name, link: site.baseUrl },
  });
  for (const { id, url, title: what, date, updated, text } of latest) {
    const days = { date: startOfDay(updated), published: startOfDay(date) };
    feed.addItem({ id, link: url, title: asHtml(what), description: asHtml(text), ...days });
  }
  return new Response(feed.atom1(), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}

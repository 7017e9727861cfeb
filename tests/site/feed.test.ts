import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, it } from 'vitest';
import { shownStatusLabel } from '#domain/closing.ts';
import { builtFiles, builtText, fileAtAddress, pageAt } from './built-site.ts';
import { bodies, petitions, portal } from './published-data.ts';

const files = [...builtFiles].filter((file) => file.endsWith('.xml'));
const feeds = new Map(files.map((file) => [file, parseFeed(builtText(file))]));
const asOf = `${portal.demo?.asOf ?? '9999'}T23:59:59+07:00`;

describe('a feed read by another program', () => {
  it('is there for the schedule, the petitions, every unit and every topic', () => {
    expect(files).toEqual(expect.arrayContaining(['lich.xml', 'kien-nghi.xml']));
    expect(files).toEqual(expect.arrayContaining(bodies().map(({ id }) => `don-vi/${id}.xml`)));
    expect(files.filter((file) => file.startsWith('chu-de/')).length).toBeGreaterThan(5);
    for (const file of ['lich.xml', 'kien-nghi.xml']) expect(feeds.get(file)?.items.length).toBeGreaterThan(5);
  });

  it.each([...feeds])('%s is Atom, says what it is and where it lives', (file, { meta, title, url, self, updated }) => {
    expect(meta).toEqual({ type: 'atom', version: '1.0' });
    expect(title).not.toBe('');
    expect(self).toBe(new URL(`/${file}`, portal.baseUrl).href);
    expect(pageAt(new URL(url ?? '').pathname)).not.toBeNull();
    expect(updated).toBeInstanceOf(Date);
  });

  it.each([...feeds])('%s has entries with ids of their own, the newest first, of days the record knows', (_, feed) => {
    const { items } = feed;
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { id, title, description, published, updated } of items) {
      expect(id).toMatch(/^https:/u);
      expect([title, description]).not.toContain('');
      expect(Number(updated)).toBeGreaterThanOrEqual(Number(published));
      expect(Number(updated)).toBeLessThanOrEqual(Date.parse(asOf));
    }
    const days = items.map(({ published }) => Number(published));
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    if (items.length > 0) expect(Number(feed.updated)).toBe(Math.max(...items.map(({ updated }) => Number(updated))));
  });

  it.each([...feeds])('%s leads to pages of the portal, petitions to the day on theirs', (_, { items }) => {
    for (const { url } of items) {
      const { origin, pathname, hash } = new URL(url ?? '');
      expect(origin).toBe(portal.baseUrl);
      expect(fileAtAddress(pathname)).not.toBeNull();
      if (hash) expect(pageAt(pathname)?.document.getElementById(hash.slice(1))).not.toBeNull();
    }
  });

  it('tells of a unit what it is in charge of, and of the petitions what was done', () => {
    const led = petitions().filter(({ assignments }) => assignments.some(({ lead }) => lead === 'ubnd-nha-nam'));
    const told = feeds.get('don-vi/ubnd-nha-nam.xml')?.items.map(({ url }) => new URL(url ?? '').pathname) ?? [];
    expect(led.length).toBeGreaterThan(0);
    expect(told.filter((path) => led.some(({ id }) => path === `/kien-nghi/${id}/`)).length).toBeGreaterThan(0);
    expect(
      feeds
        .get('kien-nghi.xml')
        ?.items.some(({ title }) => title?.startsWith(`${shownStatusLabel('reported_done')}: `)),
    ).toBe(true);
  });
});

describe('a page', () => {
  it.each([
    ['/', 'lich.xml', 'lich.ics'],
    ['/kien-nghi/', 'kien-nghi.xml', 'lich.ics'],
    ['/don-vi/ubnd-nha-nam/', 'don-vi/ubnd-nha-nam.xml', 'don-vi/ubnd-nha-nam.ics'],
    ['/chu-de/giao-thong/', 'chu-de/giao-thong.xml', 'chu-de/giao-thong.ics'],
    ['/lich/don-vi/dang-uy-nha-nam/', 'don-vi/dang-uy-nha-nam.xml', 'don-vi/dang-uy-nha-nam.ics'],
  ])('%s lets programs find %s and %s first', (address, feed, calendar) => {
    const first = (type: string) =>
      pageAt(address)?.document.querySelector(`head link[rel="alternate"][type="${type}"]`)?.getAttribute('href');
    expect(first('application/atom+xml')).toBe(`/${feed}`);
    expect(first('text/calendar')).toBe(`/${calendar}`);
  });
});

import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { builtText, fileAtAddress } from './built-site.ts';
import { portal } from './published-data.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/u;
const text = builtText('lich.xml');
const feed = new DOMParser().parseFromString(text, 'text/xml').documentElement as unknown as Element;
const children = (element: Element, name: string) => [...element.children].filter((child) => child.localName === name);
const textOf = (element: Element, name: string) => children(element, name)[0]?.textContent.trim() ?? '';
const entries = children(feed, 'entry');

describe('the Atom feed (RFC 4287)', () => {
  it('says what it is, whose it is and where it lives', () => {
    expect(text).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>/u);
    expect(feed.localName).toBe('feed');
    expect(feed.getAttribute('xmlns')).toBe('http://www.w3.org/2005/Atom');
    for (const name of ['id', 'title', 'updated', 'author']) expect(children(feed, name)).toHaveLength(1);
    expect(textOf(children(feed, 'author')[0] as Element, 'name')).not.toBe('');
    const self = children(feed, 'link').find((link) => link.getAttribute('rel') === 'self');
    expect(self?.getAttribute('href')).toBe(new URL('/lich.xml', portal.baseUrl).href);
  });

  it('has entries, each with an id of its own, a title, a time, a link and a text', () => {
    expect(entries.length).toBeGreaterThan(5);
    for (const entry of entries) {
      for (const name of ['id', 'title', 'updated']) expect(textOf(entry, name)).not.toBe('');
      expect(textOf(entry, 'summary') || textOf(entry, 'content')).not.toBe('');
      expect(textOf(entry, 'updated')).toMatch(INSTANT);
      expect(() => new URL(textOf(entry, 'id'))).not.toThrow();
    }
    expect(new Set(entries.map((entry) => textOf(entry, 'id'))).size).toBe(entries.length);
  });

  it('leads to pages of the portal', () => {
    const targets = entries.map((entry) => new URL(children(entry, 'link')[0]?.getAttribute('href') ?? ''));
    expect(targets.filter(({ origin }) => origin !== portal.baseUrl)).toEqual([]);
    expect(targets.filter(({ pathname }) => fileAtAddress(pathname) === null).map(String)).toEqual([]);
  });

  it('tells the newest first, and nothing of days to come', () => {
    const times = entries.map((entry) => textOf(entry, 'updated'));
    expect(times).toEqual([...times].sort().reverse());
    expect(textOf(feed, 'updated')).toBe(times[0]);
    expect((times[0] ?? '').slice(0, 10) <= (portal.demo?.asOf ?? '9999')).toBe(true);
  });
});

import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pagesByTemplate } from './address-map.ts';
import { builtBytes, builtFiles, pages } from './built-site.ts';
import { weightOf } from './page-weight.ts';

/** design: a content page over the wire. */
const HTML_AND_CSS = 20_000;
const JS = 2_000;
const JS_OF_A_FORM = 8_000;
/** What the search page runs itself, before and beside its worker. */
const JS_OF_SEARCH = 4_000;
/** The engine in its worker: fetched with the first question, kept for good. */
const SEARCH_WORKER = 14_000;
/** What the first question needs whatever it asks: head, names and filters of the demonstration. */
const INDEX_BASE = 16_000;
/** Pages that do work in the browser. */
const working: Readonly<Record<string, number>> = {
  search: JS_OF_SEARCH,
  'question form': JS_OF_A_FORM,
  'frame of answers': JS_OF_A_FORM,
};

describe('over the wire', () => {
  it.each([...pagesByTemplate])(`HTML and CSS of the kind %s stay within ${HTML_AND_CSS} bytes`, (_name, ofKind) => {
    const heavy = ofKind
      .map((page) => ({ address: page.address, ...weightOf(page) }))
      .filter(({ html, css }) => html + css > HTML_AND_CSS);
    expect(heavy).toEqual([]);
  });

  it.each([...pagesByTemplate])('scripts of the kind %s stay within their budget', (name, ofKind) => {
    const heavy = ofKind
      .map((page) => ({ address: page.address, js: weightOf(page).js }))
      .filter(({ js }) => js > (working[name] ?? JS));
    expect(heavy).toEqual([]);
  });

  it('the search stays small: its worker, and what every first question fetches', () => {
    const sizeOf = (pattern: RegExp) => {
      const files = [...builtFiles].filter((file) => pattern.test(file));
      expect(files.length).toBeGreaterThan(0);
      return files.reduce((sum, file) => sum + gzipSync(builtBytes(file)).length, 0);
    };
    expect(sizeOf(/^_astro\/finder-worker[^/]*\.js$/u)).toBeLessThanOrEqual(SEARCH_WORKER);
    expect(sizeOf(/^tim-kiem\/du-lieu\/(?:dau|[^/]+\/(?:ten|loc))\.json$/u)).toBeLessThanOrEqual(INDEX_BASE);
  });

  it('a page weighs something: style, script and text are counted', () => {
    const [light] = pages.map(weightOf).sort((a, b) => a.html - b.html);
    expect(light?.html).toBeGreaterThan(1000);
    expect(light?.css).toBeGreaterThan(1000);
    expect(light?.js).toBeGreaterThan(100);
  });
});

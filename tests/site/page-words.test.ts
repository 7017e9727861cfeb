import { describe, expect, it } from 'vitest';
import { intakeAddress, posterAddress } from '#domain/address.ts';
import { findPersonalData } from '#domain/personal-data.ts';
import { builtFiles, builtText, findings, pageAt, pages } from './built-site.ts';
import { visibleText } from './page-text.ts';
import { addressedEntries, dialogues, portal } from './published-data.ts';

const MADE_UP = 'Nội dung trang này là minh họa';
const attributes = ['title', 'alt', 'aria-label', 'content', 'placeholder', 'value'];
const said = (document: Document) => [
  visibleText(document.body),
  ...attributes.flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
  ),
];
const personal = (text: string) => findPersonalData(text).map(({ kind, sample }) => `${kind} ${sample}`);

/** Every text inside a JSON value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

describe('what is published', () => {
  it('holds no personal data on any page', () => {
    expect(findings(({ document }) => said(document).flatMap(personal))).toEqual([]);
  });

  it('holds no personal data in open data, feed and calendars', () => {
    const files = [...builtFiles].filter((file) => /\.(?:json|ics|xml)$/u.test(file));
    const found = files.flatMap((file) => {
      const text = builtText(file);
      const texts = file.endsWith('.json') ? textsIn(JSON.parse(text)) : [text.replaceAll('\r\n ', '')];
      // Names of calendar entries look like e-mail addresses: 2024-buoi@portal.
      return texts.flatMap((one) => personal(one.replaceAll(/^UID:.*$/gmu, ''))).map((what) => `${file}: ${what}`);
    });
    expect(files.length).toBeGreaterThan(20);
    expect(found).toEqual([]);
  });

  it('is read whole: a telephone number in a page would be found', () => {
    const { document } = pages[0]!;
    const note = document.createElement('p');
    note.textContent = 'Gọi 0912 345 678';
    document.querySelector('main')?.append(note);
    expect(said(document).flatMap(personal)).toEqual([expect.stringMatching(/^phone/u)]);
    note.remove();
  });
});

describe('a demonstration', () => {
  it('says so on every page, before anything else', () => {
    const silent = findings(({ document }) => {
      const note = document.querySelector('body > .demo-note, body > [role="note"]');
      return note?.textContent.includes(portal.demo?.notice ?? 'no demo') ? [] : ['does not say it is a demonstration'];
    });
    expect(silent).toEqual([]);
  });

  it('marks what is made up on the page itself', () => {
    const unmarked = addressedEntries()
      .filter(({ illustrative }) => illustrative)
      .filter(({ address }) => !pageAt(address)?.document.body.textContent.includes(MADE_UP));
    expect(unmarked.map(({ address }) => address)).toEqual([]);
  });

  it('marks the notices and forms of made-up sessions, too', () => {
    const unmarked = dialogues()
      .filter(({ illustrative }) => illustrative)
      .flatMap(({ id }) => [posterAddress(id), intakeAddress(id)])
      .filter((address) => !pageAt(address)?.document.body.textContent.includes(MADE_UP));
    expect(unmarked).toEqual([]);
  });

  it('does not call real documents made up', () => {
    const real = addressedEntries().filter(
      ({ address, illustrative }) => address.startsWith('/van-ban/') && !illustrative,
    );
    expect(real.length).toBeGreaterThan(3);
    const marked = real.filter(({ address }) => pageAt(address)?.document.body.textContent.includes(MADE_UP));
    expect(marked.map(({ address }) => address)).toEqual([]);
  });

  it('lives on its own day on every page', () => {
    const [year, month, day] = (portal.demo?.asOf ?? '').split('-').map(Number);
    const today = `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
    const other = findings(({ document }) =>
      document.querySelector('footer')?.textContent.includes(today) ? [] : ['does not say the day it speaks of'],
    );
    expect(other).toEqual([]);
  });
});

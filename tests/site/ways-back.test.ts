import { describe, expect, it } from 'vitest';
import { fileAtAddress, findings, pages } from './built-site.ts';

const linksOf = (document: Document, scope = '') =>
  [...document.querySelectorAll(`${scope} a[href^="/"]`)].map((link) =>
    (link.getAttribute('href') ?? '').replace(/[?#].*$/u, ''),
  );

const formsOf = (document: Document) =>
  [...document.querySelectorAll('form[action^="/"]')].map((form) => form.getAttribute('action') ?? '');

const apart = new Set(['/', '/404.html']);

describe('a resident', () => {
  it('gets from every page to the first page, and to the page above it', () => {
    const stuck = findings(({ address, document }) => {
      if (!linksOf(document, 'header').includes('/')) return ['no way to the first page'];
      if (apart.has(address)) return [];
      const above = linksOf(document, 'nav.breadcrumb, main nav[aria-label]').filter(
        (link) => address.startsWith(link) && link !== address,
      );
      const isTop = address.split('/').length === 3;
      return above.length > 0 || isTop ? [] : ['no way to a page above'];
    });
    expect(stuck).toEqual([]);
  });

  it('gets from the first page to every page by links and forms alone', () => {
    const byAddress = new Map(pages.map((page) => [page.address, page]));
    const reached = new Set(['/']);
    for (const address of reached) {
      const page = byAddress.get(address);
      for (const link of page ? [...linksOf(page.document), ...formsOf(page.document)] : [])
        if (fileAtAddress(link) !== null) reached.add(link);
    }
    const orphans = pages.map(({ address }) => address).filter((address) => !reached.has(address));
    expect(orphans).toEqual(['/404.html', '/khung/']);
  });

  it('can skip to the main part of every page, first of all', () => {
    const wrong = findings(({ document }) => {
      const first = document.querySelector('body a, body button, body input');
      return first?.getAttribute('href') === '#noi-dung' && document.querySelector('main#noi-dung')
        ? []
        : ['no skip link'];
    });
    expect(wrong).toEqual([]);
  });
});

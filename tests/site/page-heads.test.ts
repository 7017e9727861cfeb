import { describe, expect, it } from 'vitest';
import { cardKey, imageManifestSchema, shareImageAt } from '#domain/share-image.ts';
import { type BuiltPage, builtFiles, builtText, findings, pages } from './built-site.ts';
import { portal } from './published-data.ts';

const title = ({ document }: BuiltPage) => document.querySelector('head > title')?.textContent.trim() ?? '';
const meta = ({ document }: BuiltPage, name: string) =>
  document.querySelector(`head > meta[name="${name}"], head > meta[property="${name}"]`)?.getAttribute('content') ?? '';

const manifest = imageManifestSchema.parse(JSON.parse(builtText('anh/danh-muc.json')));

/** Whether an address is that of a picture the function draws, in its newest version, or of one the build drew. */
function isDrawn({ pathname, searchParams }: URL): boolean {
  const image = shareImageAt(pathname, searchParams);
  if (image === null) return builtFiles.has(pathname.slice(1)) && searchParams.get('v') !== null;
  return manifest.cards[cardKey(image)]?.version === image.version;
}

/** Values that more than one page has, with the pages. */
function shared(wordsOf: (page: BuiltPage) => string): string[] {
  return [...Map.groupBy(pages, wordsOf)]
    .filter(([, having]) => having.length > 1)
    .map(([value, having]) => `${value}: ${having.map(({ address }) => address).join(' ')}`);
}

describe('every page', () => {
  it('has a title of its own', () => {
    expect(findings((page) => (title(page).length < 5 ? [title(page)] : []))).toEqual([]);
    expect(shared(title)).toEqual([]);
  });

  it('has a description of its own, long enough to say something', () => {
    expect(findings((page) => (meta(page, 'description').length < 20 ? [meta(page, 'description')] : []))).toEqual([]);
    expect(shared((page) => meta(page, 'description'))).toEqual([]);
  });

  it('has one first heading, in its main part, with text', () => {
    const wrong = findings(({ document }) => {
      const found = document.querySelectorAll('h1');
      const inMain = document.querySelectorAll('main h1');
      return found.length === 1 && inMain.length === 1 && inMain[0]?.textContent.trim() ? [] : [`${found.length} h1`];
    });
    expect(wrong).toEqual([]);
  });

  it('says that it is in Vietnamese and fits the screen', () => {
    const wrong = findings((page) => {
      const lang = page.document.documentElement.getAttribute('lang');
      const viewport = meta(page, 'viewport');
      return lang === 'vi' && viewport === 'width=device-width, initial-scale=1' ? [] : [`${lang} ${viewport}`];
    });
    expect(wrong).toEqual([]);
  });

  it('is in composed letters (NFC), so that what is read can be found', () => {
    expect(findings(({ html }) => (html === html.normalize('NFC') ? [] : ['has decomposed letters']))).toEqual([]);
  });

  it('gives its own address as the one to keep', () => {
    const wrong = findings((page) => {
      const canonical = page.document.querySelector('head > link[rel="canonical"]')?.getAttribute('href');
      const own = new URL(page.address, portal.baseUrl).href;
      return /^\/(?:404\.html|khung\/)$/u.test(page.address) || canonical === own ? [] : [String(canonical)];
    });
    expect(wrong).toEqual([]);
  });

  it('tells other sites how to show it', () => {
    const wrong = findings((page) =>
      ['og:title', 'og:description', 'og:type', 'og:locale', 'og:url', 'og:site_name'].filter(
        (name) => meta(page, name) === '',
      ),
    );
    expect(wrong).toEqual([]);
    expect(findings((page) => (meta(page, 'og:description') === meta(page, 'description') ? [] : ['differs']))).toEqual(
      [],
    );
  });

  it('is shared with a picture of the portal, absolute, with its size and its words', () => {
    const wrong = findings((page) => {
      const picture = URL.parse(meta(page, 'og:image'));
      const known = picture !== null && picture.origin === new URL(portal.baseUrl).origin && isDrawn(picture);
      return [
        ...(known ? [] : [`og:image ${picture}`]),
        ...(meta(page, 'og:image:alt').length > 20 ? [] : ['og:image:alt']),
      ];
    });
    expect(wrong).toEqual([]);
    const said = (name: string) => new Set(pages.map((page) => meta(page, name)));
    expect([...said('og:image:width'), ...said('og:image:height'), ...said('og:image:type')]).toEqual([
      '1200',
      '630',
      'image/png',
    ]);
    expect([...said('twitter:card')]).toEqual(['summary_large_image']);
  });

  it('that has a card of its own is shared with it, and so are the form and the notice of a session', () => {
    const own = pages.filter((page) => meta(page, 'og:image').includes('/api/anh/'));
    expect(new Set(own.map((page) => URL.parse(meta(page, 'og:image'))?.pathname)).size).toBe(
      Object.keys(manifest.cards).length,
    );
    const [session] = own.filter(({ address }) => /^\/gop-y\/\d{4}\//u.test(address));
    expect(meta(session!, 'og:image')).toContain(
      session!.address.replace('/gop-y/', '/api/anh/doi-thoai/').slice(0, -1),
    );
  });

  it('may be found by search engines, but for the page of wrong addresses and the frame of answers', () => {
    const hidden = pages.filter((page) => meta(page, 'robots').includes('noindex')).map(({ address }) => address);
    expect(
      hidden.filter((address) => !/^\/(?:404\.html|khung\/|gop-y\/.+|doi-thoai\/.+\/thong-bao\/)$/u.test(address)),
    ).toEqual([]);
    expect(hidden).toEqual(expect.arrayContaining(['/404.html', '/khung/']));
  });
});

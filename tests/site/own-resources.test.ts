import { describe, expect, it } from 'vitest';
import { builtFiles, builtText, fileAtAddress, findings, pages } from './built-site.ts';

/** Addresses a browser fetches by itself when it shows an element. */
function fetched(document: Document): string[] {
  const links = [...document.querySelectorAll('link[href]')]
    .filter((link) => !/^(?:canonical|alternate|prev|next|license)$/u.test(link.getAttribute('rel') ?? ''))
    .map((link) => link.getAttribute('href') ?? '');
  const sources = ['src', 'srcset', 'poster', 'data'].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
  );
  const inDrawings = [...document.querySelectorAll('use, image')].map(
    (element) => element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '',
  );
  return [...links, ...sources, ...inDrawings];
}

const local = (address: string) => /^\/(?!\/)/u.test(address) && fileAtAddress(address) !== null;

describe('every page', () => {
  it('loads only files of this portal', () => {
    expect(findings(({ document }) => fetched(document).filter((address) => !local(address)))).toEqual([]);
    expect(pages.every(({ document }) => fetched(document).length >= 3)).toBe(true);
  });

  it('has no script, style or handler of its own, which the policy would block', () => {
    const inside = findings(({ document }) => [
      ...[
        ...document.querySelectorAll(
          'script:not([src]):not([type="application/ld+json"]), style, [style], base, meta[http-equiv], iframe, object, embed',
        ),
      ].map((element) => element.outerHTML.slice(0, 120)),
      ...[...document.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes].filter(({ name }) => /^on/iu.test(name)).map(({ name }) => name),
      ),
    ]);
    expect(inside).toEqual([]);
  });

  it('tells search engines facts they can read, of this portal only', () => {
    const wrong = findings(({ document }) =>
      [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
        const data = JSON.parse(script.textContent) as Record<string, unknown>;
        const context = data['@context'] === 'https://schema.org' && typeof data['@type'] === 'string';
        return context && !/[<>]/u.test(script.textContent) ? [] : [script.textContent];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('loads its scripts as modules, which wait for the page', () => {
    const blocking = findings(({ document }) =>
      [...document.querySelectorAll('script')]
        .filter((script) => script.getAttribute('src') !== null && script.getAttribute('type') !== 'module')
        .map((script) => script.outerHTML),
    );
    expect(blocking).toEqual([]);
  });
});

describe('a style sheet', () => {
  const sheets = [...builtFiles].filter((file) => file.startsWith('_astro/') && file.endsWith('.css'));

  it.each(sheets)('%s asks for files of this portal only', (sheet) => {
    const text = builtText(sheet);
    const asked = [...text.matchAll(/url\(\s*["']?([^"')]+)/giu), ...text.matchAll(/@import\s+["']([^"']+)/giu)]
      .map(([, address]) => address ?? '')
      .filter((address) => !address.startsWith('data:image/svg+xml'));
    expect(asked.filter((address) => !local(address))).toEqual([]);
  });

  it('shows text before the fonts have come', () => {
    const faces = sheets.flatMap((sheet) => builtText(sheet).match(/@font-face\s*\{[^}]*\}/gu) ?? []);
    expect(faces.length).toBeGreaterThan(0);
    expect(faces.filter((face) => !/font-display:\s*(?:swap|optional|fallback)/u.test(face))).toEqual([]);
  });
});

describe('dist/', () => {
  it('holds no source map, test or hidden file', () => {
    expect(
      [...builtFiles].filter((file) => /\.map$|\.test\.|\.tsx?$|\.astro$|(?:^|\/)\.(?!well-known)/u.test(file)),
    ).toEqual([]);
  });
});

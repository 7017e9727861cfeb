import { describe, expect, it } from 'vitest';
import { loadFunctions, matchFunction } from '#host/functions.ts';
import { loadNetlifyConfig } from '#host/netlify-config.ts';
import { builtText, fileAtAddress, findings, pageAt, pages } from './built-site.ts';
import { portal } from './published-data.ts';

const functions = await loadFunctions('functions');
const { redirects } = await loadNetlifyConfig('netlify.toml');
const base = new URL(portal.baseUrl);

/** What is wrong with a link of a page, or null. */
function brokenLink(from: string, href: string, method = 'GET'): string | null {
  if (!URL.canParse(href, new URL(from, base))) return `${href} is no address`;
  // Calendar programs subscribe by webcal:, which is https: under another name.
  const url = new URL(href.replace(/^webcal:/u, 'https:'), new URL(from, base));
  if (url.protocol === 'tel:' || url.protocol === 'mailto:') return null;
  if (url.origin !== base.origin) return url.protocol === 'https:' ? null : `${href} leaves by ${url.protocol}`;
  if (matchFunction(functions, url.pathname, method)?.kind === 'run') return null;
  if (fileAtAddress(url.pathname) === null) return `${href} is not there`;
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor === '') return null;
  const target = pageAt(url.pathname === '/404' ? '/404.html' : url.pathname)?.document;
  return target?.getElementById(anchor) ? null : `${href} has no such place`;
}

describe('a link', () => {
  it('of a page leads to a page, a file or a place on a page', () => {
    const broken = findings(({ document, address }) =>
      [...document.querySelectorAll('[href]')].flatMap(
        (element) => brokenLink(address, element.getAttribute('href') ?? '') ?? [],
      ),
    );
    expect(broken).toEqual([]);
  });

  it('of a page is counted: the check above reads them', () => {
    expect(pages.reduce((sum, { document }) => sum + document.querySelectorAll('a[href]').length, 0)).toBeGreaterThan(
      3000,
    );
    expect(brokenLink('/', '/khong-co/')).toBe('/khong-co/ is not there');
    expect(brokenLink('/', '/lich')).toBe('/lich is not there');
    expect(brokenLink('/lich/', '/#khong-co')).toBe('/#khong-co has no such place');
    expect(brokenLink('/', 'http://vi-du.vn/')).toBe('http://vi-du.vn/ leaves by http:');
    expect(brokenLink('/', 'javascript:alert(1)')).toBe('javascript:alert(1) leaves by javascript:');
    expect(brokenLink('/', '#noi-dung')).toBeNull();
  });

  it('has a text that tells where it leads', () => {
    const vague = /^(?:xem thêm|chi tiết|tại đây|ở đây|đây|link|xem|tiếp)?$/iu;
    const wrong = findings(({ document }) =>
      [...document.querySelectorAll('a[href]')]
        .filter((link) => vague.test(link.getAttribute('aria-label') ?? link.textContent.trim()))
        .map((link) => link.outerHTML),
    );
    expect(wrong).toEqual([]);
  });

  it('of a label, a description or a heading names something on its page', () => {
    const attributes = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'form', 'headers', 'list'];
    const wrong = findings(({ document }) =>
      attributes.flatMap((attribute) =>
        [...document.querySelectorAll(`[${attribute}]`)].flatMap((element) =>
          (element.getAttribute(attribute) ?? '')
            .split(/\s+/u)
            .filter((id) => id !== '' && document.getElementById(id) === null)
            .map((id) => `${attribute}="${id}"`),
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a form', () => {
  it('is sent to a page or a function of this portal', () => {
    const wrong = findings(({ document, address }) =>
      [...document.querySelectorAll('form')].flatMap((form) => {
        const method = (form.getAttribute('method') ?? 'GET').toUpperCase();
        return brokenLink(address, form.getAttribute('action') ?? address, method) ?? [];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a redirect of netlify.toml', () => {
  it.each(redirects.map(({ from, to }) => [from, to] as const))('from %s leads to %s, which is there', (from, to) => {
    expect(brokenLink('/', to)).toBeNull();
    expect(from).not.toBe(to.replace(/\/$/u, ''));
  });
});

describe('an address of this portal', () => {
  it.each(['lich.xml', 'lich.ics'])('written in %s leads to a page', (file) => {
    const text = builtText(file).replaceAll('\r\n ', '');
    const written = [...new Set(text.match(new RegExp(`${base.origin}/[^\\s<>"'\\\\)\\]]*`, 'gu')))];
    expect(written.length).toBeGreaterThan(5);
    const own = written.filter((href) => !/#(?:thong-bao|doi|huy)/u.test(href));
    expect(own.flatMap((href) => brokenLink('/', href) ?? [])).toEqual([]);
  });
});

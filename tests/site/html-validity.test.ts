import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { pagesByTemplate } from './address-map.ts';
import type { BuiltPage } from './built-site.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Spaces at the end of a line are left over by the printer of HTML; nobody sees or downloads them compressed.
    'no-trailing-whitespace': 'off',
    // Titles of conclusions and sessions are official names. Cutting them to 70 characters would make them alike.
    'long-title': 'off',
    // The display settings act at once, through CSS; there is nothing to submit.
    'wcag/h32': 'off',
  },
});

function mistakes({ address, html }: BuiltPage): string[] {
  return validator
    .validateStringSync(html, address)
    .results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message, selector }) =>
        [`${address}:${line}:${column}`, ruleId, message, selector ?? ''].join(' '),
      ),
    );
}

describe('the HTML standard', () => {
  it.each([...pagesByTemplate])('is kept by every page of the kind %s', (_name, pages) => {
    expect(pages.flatMap(mistakes)).toEqual([]);
  });

  it.each([
    ['an id used twice', '<p id="a">Một</p><p id="a">Hai</p>'],
    ['a list item outside of a list', '<div><li>Một</li></div>'],
    ['an image without a text', '<img src="/a.png">'],
    ['a field without a label', '<form><input name="a"><button type="submit">Gửi</button></form>'],
    ['a heading that skips a level', '<h1>Một</h1><h3>Ba</h3>'],
  ])('is not kept by %s', (_name, body) => {
    const html = `<!doctype html><html lang="vi"><head><title>Trang</title></head><body>${body}</body></html>`;
    expect(mistakes({ address: '/', html } as BuiltPage)).not.toEqual([]);
  });
});

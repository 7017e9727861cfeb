import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { standAlone } from './stand-alone.ts';

const folder = mkdtempSync(join(tmpdir(), 'stand-alone-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'fonts'));
writeFileSync(join(folder, 'fonts', 'a-400.woff2'), 'type');
writeFileSync(
  join(folder, 'a.css'),
  '@font-face{src:url(/fonts/a-400.woff2) format("woff2");font-display:optional}p{color:red}',
);

const page = (body: string) =>
  `<html><head><title>Tờ &amp; phiếu</title><link rel="stylesheet" href="/a.css"></head><body><nav>x</nav>${body}</body></html>`;

describe('a sheet that stands alone', () => {
  const html = standAlone(folder, page('<article class="a">Một</article><p>bỏ</p><article>Hai</article>'));

  it('keeps title and articles and nothing else of the page', () => {
    expect(html).toContain('<title>Tờ &amp; phiếu</title>');
    expect(html).toContain('<article class="a">Một</article>\n<article>Hai</article>');
    expect(html).not.toMatch(/bỏ|<nav|<link/);
  });

  it('carries style and type inside', () => {
    expect(html).toContain(`url(data:font/woff2;base64,${Buffer.from('type').toString('base64')}) format("woff2")`);
    expect(html).toContain('font-display:block');
    expect(html).toContain('p{color:red}');
  });

  it('is refused for a page without a sheet', () => {
    expect(() => standAlone(folder, page('<p>không có</p>'))).toThrow('Tờ &amp; phiếu');
  });
});

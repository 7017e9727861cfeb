import { describe, expect, it } from 'vitest';
import { renderGuide } from './render-guide.ts';

const ways = {
  page: (file: string) => (file === 'cong-bo.md' ? '/huong-dan/cong-bo/' : null),
  has: (address: string) => address === '/nhat-ky/',
  picture: (name: string) => ({ src: `/anh/${name}`, width: 700, height: 400 }),
};
const rendered = (text: string) => renderGuide(`# Bước\n\nLời dẫn với \`mã\`.\n\n${text}\n`, ways, ['noi-dung']);
const html = (text: string) => rendered(text).html;

describe('a text of the guide', () => {
  it('gives its title and first paragraph, and nothing of them twice', () => {
    expect(rendered('Sau đó.')).toMatchObject({ title: 'Bước', lead: 'Lời dẫn với mã.', html: '<p>Sau đó.</p>' });
    expect(() => renderGuide('Không có tiêu đề.', ways)).toThrow('# Title');
  });

  it('leads to the portal’s own page of another step, and has no link where the portal has no page', () => {
    const { html: words, links } = rendered('Xem [công bố](cong-bo.md#luu) và [sao lưu](../van-hanh/sao-luu.md).');
    expect(words).toBe('<p>Xem <a href="/huong-dan/cong-bo/#luu">công bố</a> và sao lưu.</p>');
    expect(links).toEqual(['cong-bo.md', '../van-hanh/sao-luu.md']);
  });

  it('makes a link of an address in a code span, and of no other code', () => {
    expect(html('Mở `/nhat-ky/`, không có `/bien-tap/`, tệp `content/site.yaml`.')).toBe(
      '<p>Mở <a href="/nhat-ky/"><code>/nhat-ky/</code></a>, không có <code>/bien-tap/</code>, tệp <code>content/site.yaml</code>.</p>',
    );
  });

  it('tells what is typed in a terminal from what comes, and shows tags as words', () => {
    expect(html('```console canh\n$ npm run import -- <tệp>\nxong\n$ git add content\n```')).toBe(
      '<pre class="terminal"><samp><kbd>npm run import -- &#x3C;tệp></kbd>\nxong\n<kbd>git add content</kbd></samp></pre>',
    );
    expect(html('```yaml\na: 1\n```')).toBe('<pre class="file-lines"><code>a: 1</code></pre>');
  });

  it('gives a picture its size and its title as a caption', () => {
    expect(html('![Trang sổ](anh/so.webp "Sổ công bố.")')).toBe(
      '<figure class="shot"><img src="/anh/so.webp" width="700" height="400" alt="Trang sổ" loading="lazy" decoding="async"><figcaption>Sổ công bố.</figcaption></figure>',
    );
  });

  it('names each table by its columns', () => {
    expect(html('| Cần | Gõ |\n|---|---|\n| a | b |')).toMatch(
      /^<section class="table-scroll" tabindex="0" aria-label="Bảng: Cần, Gõ"><table>/u,
    );
  });

  it('keeps the anchors of headings apart from each other and from the page’s own', () => {
    expect(html('## Nội dung\n\n## Hỏng\n\n## Hỏng')).toBe(
      '<h2 id="noi-dung-2">Nội dung</h2><h2 id="hong">Hỏng</h2><h2 id="hong-2">Hỏng</h2>',
    );
  });
});

import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { markdownToHast } from 'satteri';
import { slugOf } from '#domain/vietnamese.ts';

/** Where the words of a guide lead once they stand on the portal. */
export interface GuideWays {
  /** Address of another file of the guide, named as in a link; null when the portal has no page for it. */
  page(file: string): string | null;
  /** Whether the portal has a page at this address. */
  has(address: string): boolean;
  /** A picture beside the text, by its file name. */
  picture(name: string): { src: string; width: number; height: number };
}

export interface GuideText {
  readonly title: string;
  /** First paragraph, in plain words. */
  readonly lead: string;
  readonly html: string;
  /** Files it links to, in order. */
  readonly links: readonly string[];
}

const features = { gfm: true, frontmatter: false, smartPunctuation: false } as const;
const siteAddress = /^\/(?:[a-z0-9-]+\/)*$/u;

/**
 * Renders a file of the guide, plain Markdown as it reads in the repository. On the portal the address of a page in a
 * code span becomes a link, a link to a file without a page becomes its words, a `console` block a terminal whose lines after `$`
 * are typed, and a picture gets its size and its title as a caption.
 * @param reserved ids taken by the page around the text
 */
export function renderGuide(markdown: string, ways: GuideWays, reserved: readonly string[] = []): GuideText {
  const { children } = markdownToHast(markdown, { features }) as Root;
  const blocks = children.filter((node) => node.type === 'element');
  const [title, lead, ...rest] = blocks;
  if (title?.tagName !== 'h1' || lead?.tagName !== 'p')
    throw new Error('A guide begins with “# Title” and a paragraph');
  const used = new Set(reserved);
  const links: string[] = [];

  const shown = (node: RootContent): ElementContent[] => {
    if (node.type !== 'element') return node.type === 'text' ? [node] : [];
    if (node.tagName === 'pre') return [block(node)];
    if (node.tagName === 'p' && node.children.length === 1 && isElement(node.children[0], 'img'))
      return [figure(node.children[0])];
    if (node.tagName === 'code') return [codeSpan(node, ways)];
    const inner = { ...node, children: node.children.flatMap(shown) };
    if (node.tagName === 'a') return linked(inner);
    if (/^h[2-4]$/u.test(node.tagName)) return [{ ...inner, properties: { id: freshId(plain(node)) } }];
    if (node.tagName === 'blockquote')
      return [element('div', { className: ['callout'], role: 'note' }, inner.children)];
    if (node.tagName === 'table')
      return [element('section', { className: ['table-scroll'], tabIndex: 0, ariaLabel: tableName(node) }, [inner])];
    return [inner];
  };

  const linked = (node: Element): ElementContent[] => {
    const [file = '', anchor] = String(node.properties['href']).split('#');
    if (!file.endsWith('.md')) return [node];
    links.push(file);
    const address = ways.page(file);
    if (address === null) return node.children;
    const href = anchor === undefined ? address : `${address}#${anchor}`;
    return [{ ...node, properties: { href } }];
  };

  const figure = (image: Element): Element => {
    const { src, alt, title: caption } = image.properties;
    const name = String(src).split('/').at(-1) ?? '';
    const picture = element('img', { ...ways.picture(name), alt: String(alt), loading: 'lazy', decoding: 'async' });
    const words = caption ? [element('figcaption', {}, [{ type: 'text', value: String(caption) }])] : [];
    return element('figure', { className: ['shot'] }, [picture, ...words]);
  };

  const freshId = (heading: string): string => {
    const base = slugOf(heading);
    let id = base;
    for (let count = 2; used.has(id); count += 1) id = `${base}-${count}`;
    used.add(id);
    return id;
  };

  const html = toHtml({ type: 'root', children: rest.flatMap(shown) });
  return { title: plain(title), lead: plain(lead), html, links };
}

/** A block of code: a terminal, or the lines of a file. Long lines wrap: a phone has no room, and paper no scroll bar. */
function block(node: Element): Element {
  const [code] = node.children;
  const text = code ? plain(code).replace(/\n$/u, '') : '';
  if (!isElement(code, 'code') || !String(code.properties['className']).includes('language-console'))
    return element('pre', { className: ['file-lines'] }, [element('code', {}, [{ type: 'text', value: text }])]);
  const lines = text.split('\n').flatMap((line, index): ElementContent[] => {
    const typed = /^\$ (.*)$/u.exec(line)?.[1];
    const words: ElementContent = { type: 'text', value: typed ?? line };
    const end: ElementContent[] = index === 0 ? [] : [{ type: 'text', value: '\n' }];
    return typed === undefined ? [...end, words] : [...end, element('kbd', {}, [words])];
  });
  return element('pre', { className: ['terminal'] }, [element('samp', {}, lines)]);
}

/** A table is a place to scroll in, and each has a name of its own: what its columns tell. */
function tableName(table: Element): string {
  const heads = (node: Element): Element[] =>
    node.children
      .filter((child) => child.type === 'element')
      .flatMap((child) => (child.tagName === 'th' ? [child] : heads(child)));
  return `Bảng: ${heads(table).map(plain).join(', ')}`;
}

function codeSpan(node: Element, ways: GuideWays): ElementContent {
  const text = plain(node);
  return siteAddress.test(text) && ways.has(text) ? element('a', { href: text }, [node]) : node;
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

function isElement(node: RootContent | undefined, tagName: string): node is Element {
  return node?.type === 'element' && node.tagName === tagName;
}

function plain(node: RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => plain(child)).join('') : '';
}

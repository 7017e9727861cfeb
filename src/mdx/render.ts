import type { ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { slugOf } from '#domain/vietnamese.ts';
import { componentNamed, type References } from './index.ts';
import { isJsx, literalProps } from './jsx.ts';
import { parseMdx } from './parse.ts';

export interface RenderedBody {
  html: string;
  /** Headings of the text, for a table of contents and for anchors. */
  headings: { depth: number; id: string; text: string }[];
}

/** A stretch of a text under one heading. */
export interface Section {
  /** Id of the heading; empty before the first. */
  anchor: string;
  heading: string;
  /** Plain words, blocks parted by line breaks. */
  text: string;
}

/**
 * Renders an MDX body that has passed the content check.
 * @param reserved ids taken by the page around the text: a heading of the same name gets a number
 * @throws when the body does not parse; the check reports such bodies before any page is built.
 */
export function renderMdx(body: string, references: References, reserved: readonly string[] = []): RenderedBody {
  const { root, headings } = renderTree(body, references, reserved);
  return { html: toHtml(root), headings };
}

/** The same text in plain words, by its headings: for the search. */
export function sectionsOfMdx(body: string, references: References, reserved: readonly string[] = []): Section[] {
  const sections: Section[] = [{ anchor: '', heading: '', text: '' }];
  for (const node of renderTree(body, references, reserved).root.children) {
    if (node.type !== 'element') continue;
    const text = blockText(node).trim();
    const id = /^h[2-6]$/.test(node.tagName) ? node.properties['id'] : undefined;
    const last = sections.at(-1);
    if (typeof id === 'string') sections.push({ anchor: id, heading: text, text: '' });
    else if (last) last.text = [last.text, text].filter(Boolean).join('\n');
  }
  return sections.filter(({ heading, text }) => heading !== '' || text !== '');
}

function renderTree(body: string, references: References, reserved: readonly string[]) {
  const { tree, findings } = parseMdx(body);
  if (findings[0]) throw new Error(`MDX body does not parse: line ${findings[0].line}: ${findings[0].what}`);
  const headings: RenderedBody['headings'] = [];
  const used = new Set(reserved);

  const uniqueId = (title: string): string => {
    const base = slugOf(title) || 'muc';
    let id = base;
    for (let count = 2; used.has(id); count += 1) id = `${base}-${count}`;
    used.add(id);
    return id;
  };

  const renderNode = (node: RootContent): RootContent[] => {
    if (isJsx(node)) {
      const component = componentNamed(node.name);
      return component ? component.render(literalProps(node), renderAll(node.children), references) : [];
    }
    if (node.type !== 'element') return node.type === 'text' || node.type === 'comment' ? [node] : [];
    const children = renderAll(node.children);
    if (/^h[2-6]$/.test(node.tagName) && !node.properties['id']) {
      const title = plainText(children);
      const id = uniqueId(title);
      headings.push({ depth: Number(node.tagName[1]), id, text: title });
      return [{ ...node, properties: { ...node.properties, id }, children }];
    }
    if (node.tagName === 'table') {
      const scroll = { className: ['table-scroll'], tabIndex: 0, ariaLabel: 'Bảng' };
      return [{ type: 'element', tagName: 'section', properties: scroll, children: [{ ...node, children }] }];
    }
    return [{ ...node, children }];
  };
  const renderAll = (nodes: readonly RootContent[]): ElementContent[] => nodes.flatMap(renderNode) as ElementContent[];

  const root: Root = { type: 'root', children: renderAll(tree.children) };
  return { root, headings };
}

const inline = /^(?:a|abbr|b|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|time|u)$/;

/** Words of a block, those of the blocks in it kept apart. */
function blockText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const text = node.children.map(blockText).join('');
  return inline.test(node.tagName) ? text : `${text.replace(/[^\S\n]+/gu, ' ').trim()}\n`;
}

function plainText(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) =>
      node.type === 'text' ? node.value : 'children' in node ? plainText(node.children as ElementContent[]) : '',
    )
    .join('');
}

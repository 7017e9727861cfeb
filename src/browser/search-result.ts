import type { Excerpt, Piece } from '#search/excerpt.ts';
import type { Hit } from '#search/find.ts';
import type { NamedPage } from '#search/named-pages.ts';

const exactLabel = { number: 'Đúng số văn bản bạn tìm', code: 'Đúng mã kiến nghị bạn tìm' } as const;

/** A result as a list item. Texts become text nodes: nothing of the index is ever read as HTML. */
export function resultItem(hit: Hit): HTMLLIElement {
  const item = document.createElement('li');
  if (hit.exact) item.append(line('search-label', exactLabel[hit.exact]));
  const title = link(hit.address, 'list-title');
  title.append(...marked(hit.title));
  item.append(title, line('meta', [hit.kind, hit.note].filter(Boolean).join(' · ')));
  for (const excerpt of hit.excerpts) item.append(excerptLine(hit.address, excerpt));
  return item;
}

/** A unit's or topic's own page, and the pages of what it became. */
export function namedItem({ address, title, label, note, now }: NamedPage): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'search-named';
  const own = link(address, 'list-title');
  own.append(title);
  item.append(line('search-label', label), own);
  const facts = line('meta', note);
  if (now.length > 0) {
    facts.append(note ? ', sau sắp xếp là ' : 'Sau sắp xếp là ');
    now.forEach((page, at) => {
      const later = link(page.address);
      later.append(page.title);
      facts.append(at > 0 ? ', ' : '', later);
    });
  }
  if (facts.hasChildNodes()) item.append(facts);
  return item;
}

function excerptLine(address: string, { anchor, heading, pieces }: Excerpt): HTMLParagraphElement {
  const part = line('search-excerpt', '');
  if (anchor && heading) {
    const to = link(`${address}#${anchor}`);
    to.append(heading);
    part.append(to, ': ');
  }
  part.append(...marked(pieces), ' …');
  return part;
}

function marked(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, marked: isMarked }) => {
    if (!isMarked) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

function line(className: string, text: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.className = className;
  if (text) paragraph.append(text);
  return paragraph;
}

function link(href: string, className = ''): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  if (className) anchor.className = className;
  return anchor;
}

import { parseHTML } from 'linkedom';
import type { Block, Paragraph } from '#import/neutral-document.ts';

/** The widest heading: longer bold text is emphasis. */
const LONGEST_HEADING = 160;
/** How far a merged cell may reach: a forged span must not make a giant table. */
const WIDEST_SPAN = 60;

/** Paragraphs and tables of the HTML that mammoth makes, numbered in their order. */
export function blocksOfHtml(html: string): Block[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const numbering = { last: 0 };
  return [...document.body.children].flatMap((element) => blocksOf(element, numbering));
}

interface Numbering {
  last: number;
}

function blocksOf(element: Element, numbering: Numbering): Block[] {
  if (element.localName === 'table') return [tableOf(element, numbering)];
  if (element.localName === 'ul' || element.localName === 'ol') {
    return [...element.children].flatMap((item, index) => {
      const note = /note-(\d+)$/.exec(item.id)?.[1];
      const label = note === undefined ? (element.localName === 'ol' ? `${index + 1}. ` : '- ') : `[${note}] `;
      return paragraphsOf(item, numbering, label);
    });
  }
  return paragraphsOf(element, numbering);
}

/** The lines of an element, each a paragraph: lines broken by hand are lines of their own. */
function paragraphsOf(element: Element, numbering: Numbering, label = ''): Paragraph[] {
  const inner = [...element.children].filter(({ localName }) => /^(?:p|h\d|ul|ol|table)$/.test(localName));
  if (inner.length > 0) {
    return inner.flatMap((child, index) =>
      child.localName === 'table'
        ? tableOf(child, numbering).rows.flat(2)
        : paragraphsOf(child, numbering, index === 0 ? label : ''),
    );
  }
  for (const line of element.querySelectorAll('br')) line.replaceWith('\n');
  for (const back of element.querySelectorAll('a[href*="note-ref"]')) back.remove();
  const lines = (element.textContent ?? '').split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return [];
  numbering.last += 1;
  const at = numbering.last;
  const heading = /^h\d$/.test(element.localName) || isBold(element);
  return lines.map((text, index) => ({ kind: 'paragraph', text: index === 0 ? label + text : text, at, heading }));
}

function isBold(element: Element): boolean {
  const text = element.textContent?.trim() ?? '';
  const [strong] = element.querySelectorAll('strong');
  return text !== '' && text.length <= LONGEST_HEADING && strong?.textContent?.trim() === text;
}

/** A table with every row as wide as it is: a cell merged over rows stands in each of them. */
function tableOf(table: Element, numbering: Numbering): Extract<Block, { kind: 'table' }> {
  const at = numbering.last + 1;
  const below: { cell: readonly Paragraph[]; rows: number }[] = [];
  const rows = [...table.querySelectorAll('tr')]
    .filter((row) => row.closest('table') === table)
    .map((row) => {
      const cells: (readonly Paragraph[])[] = [];
      const fill = () => {
        for (let held = below[cells.length]; held !== undefined && held.rows > 0; held = below[cells.length]) {
          held.rows -= 1;
          cells.push(held.cell);
        }
      };
      for (const element of row.children) {
        fill();
        const cell = paragraphsOf(element, numbering);
        const spanned = (name: string) => Math.min(WIDEST_SPAN, Math.max(1, Number(element.getAttribute(name)) || 1));
        for (let column = 0; column < spanned('colspan'); column += 1) {
          const shown = column === 0 ? cell : [];
          below[cells.length] = { cell: shown, rows: spanned('rowspan') - 1 };
          cells.push(shown);
        }
      }
      fill();
      return cells;
    });
  return { kind: 'table', at, rows };
}

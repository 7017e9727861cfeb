import { type PrintedTable, printed, printedHead, printedTables } from '#domain/period-report/printed-tables.ts';
import type { Block, Letterhead, ReportDocument, ReportTable } from '#domain/period-report/report-document.ts';
import { cutAtToFill } from '#domain/to-fill.ts';
import { style } from './html-style.ts';

/** One file that needs nothing else: to read on any screen, to print, to open in Word. */
export function drawHtml({ letterhead, blocks, appendix, late, draftNote }: ReportDocument): string {
  const { kind, subject } = letterhead;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`Dự thảo: ${kind} ${subject}`)}</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="draft"><strong>DỰ THẢO.</strong> ${escaped(draftNote)}</p>
${headOf(letterhead)}
<h1>${escaped(kind)} <span>${escaped(subject.charAt(0).toUpperCase() + subject.slice(1))}</span>${letterhead.asOf === null ? '' : `<em>${escaped(letterhead.asOf)}</em>`}</h1>
${blocks.map(blockOf).join('\n')}
${footOf(letterhead)}
<section aria-labelledby="phu-luc-1">
<h2 id="phu-luc-1">Phụ lục 1. ${escaped(appendix.title)}</h2>
${printedTables(appendix).map(figuresTable).join('\n')}
<p class="note">Ghi chú:</p>
<ul class="note">${appendix.notes.map((note) => `<li>${escaped(note)}</li>`).join('')}</ul>
</section>
<section aria-labelledby="phu-luc-2">
<h2 id="phu-luc-2">Phụ lục 2. ${escaped(late.title)}</h2>
${late.rows.length === 0 ? `<p>${escaped(late.empty)}</p>` : plainTable(late)}
</section>
</main>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** Text in which what the office has to fill in is marked. */
const marked = (text: string) =>
  cutAtToFill(text)
    .map((part) => (part.waits ? `<mark>${escaped(part.text)}</mark>` : escaped(part.text)))
    .join('');

function headOf({ form, above, issuer, number, nation, placeAndDate }: Letterhead): string {
  const left = [
    above,
    ...issuer.map((name) => `<strong>${escaped(name)}</strong>`),
    form === 'party' ? '*' : null,
    marked(number),
  ];
  const right = [...nation.map((name) => `<strong>${escaped(name)}</strong>`), `<em>${marked(placeAndDate)}</em>`];
  const lines = (all: readonly (string | null)[]) => all.filter((one) => one !== null).join('<br>');
  return `<header><p>${lines(left)}</p><p>${lines(right)}</p></header>`;
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${escaped(block.text)}</h${block.level + 1}>`;
    case 'text':
      return `<p>${marked(block.text)}</p>`;
    case 'items':
      return `<ul>${block.items.map((item) => `<li>${marked(item)}</li>`).join('')}</ul>`;
  }
}

function footOf({ distribution, capacity, signerTitle }: Letterhead): string {
  const to = distribution.map((one) => `<li>${marked(one)}</li>`).join('');
  return `<footer><div><p><em>Nơi nhận:</em></p><ul>${to}</ul></div><p><strong>${escaped(capacity)}</strong><br>${escaped(signerTitle)}</p></footer>`;
}

function figuresTable({ title, columns, rows }: PrintedTable): string {
  const head = printedHead(columns);
  const groups = head.map(({ title: group, below }) =>
    below.length === 0
      ? `<th scope="col" rowspan="2">${escaped(group)}</th>`
      : `<th scope="colgroup" colspan="${below.length}">${escaped(group)}</th>`,
  );
  const titles = head.flatMap(({ below }) => below.map((one) => `<th scope="col">${escaped(one)}</th>`));
  const body = rows.map(
    ({ name, cells, isSum }) =>
      `<tr${isSum ? ' class="sum"' : ''}><th scope="row">${escaped(name)}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`,
  );
  return scrolled(
    title,
    `<thead><tr><th scope="col" rowspan="2">Đơn vị</th>${groups.join('')}</tr><tr>${titles.join('')}</tr></thead><tbody>${body.join('')}</tbody>`,
  );
}

function plainTable({ title, columns, rows }: ReportTable): string {
  const head = columns.map((column) => `<th scope="col">${escaped(column.title)}</th>`).join('');
  const body = rows.map(
    (cells) =>
      `<tr>${cells.map((cell, index) => `<td class="${columns[index]?.align ?? 'left'}">${escaped(printed(cell))}</td>`).join('')}</tr>`,
  );
  return scrolled(title, `<thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody>`);
}

/** A table that scrolls by itself on a narrow screen, also with the keyboard. */
const scrolled = (title: string, inner: string) =>
  `<section class="scroll" tabindex="0" aria-label="${escaped(title)}"><table><caption>${escaped(title)}</caption>${inner}</table></section>`;

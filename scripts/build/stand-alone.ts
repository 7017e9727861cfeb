import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const articles = /<article\b[\s\S]*?<\/article>/gu;
const stylesheets = /<link\b[^>]*\brel="stylesheet"[^>]*>/gu;

/**
 * The sheet of a built page as one file that needs no other: its articles, with the page's own style and type inside, so
 * that it prints from a stick as it prints from the portal.
 * @param folder where the portal was built
 * @param html the built page
 */
export function standAlone(folder: string, html: string): string {
  const title = /<title>([^<]*)<\/title>/u.exec(html)?.[1] ?? '';
  const sheet = html.match(articles);
  if (sheet === null) throw new Error(`No sheet on the page “${title}”`);
  const files = (html.match(stylesheets) ?? []).map((link) => /href="\/([^"]+)"/u.exec(link)?.[1] ?? '');
  const style = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  return [
    '<!doctype html>',
    `<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${title}</title><style>${withFonts(folder, style)}</style></head>`,
    `<body><main class="frame">${sheet.join('\n')}</main></body></html>`,
    '',
  ].join('\n');
}

/** Type inside the style; a sheet is not printed before it is there. */
function withFonts(folder: string, style: string): string {
  return style
    .replaceAll(/url\(["']?\/(fonts\/[\w.-]+\.woff2)["']?\)/gu, (_, file: string) => {
      return `url(data:font/woff2;base64,${readFileSync(join(folder, file)).toString('base64')})`;
    })
    .replaceAll(/font-display:\s*optional/gu, 'font-display:block');
}

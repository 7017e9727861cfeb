import { gzipSync } from 'node:zlib';
import { type BuiltPage, builtBytes, builtText } from './built-site.ts';

/** Bytes of one page as they go over the wire, compressed with gzip. */
export interface Weight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
}

const weights = new Map<string, number>();

function weightOfFile(file: string): number {
  const known = weights.get(file) ?? gzipSync(builtBytes(file)).length;
  weights.set(file, known);
  return known;
}

const files = (document: Document, selector: string, attribute: string) =>
  [...document.querySelectorAll(selector)].map((element) => (element.getAttribute(attribute) ?? '').slice(1));

/** Files a script imports, and those they import. */
function withImports(script: string, seen = new Set<string>()): Set<string> {
  if (seen.has(script)) return seen;
  seen.add(script);
  const folder = script.slice(0, script.lastIndexOf('/') + 1);
  for (const [, name] of builtText(script).matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/gu)) {
    withImports(folder + name, seen);
  }
  return seen;
}

/** What a browser fetches to show a page, fonts and pictures aside. */
export function weightOf(page: BuiltPage): Weight {
  const scripts = files(page.document, 'script[src]', 'src').flatMap((script) => [...withImports(script)]);
  const sum = (all: readonly string[]) => all.reduce((total, file) => total + weightOfFile(file), 0);
  return {
    html: gzipSync(page.html).length,
    css: sum(files(page.document, 'link[rel="stylesheet"]', 'href')),
    js: sum([...new Set(scripts)]),
  };
}

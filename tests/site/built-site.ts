import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseHTML } from 'linkedom';

/** The built portal under test; OUT_DIR names another than dist/. */
export const distFolder = resolve(process.env['OUT_DIR'] ?? 'dist');

/** One page of the built portal. */
export interface BuiltPage {
  /** Address a resident sees, `/lich/`; the page for wrong addresses is `/404.html`. */
  readonly address: string;
  /** Path below dist/. */
  readonly file: string;
  readonly html: string;
  readonly document: Document;
}

const paths = existsSync(distFolder)
  ? readdirSync(distFolder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(distFolder.length + 1))
      .sort()
  : [];

/** Paths of all built files, below dist/. */
export const builtFiles: ReadonlySet<string> = new Set(paths);

/** Text of a built file. */
export function builtText(file: string): string {
  return readFileSync(join(distFolder, file), 'utf8');
}

/** Bytes of a built file. */
export function builtBytes(file: string): Buffer {
  return readFileSync(join(distFolder, file));
}

/** Every page, in the order of addresses. The editor is an application of its own (tests/browser/editor.test.ts). */
export const pages: readonly BuiltPage[] = paths
  .filter((file) => file.endsWith('.html') && !file.startsWith('bien-tap/'))
  .map(pageIn);

const byAddress = new Map(pages.map((page) => [page.address, page]));

/** The page at an address; null if there is none. */
export function pageAt(address: string): BuiltPage | null {
  return byAddress.get(address) ?? null;
}

function pageIn(file: string): BuiltPage {
  let html: string | undefined;
  let document: Document | undefined;
  return {
    address: `/${file.replace(/(?:^|(?<=\/))index\.html$/u, '')}`,
    file,
    get html() {
      html ??= builtText(file);
      return html;
    },
    get document() {
      document ??= parseHTML(this.html).document;
      return document;
    },
  };
}

/** The file an address of the portal leads to; null if there is none. Query and fragment are left aside. */
export function fileAtAddress(address: string): string | null {
  const path = decodeURI(address.replace(/[?#].*$/u, '')).slice(1);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return builtFiles.has(file) ? file : null;
}

/** `page: finding` lines of all pages, so that one test tells about every page at once. */
export function findings(find: (page: BuiltPage) => readonly string[], among = pages): string[] {
  return among.flatMap((page) => find(page).map((finding) => `${page.address}: ${finding}`));
}

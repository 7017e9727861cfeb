import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { distFolder } from './built-site.ts';

/** What the tests use of Pagefind's JavaScript API. */
export interface Pagefind {
  options(options: { basePath: string; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
  search(
    query: string | null,
    options?: { filters?: Readonly<Record<string, string>> },
  ): Promise<{ readonly results: readonly { data(): Promise<{ readonly url: string }> }[] }>;
}

const origin = 'https://index.example';

/**
 * The built search index, asked in plain Node by the very script that residents load. It fetches its index from the
 * build folder; anything else it fetches as ever.
 */
export async function openSearch(): Promise<Pagefind> {
  const fetchElsewhere = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input);
    if (address.origin !== origin) return fetchElsewhere(input, init);
    return new Response(new Uint8Array(await readFile(join(distFolder, decodeURI(address.pathname)))));
  };
  const script = pathToFileURL(join(distFolder, 'pagefind/pagefind.js')).href;
  const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
  await pagefind.options({ basePath: `${origin}/pagefind/`, noWorker: true });
  await pagefind.init();
  return pagefind;
}

/** Addresses of the first results. */
export async function answers(
  pagefind: Pagefind,
  query: string,
  filters: Readonly<Record<string, string>> = {},
  count = 5,
): Promise<string[]> {
  const { results } = await pagefind.search(query, { filters });
  const data = await Promise.all(results.slice(0, count).map((result) => result.data()));
  return data.map(({ url }) => new URL(url).pathname);
}

/** What this portal uses of Pagefind's JavaScript API (pagefind.app, 1.5). */
export interface Pagefind {
  options(options: { excerptLength?: number; noWorker?: boolean }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<FilterCounts>;
  search(query: string | null, options: { filters: Record<string, string[]> }): Promise<SearchResult>;
}

export type FilterCounts = Record<string, Record<string, number>>;

export interface SearchResult {
  results: { id: string; data(): Promise<SearchHit> }[];
  filters: FilterCounts;
}

export interface SearchHit {
  url: string;
  /** HTML with `<mark>` around matches; everything else is escaped by Pagefind. */
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

let loading: Promise<Pagefind> | undefined;
let failures = 0;

/** Loads Pagefind once. Rejects when the index can't be fetched; the next call tries again. */
export function loadPagefind(): Promise<Pagefind> {
  loading ??= (async () => {
    // Some browsers remember for good that a module could not be fetched; under another address they ask again.
    const address = `/pagefind/pagefind.js${failures > 0 ? `?lan=${failures}` : ''}`;
    const pagefind: Pagefind = await import(/* @vite-ignore */ address);
    // A worker would run under the policy of its own script, which may not compile WebAssembly.
    await pagefind.options({ excerptLength: 24, noWorker: true });
    await pagefind.init();
    // Answers carry counts per filter only once the filters have been loaded.
    await pagefind.filters();
    return pagefind;
  })().catch((error: unknown) => {
    loading = undefined;
    failures += 1;
    throw error;
  });
  return loading;
}

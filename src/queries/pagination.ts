/** How many rows a static list page holds. */
export const pageSize = 50;

/** One page of a long list, with its place among the others. */
export interface ListPage<T> {
  items: readonly T[];
  /** 1-based. */
  number: number;
  /** Number of pages; a list without items still has one page that says so. */
  count: number;
  /** Number of items on all pages. */
  total: number;
  /** Address of the first page, with its last slash. */
  base: string;
}

/** Address of one page of a list: the first is the list's own, the others `…/trang/2/`. */
export function pageAddress(base: string, number: number): string {
  return number === 1 ? base : `${base}trang/${number}/`;
}

/** Cuts a list into pages. */
export function pagesOf<T>(items: readonly T[], base: string, size = pageSize): ListPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    count,
    total: items.length,
    base,
  }));
}

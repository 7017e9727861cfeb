/** What a reader asked for, as it stands in the page's address. */
export interface Search {
  query: string;
  /** Filter name → chosen value. */
  filters: Record<string, string>;
}

/** Reads the search of an address: `?q=rác&Loại=Kết luận`. Only the filters of this portal are taken. */
export function searchFromAddress(address: URL, filterNames: readonly string[]): Search {
  const filters = filterNames.flatMap((name) => {
    const value = address.searchParams.get(name);
    return value ? [[name, value]] : [];
  });
  return { query: (address.searchParams.get('q') ?? '').normalize('NFC').trim(), filters: Object.fromEntries(filters) };
}

/** The address of a search; a search for nothing is the bare page. */
export function addressOfSearch({ query, filters }: Search, path: string): string {
  const parameters = new URLSearchParams(query ? { q: query, ...filters } : filters);
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}

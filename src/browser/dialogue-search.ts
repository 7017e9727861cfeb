import { markedText } from './marked-text.ts';
import { type FilterCounts, loadPagefind, type SearchHit, type SearchResult } from './pagefind.ts';
import { addressOfSearch, type Search, searchFromAddress } from './search-address.ts';

const pageSize = 10;
const pause = 200;

/** `<dialogue-search>`: results as the reader types, filters with counts, the search kept in the address. */
class DialogueSearch extends HTMLElement {
  #input = this.#part<HTMLInputElement>('input[type=search]');
  #status = this.#part('.search-status');
  #list = this.#part('.search-results');
  #filters = this.#part('.search-filters');
  #more = this.#part<HTMLButtonElement>('.search-more');
  #filterNames = (this.dataset['filters'] ?? '').split('|');
  #search: Search = { query: '', filters: {} };
  #results: SearchResult['results'] = [];
  #shown = 0;
  #turn = 0;
  #timer = 0;

  connectedCallback(): void {
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask({ ...this.#search, query: this.#input.value }, 'push');
    });
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#ask({ ...this.#search, query: this.#input.value }, 'replace'), pause);
    });
    this.#more.addEventListener('click', () => this.#showMore(true));
    this.#filters.addEventListener('change', () =>
      this.#ask({ ...this.#search, filters: this.#chosenFilters() }, 'push'),
    );
    window.addEventListener('popstate', () => this.#askAddress());
    this.#askAddress();
  }

  #part<T extends HTMLElement = HTMLElement>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(`dialogue-search lacks ${selector}`);
    return found;
  }

  #askAddress(): void {
    const search = searchFromAddress(new URL(location.href), this.#filterNames);
    this.#input.value = search.query;
    this.#ask(search, null);
  }

  async #ask(search: Search, history: 'push' | 'replace' | null): Promise<void> {
    this.#search = { ...search, query: search.query.normalize('NFC').trim() };
    const turn = ++this.#turn;
    if (history) window.history[`${history}State`](null, '', addressOfSearch(this.#search, location.pathname));
    const idle = this.#search.query === '' && Object.keys(this.#search.filters).length === 0;
    this.classList.toggle('active', !idle);
    if (idle) return this.#show({ results: [], filters: {} }, '');
    this.#status.textContent = 'Đang tìm…';
    try {
      const pagefind = await loadPagefind();
      const filters = Object.fromEntries(Object.entries(this.#search.filters).map(([name, value]) => [name, [value]]));
      const found = await pagefind.search(this.#search.query || null, { filters });
      if (turn === this.#turn) this.#show(found, resultCount(found.results.length, this.#search.query));
    } catch {
      if (turn === this.#turn)
        this.#show(
          { results: [], filters: {} },
          'Không tải được dữ liệu tìm kiếm. Kiểm tra kết nối mạng rồi bấm “Tìm” lần nữa, hoặc xem theo mục ở dưới.',
        );
    }
  }

  #show({ results, filters }: SearchResult, status: string): void {
    this.#results = results;
    this.#shown = 0;
    this.#list.replaceChildren();
    this.#status.textContent = status;
    this.#showFilters(filters);
    void this.#showMore(false);
  }

  async #showMore(moveFocus: boolean): Promise<void> {
    const turn = this.#turn;
    const hits = await Promise.all(
      this.#results.slice(this.#shown, this.#shown + pageSize).map((result) => result.data()),
    );
    if (turn !== this.#turn) return;
    const items = hits.map((hit) => resultItem(hit, document));
    this.#list.append(...items);
    this.#shown += items.length;
    this.#more.hidden = this.#shown >= this.#results.length;
    if (moveFocus) items[0]?.querySelector('a')?.focus();
  }

  #showFilters(counts: FilterCounts): void {
    const groups = this.#filterNames.flatMap((name) => {
      const values = Object.entries(counts[name] ?? {}).filter(
        ([value, count]) => count > 0 || value === this.#search.filters[name],
      );
      return values.length > 0 ? [filterGroup(name, values, this.#search.filters[name], document)] : [];
    });
    this.#filters.hidden = groups.length === 0;
    const focused = document.activeElement instanceof HTMLSelectElement ? document.activeElement.name : null;
    this.#filters.replaceChildren(...groups);
    if (focused) this.#filters.querySelector<HTMLSelectElement>(`select[name="${focused}"]`)?.focus();
  }

  #chosenFilters(): Record<string, string> {
    return Object.fromEntries(
      [...this.#filters.querySelectorAll('select')].flatMap(({ name, value }) => (value ? [[name, value]] : [])),
    );
  }
}

function resultCount(count: number, query: string): string {
  if (count > 0) return `Có ${count} kết quả.`;
  return query
    ? `Không có kết quả cho “${query}”. Thử ít từ hơn, gõ có dấu, hoặc xem theo mục ở dưới.`
    : 'Không có kết quả.';
}

function resultItem(hit: SearchHit, page: Document): HTMLLIElement {
  const item = page.createElement('li');
  const link = page.createElement('a');
  link.href = hit.url;
  link.className = 'list-title';
  link.textContent = hit.meta['title'] ?? hit.url;
  const excerpt = page.createElement('p');
  excerpt.append('… ', ...markedText(hit.excerpt, page), ' …');
  const meta = page.createElement('p');
  meta.className = 'meta';
  meta.textContent = ['Loại', 'Trạng thái', 'Năm'].flatMap((name) => hit.filters[name] ?? []).join(' · ');
  item.append(link, meta, excerpt);
  return item;
}

function filterGroup(
  name: string,
  values: [string, number][],
  chosen: string | undefined,
  page: Document,
): HTMLLabelElement {
  const label = page.createElement('label');
  const select = page.createElement('select');
  select.name = name;
  select.append(
    new Option('Tất cả', ''),
    ...values.map(([value, count]) => new Option(`${value} (${count})`, value, false, value === chosen)),
  );
  label.append(name, select);
  return label;
}

customElements.define('dialogue-search', DialogueSearch);

import type { Findings } from '#search/find.ts';
import { Finder } from './finder.ts';
import { addressOfSearch, type Search, searchFromAddress } from './search-address.ts';
import { SearchFilters } from './search-filters.ts';
import { namedItem, resultItem } from './search-result.ts';

const pageSize = 10;
/** After this long without a key the question is asked; the address follows it. */
const pause = 150;
/** Letters of a question; the input takes no more either. */
const longest = 300;

/** `<portal-search>`: results as the reader types, filters with counts, the question kept in the address. */
class PortalSearch extends HTMLElement {
  #finder = new Finder();
  #input = this.#part<HTMLInputElement>('input[type=search]');
  #status = this.#part('[role=status]');
  #suggestion = this.#part('.search-suggestion');
  #list = this.#part('.search-results');
  #more = this.#part<HTMLButtonElement>('.search-more');
  #failed = this.#part('.search-failed');
  #nothing = this.#part('.search-nothing');
  #filters = new SearchFilters(this.#part<HTMLDetailsElement>('.search-narrow'), () => this.#ask(this.#asked, 'push'));
  #turn = 0;
  #timer = 0;
  #shown = 0;
  /** Whether the address already is that of the words being typed: a word takes one step of the history, not one a letter. */
  #typing = false;

  connectedCallback(): void {
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(this.#asked, 'push');
    });
    this.#input.addEventListener('focus', () => this.#finder.warmUp(), { once: true });
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => {
        const known = this.#typing;
        this.#ask(this.#asked, known ? 'replace' : 'push');
        this.#typing = true;
      }, pause);
    });
    this.#more.addEventListener('click', () => this.#showMore());
    this.#part('.search-retry').addEventListener('click', () => this.#ask(this.#asked, null));
    this.#part('.search-unfilter').addEventListener('click', () => {
      this.#filters.choose({});
      this.#ask(this.#asked, 'push');
    });
    window.addEventListener('popstate', () => this.#askAddress());
    this.#askAddress();
  }

  get #asked(): Search {
    return { query: this.#input.value.normalize('NFC').slice(0, longest).trim(), filters: this.#filters.chosen };
  }

  #part<T extends HTMLElement = HTMLElement>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(`portal-search lacks ${selector}`);
    return found;
  }

  #askAddress(): void {
    const search = searchFromAddress(new URL(location.href), this.#filters.names);
    this.#input.value = search.query;
    this.#filters.choose(search.filters);
    this.#ask({ ...search, query: search.query.slice(0, longest) }, null);
  }

  async #ask(search: Search, history: 'push' | 'replace' | null): Promise<void> {
    clearTimeout(this.#timer);
    const turn = ++this.#turn;
    this.#typing = false;
    const address = addressOfSearch(search, location.pathname);
    if (history && address !== location.pathname + location.search)
      window.history[`${history}State`](null, '', address);
    const idle = search.query === '' && Object.keys(search.filters).length === 0;
    this.classList.toggle('active', !idle);
    this.#failed.hidden = true;
    if (idle) {
      this.#show(null, search);
      return;
    }
    this.#list.setAttribute('aria-busy', 'true');
    if (!this.#list.hasChildNodes()) this.#status.textContent = 'Đang tìm…';
    try {
      const findings = await this.#finder.ask({ ...search, from: 0, count: pageSize });
      if (turn === this.#turn) this.#show(findings, search);
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  #show(findings: Findings | null, { query, filters }: Search): void {
    const { total = 0, hits = [], named, counts = {}, suggestion = null } = findings ?? {};
    const pages = named?.asked ?? [];
    this.#list.setAttribute('aria-busy', 'false');
    this.#list.replaceChildren(
      ...pages.map(namedItem),
      ...hits.filter(({ address }) => !pages.some((page) => page.address === address)).map(resultItem),
    );
    this.#shown = hits.length;
    this.#more.hidden = this.#shown >= total;
    this.#filters.count(counts);
    this.#suggest(suggestion, named?.mentioned ?? [], filters);
    const empty = findings !== null && total === 0 && pages.length === 0;
    this.#nothing.hidden = !empty;
    this.#part('.search-unfilter').hidden = Object.keys(filters).length === 0;
    this.classList.toggle('found', !empty && findings !== null);
    this.#status.textContent = findings ? inWords(Math.max(total, pages.length), query) : '';
  }

  /** “Có phải bạn muốn tìm …”, and the pages of units and topics that the question mentions. */
  #suggest(
    suggestion: string | null,
    mentioned: NonNullable<Findings['named']>['mentioned'],
    filters: Search['filters'],
  ): void {
    const parts: Node[] = [];
    if (suggestion) {
      const address = addressOfSearch({ query: suggestion, filters }, location.pathname);
      parts.push(sentence('Có phải bạn muốn tìm ', [{ address, title: suggestion }], '?'));
    }
    if (mentioned.length > 0) parts.push(sentence('Xem cả trang ', mentioned, '.'));
    this.#suggestion.replaceChildren(...parts);
  }

  async #showMore(): Promise<void> {
    const turn = this.#turn;
    try {
      const { hits } = await this.#finder.ask({ ...this.#asked, from: this.#shown, count: pageSize });
      if (turn !== this.#turn) return;
      const items = hits.map(resultItem);
      this.#list.append(...items);
      this.#shown += items.length;
      if (items.length < pageSize) this.#more.hidden = true;
      items[0]?.querySelector('a')?.focus();
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  #fail(): void {
    this.#list.setAttribute('aria-busy', 'false');
    this.#list.replaceChildren();
    this.#suggestion.replaceChildren();
    this.#more.hidden = true;
    this.#nothing.hidden = true;
    this.classList.remove('found');
    this.#failed.hidden = false;
    this.#status.textContent = 'Không tải được dữ liệu tìm kiếm.';
  }
}

function inWords(count: number, query: string): string {
  if (count > 0) return `Có ${count.toLocaleString('vi')} kết quả.`;
  return query ? `Không có kết quả cho “${query}”.` : 'Không có kết quả.';
}

function sentence(
  before: string,
  pages: readonly { address: string; title: string }[],
  after: string,
): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.append(before);
  pages.forEach(({ address, title }, at) => {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = title;
    paragraph.append(at > 0 ? ', ' : '', link);
  });
  paragraph.append(after);
  return paragraph;
}

customElements.define('portal-search', PortalSearch);

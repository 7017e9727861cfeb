import type { Findings } from '#search/find.ts';

/** The filters of the search page: one list a filter, each value with how many results it leaves. */
export class SearchFilters {
  readonly #box: HTMLDetailsElement;
  readonly #lists: readonly HTMLSelectElement[];
  readonly #clear: HTMLButtonElement | null;

  /** Stand open where they have a column of their own; on a narrow screen the results come first. */
  constructor(box: HTMLDetailsElement, onChange: () => void) {
    this.#box = box;
    this.#lists = [...box.querySelectorAll('select')];
    this.#clear = box.querySelector('button');
    box.open = matchMedia('(width >= 50rem)').matches;
    box.addEventListener('change', onChange);
    this.#clear?.addEventListener('click', () => {
      this.choose({});
      this.#lists[0]?.focus();
      onChange();
    });
  }

  get names(): string[] {
    return this.#lists.map(({ name }) => name);
  }

  /** What is chosen; filters left open are not in it. */
  get chosen(): Record<string, string> {
    return Object.fromEntries(this.#lists.flatMap(({ name, value }) => (value ? [[name, value]] : [])));
  }

  choose(values: Readonly<Record<string, string>>): void {
    for (const list of this.#lists) {
      const value = values[list.name] ?? '';
      if (value && ![...list.options].some((option) => option.value === value)) list.add(new Option(value, value));
      list.value = value;
    }
    this.#settle();
  }

  /** Puts new counts to the values. A value that was chosen stays, with what it leaves. */
  count(counts: Findings['counts']): void {
    for (const list of this.#lists) {
      const chosen = list.value;
      const values = { ...(chosen ? { [chosen]: 0 } : {}), ...counts[list.name] };
      list.replaceChildren(
        new Option('Tất cả', ''),
        ...Object.entries(values)
          .sort(([a], [b]) => a.localeCompare(b, 'vi', { numeric: true }))
          .map(([value, count]) => new Option(`${value} (${count})`, value, false, value === chosen)),
      );
    }
    this.#settle();
  }

  #settle(): void {
    for (const list of this.#lists) list.disabled = list.options.length < 2;
    const chosen = this.#lists.filter(({ value }) => value !== '').length;
    if (this.#clear) this.#clear.hidden = chosen === 0;
    const told = this.#box.querySelector('.search-chosen');
    if (told) told.textContent = chosen > 0 ? `(đang chọn ${chosen})` : '';
  }
}

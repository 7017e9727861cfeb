/** Combines the filters of the petition board in place. Without this script each filter is a page of its own. */

interface Catalogue {
  facets: Record<string, [slug: string, label: string, shape: string][]>;
  rows: [id: string, title: string, due: string, lead: string, place: string, ...at: (number | number[])[]][];
}
type Row = Catalogue['rows'][number];

const pageSize = 50;

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Fetched on the first choice only: most readers never filter. */
let loading: Promise<Catalogue> | undefined;

class PetitionBoard extends HTMLElement {
  connectedCallback() {
    const nav = this.querySelector('nav');
    const whole = this.querySelector<HTMLElement>('.board-list');
    if (!nav || !whole) return;
    const form = element('form', { className: 'board-filter' });
    const status = element('p', { role: 'status' });
    const list = element('ul', { className: 'list' });
    const more = element('button', { type: 'button', className: 'button-quiet', hidden: true }, 'Xem thêm');
    const asked = new URLSearchParams(location.search);
    const selects = [...nav.querySelectorAll<HTMLElement>('[data-facet]')].map((group) => {
      const name = group.dataset['facet'] ?? '';
      const select = element('select', { name }, new Option('Tất cả', ''));
      for (const link of group.querySelectorAll('a')) select.add(new Option(link.text.trim(), link.dataset['value']));
      select.value = asked.get(name) ?? '';
      if (select.selectedIndex < 0) select.value = '';
      form.append(element('label', {}, group.querySelector('summary')?.textContent ?? '', select));
      return select;
    });
    const clear = element('button', { type: 'reset', className: 'button-quiet' }, 'Bỏ lọc');
    form.append(clear);
    nav.querySelectorAll('details').forEach((group) => {
      group.hidden = true;
    });
    nav.append(form);
    whole.before(status, list, more);

    const show = async () => {
      const chosen = selects.filter(({ value }) => value);
      whole.hidden = chosen.length > 0;
      list.replaceChildren();
      more.hidden = clear.hidden = true;
      status.textContent = '';
      if (chosen.length === 0) return;
      clear.hidden = false;
      try {
        loading ??= fetch('/kien-nghi/danh-muc.json').then((answer) => answer.json());
        const { facets, rows } = await loading;
        const names = Object.keys(facets);
        const wanted = chosen.map(({ name, value }) => [
          5 + names.indexOf(name),
          facets[name]?.findIndex(([slug]) => slug === value) ?? -1,
        ]);
        const found = rows.filter((row) => wanted.every(([cell, at]) => [row[cell ?? 0]].flat().includes(at ?? -1)));
        status.textContent = `${found.length} kiến nghị khớp với điều kiện đã chọn.`;
        const mark = (row: Row, name: string) => {
          const [, label, shape] = facets[name]?.[[row[5 + names.indexOf(name)]].flat()[0] as number] ?? [];
          return shape ? [element('span', { className: `state state-${shape}` }, label ?? '')] : [];
        };
        const add = () => {
          for (const row of found.slice(list.children.length, list.children.length + pageSize)) {
            const [id, title, due, lead, place] = row;
            const facts = [due && `Hạn ${due}`, lead, place].filter(Boolean);
            list.append(
              element(
                'li',
                {},
                element('a', { className: 'list-title', href: `/kien-nghi/${id}/` }, title),
                element(
                  'p',
                  { className: 'meta' },
                  ...['trang-thai', 'xac-nhan', 'chuyen-cap', 'han'].flatMap((name) => mark(row, name)),
                  ...facts.map((fact) => element('span', {}, fact)),
                ),
              ),
            );
          }
          more.hidden = list.children.length >= found.length;
        };
        add();
        more.onclick = () => {
          const next = list.children.length;
          add();
          list.children[next]?.querySelector('a')?.focus();
        };
      } catch {
        // The list did not come: the chosen filter has a page of its own.
        location.href = `/kien-nghi/${chosen.at(-1)?.name}/${chosen.at(-1)?.value}/`;
      }
    };
    const keep = () => {
      const query = new URLSearchParams(selects.flatMap(({ name, value }) => (value ? [[name, value]] : [])));
      history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
      show();
    };
    form.onchange = keep;
    form.onreset = () => setTimeout(keep);
    show();
  }
}

customElements.define('petition-board', PetitionBoard);

import { loadPagefind, type SearchHit } from './pagefind.ts';

const pause = 700;
const shown = 4;
/** Words that say nothing of the matter. */
const empty = new Set(
  'và là của có cho các những được không trong với để đã đang sẽ thì mà ở từ đến này đó khi như tôi chúng gia đình xin hỏi đề nghị kính thưa rất nhiều một hai ba người bà con nhân dân làm bị ra vào lên xuống'.split(
    ' ',
  ),
);

/** Words worth looking for, in the order they were written. */
export function searchWords(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? [];
  return [...new Set(words)].filter((word) => !empty.has(word)).slice(0, 8);
}

/** Shows petitions and questions that are alike, as one types. Without results, or without Pagefind, it shows nothing. */
export function showSimilar(form: HTMLFormElement): void {
  const area = form.querySelector<HTMLTextAreaElement>('[data-toi-da]');
  const part = form.querySelector<HTMLElement>('[data-tuong-tu]');
  const list = part?.querySelector('ul');
  const status = part?.querySelector('[role=status]');
  if (!area || !part || !list || !status) return;
  let timer = 0;
  let turn = 0;
  const look = async () => {
    const mine = ++turn;
    const words = searchWords(area.value);
    if (words.length < 2) return;
    try {
      const hits = await alike(words, form.dataset['buoi'] ?? '');
      if (mine !== turn) return;
      list.replaceChildren(...hits.map(item));
      part.hidden = hits.length === 0;
      status.textContent = hits.length > 0 ? `Có ${hits.length} nội dung gần giống:` : '';
    } catch {
      part.hidden = true;
    }
  };
  area.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(look, pause);
  });
  timer = window.setTimeout(look, pause);
}

/** Pages with as many of the words as possible: Pagefind wants all of them, so words are left out until some are found. */
async function alike(words: readonly string[], session: string): Promise<SearchHit[]> {
  const pagefind = await loadPagefind();
  for (let most = Math.min(words.length, 6); most >= 2; most -= 1) {
    const query = words.slice(0, most).join(' ');
    const { results } = await pagefind.search(query, { filters: {} });
    const hits = await Promise.all(results.slice(0, 12).map((result) => result.data()));
    const useful = hits.filter(({ url }) => url.startsWith('/kien-nghi/') || url.startsWith(`/doi-thoai/${session}/`));
    if (useful.length > 0) return useful.slice(0, shown);
  }
  return [];
}

function item(hit: SearchHit): HTMLLIElement {
  const made = document.createElement('li');
  const link = document.createElement('a');
  link.href = hit.url;
  link.target = '_blank';
  link.textContent = hit.meta['title'] ?? hit.url;
  const state = hit.filters['Trạng thái']?.[0];
  made.append(link, state ? ` (${state})` : '');
  return made;
}

import { loadPagefind, type SearchHit } from './pagefind.ts';

const pause = 700;
const shown = 4;
/** Less is chance: tried with the petitions of the demonstration. */
const least = 0.9;
/** Words that say nothing of the matter. */
const empty = new Set(
  'và là của có cho các những được không trong với để đã đang sẽ thì mà ở từ đến này đó khi như tôi chúng gia đình xin hỏi đề nghị kính thưa rất nhiều người bà con nhân dân làm bị ra vào lên xuống chưa bao giờ'.split(
    ' ',
  ),
);

/** Pairs of neighbouring words worth looking for: most Vietnamese words are two syllables. */
export function wordPairs(text: string): string[] {
  const pairs = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\s]+/u)
    .flatMap((clause) => {
      const words = clause.split(/\s+/u).map((word) => (word.length < 2 || empty.has(word) ? null : word));
      return words.flatMap((word, index) => (word && words[index + 1] ? [`${word} ${words[index + 1]}`] : []));
    });
  return [...new Set(pairs)].slice(0, 12);
}

/** Shows petitions and questions that are alike, as one types. Without results, or without Pagefind, it shows nothing. */
export function showSimilar(form: HTMLFormElement): void {
  const area = form.querySelector<HTMLTextAreaElement>('[data-toi-da]');
  const list = form.querySelector<HTMLElement>('[data-tuong-tu]');
  // Stands there from the start: a region that comes with its words is not read out.
  const status = form.querySelector('.similar [role=status]');
  if (!area || !list || !status) return;
  const asked = [...form.querySelectorAll<HTMLAnchorElement>('[data-da-hoi] a')];
  let timer = 0;
  let turn = 0;
  const look = async () => {
    const mine = ++turn;
    const pairs = wordPairs(area.value);
    const questions = asked
      .map((link) => ({ link, score: pairs.filter((pair) => link.text.toLowerCase().includes(pair)).length }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, 2)
      .map(({ link }) => link.cloneNode(true) as HTMLAnchorElement);
    const petitions = (await petitionsLike(pairs).catch(() => [])).map(petitionLink);
    if (mine !== turn) return;
    const found = [...questions.map((link) => [link]), ...petitions].slice(0, shown);
    list.replaceChildren(
      ...found.map((parts) => {
        const item = document.createElement('li');
        item.append(...parts);
        return item;
      }),
    );
    list.hidden = found.length === 0;
    status.textContent = found.length > 0 ? `Có ${found.length} nội dung gần giống (mở ở thẻ mới):` : '';
  };
  const soon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(look, pause);
  };
  area.addEventListener('input', soon);
  soon();
}

/** Petitions with the most of the pairs. Pagefind wants all words of a question, so each pair is a question of its own. */
async function petitionsLike(pairs: readonly string[]): Promise<SearchHit[]> {
  if (pairs.length < 2) return [];
  const pagefind = await loadPagefind();
  const scores = new Map<string, { score: number; data(): Promise<SearchHit> }>();
  for (const pair of pairs) {
    const { results } = await pagefind.search(pair, { filters: { Loại: ['Kiến nghị'] } });
    // A pair that is everywhere tells little.
    for (const { id, data } of results) {
      const known = scores.get(id) ?? { score: 0, data };
      scores.set(id, { ...known, score: known.score + 1 / Math.sqrt(results.length) });
    }
  }
  const best = [...scores.values()]
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, shown);
  return Promise.all(best.map(({ data }) => data()));
}

function petitionLink(hit: SearchHit): [HTMLAnchorElement, string] {
  const link = document.createElement('a');
  link.href = hit.url;
  link.target = '_blank';
  link.textContent = hit.meta['title'] ?? hit.url;
  const state = hit.filters['Trạng thái']?.[0];
  return [link, state ? ` (${state})` : ''];
}

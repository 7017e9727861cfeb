import type { Hit } from '#search/find.ts';
import { Finder } from './finder.ts';

const pause = 700;
const shown = 4;
/** Fewer words in common are chance: tried with the petitions of the demonstration. */
const least = 4;
const mostWords = 20;
const finder = new Finder();
/** Words that say nothing of the matter. */
const empty = new Set(
  'và là của có cho các những được không trong với để đã đang sẽ thì mà ở từ đến này đó khi như tôi chúng gia đình xin hỏi đề nghị kính thưa rất nhiều người bà con nhân dân làm bị ra vào lên xuống chưa bao giờ'.split(
    ' ',
  ),
);

/** Words worth looking for, clause by clause; `null` stands for one that is not. */
function clausesOf(text: string): (string | null)[][] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\s]+/u)
    .map((clause) => clause.split(/\s+/u).map((word) => (word.length < 2 || empty.has(word) ? null : word)));
}

/** Pairs of neighbouring words worth looking for: most Vietnamese words are two syllables. */
export function wordPairs(text: string): string[] {
  const pairs = clausesOf(text).flatMap((words) =>
    words.flatMap((word, index) => (word && words[index + 1] ? [`${word} ${words[index + 1]}`] : [])),
  );
  return [...new Set(pairs)].slice(0, 12);
}

/** Shows petitions and questions that are alike, as one types. Without results, or without the index, it shows nothing. */
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
    const petitions = (await petitionsLike(area.value).catch(() => [])).map(petitionLink);
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

/** Petitions that hold several of the words that say something. */
async function petitionsLike(text: string): Promise<readonly Hit[]> {
  const words = clausesOf(text)
    .flat()
    .filter((word) => word !== null);
  if (words.length < least) return [];
  const query = words.slice(0, mostWords).join(' ');
  const { hits } = await finder.ask({ query, filters: { Loại: 'Kiến nghị' }, from: 0, count: shown });
  return hits.filter(({ matched }) => matched >= least);
}

function petitionLink({ address, title, state }: Hit): [HTMLAnchorElement, string] {
  const link = document.createElement('a');
  link.href = address;
  link.target = '_blank';
  link.textContent = title.map(({ text }) => text).join('');
  return [link, state ? ` (${state})` : ''];
}

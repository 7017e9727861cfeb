import { weightOf } from './function-words.ts';
import { isMarked, type Syllable, syllablesOf } from './syllables.ts';

/** A page that answers to a name: a unit's or a topic's. */
export interface NamedPage {
  address: string;
  title: string;
  /** What it is: `Trang đơn vị`. */
  label: string;
  /** What it is called now, or other words beside the title; may be empty. */
  note: string;
  /** Every name people call it by. */
  names: readonly string[];
  /** Pages of what it became. */
  now: readonly { address: string; title: string }[];
}

/** Pages a query names. */
export interface Named {
  /** The query is a name and nothing else: the page it asks for. */
  asked: readonly NamedPage[];
  /** The query asks something of the named. */
  mentioned: readonly NamedPage[];
}

const MOST = 3;
/** Words that say "the page of", beside function words. */
const generic = new Set(
  syllablesOf('trang thông tin cổng đơn vị cơ quan lĩnh vực chủ đề mục xem tìm website danh sách xong').map(
    ({ folded }) => folded,
  ),
);

/** The names of pages, kept ready for many queries. */
export class NamedPages {
  readonly #byFirst = new Map<string, { syllables: readonly Syllable[]; page: NamedPage }[]>();

  constructor(pages: readonly NamedPage[]) {
    for (const page of pages) {
      for (const name of page.names) {
        const syllables = syllablesOf(name);
        const [first] = syllables;
        if (!first) continue;
        const all = this.#byFirst.get(first.folded) ?? [];
        this.#byFirst.set(first.folded, all);
        all.push({ syllables, page });
      }
    }
  }

  /** The pages of the longest names in a query; of pages with one name those come first that the table has first. */
  in(query: string): Named {
    const typed = syllablesOf(query);
    const found = typed.flatMap((_, from) =>
      (this.#byFirst.get(typed[from]?.folded ?? '') ?? [])
        .filter(({ syllables }) => stands(syllables, typed, from))
        .map(({ syllables, page }) => ({ from, to: from + syllables.length, page })),
    );
    const longest = found.filter(
      (one) => !found.some(({ from, to }) => from <= one.from && to >= one.to && to - from > one.to - one.from),
    );
    const covered = new Set(longest.flatMap(({ from, to }) => typed.slice(from, to).map((_, at) => from + at)));
    const rest = typed.filter((_, at) => !covered.has(at));
    const pages = [...new Set(longest.map(({ page }) => page))].slice(0, MOST);
    // Two names in one query: it asks what they have to do with each other.
    const one = new Set(longest.map(({ from, to }) => `${from} ${to}`)).size === 1;
    const whole = one && rest.every((each) => generic.has(each.folded) || weightOf(each, false) < 1);
    // One bare syllable inside a question is too little to know a name by.
    const several = [...new Set(longest.filter(({ from, to }) => to - from > 1).map(({ page }) => page))].slice(
      0,
      MOST,
    );
    return whole ? { asked: pages, mentioned: [] } : { asked: [], mentioned: several };
  }
}

function stands(name: readonly Syllable[], typed: readonly Syllable[], from: number): boolean {
  return name.every((each, at) => {
    const other = typed[from + at];
    return other?.folded === each.folded && (!isMarked(other) || other.exact === each.exact);
  });
}

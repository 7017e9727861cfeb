import { isMarked, type Syllable, syllablesOf } from './syllables.ts';

/** One entry of a glossary: short forms, full forms (several when the short form is ambiguous), how people say it. */
export interface GlossaryEntry {
  abbr?: readonly string[] | undefined;
  full: readonly string[];
  forms?: readonly string[] | undefined;
}

/** A stretch of a query and other words for it. */
export interface Span {
  from: number;
  to: number;
  others: readonly (readonly Syllable[])[];
}

const MOST_OTHERS = 4;
const key = (syllables: readonly Syllable[], part: 'exact' | 'folded') => syllables.map((each) => each[part]).join(' ');

/**
 * The table the index keeps: `[short and said, full]` per entry, phrases only once per spelling without marks.
 * From a short form or what people say to every full form; from a full form to the others, which pages may use.
 */
export function synonymTable(entries: readonly GlossaryEntry[]): [string, string][] {
  return entries.map(({ abbr = [], full, forms = [] }) => {
    const seen = new Set(full.map((phrase) => key(syllablesOf(phrase), 'folded')));
    // Marked spellings come first: without marks `ban` is no village.
    const said = [...abbr, ...[...forms].sort((a, b) => Number(hasMarks(b)) - Number(hasMarks(a)))].filter((phrase) => {
      const folded = key(syllablesOf(phrase), 'folded');
      return folded !== '' && !seen.has(folded) && seen.add(folded);
    });
    return [said.join('|'), full.join('|')];
  });
}

function hasMarks(phrase: string): boolean {
  return syllablesOf(phrase).some(isMarked);
}

interface Phrase {
  syllables: readonly Syllable[];
  short: boolean;
  others: Syllable[][];
}

/** Looks for known phrases in queries. */
export class Synonyms {
  readonly #byStart = new Map<string, Phrase[]>();

  constructor(table: readonly (readonly string[])[]) {
    for (const [said = '', full = ''] of table) {
      const [ways, fulls] = [said, full].map((side) => side.split('|').filter(Boolean)) as [string[], string[]];
      for (const phrase of ways) this.#add(phrase, fulls, /\p{Lu}{2}|\p{Lu}\.|&/u.test(phrase));
      for (const phrase of fulls) this.#add(phrase, ways, false);
    }
  }

  #add(phrase: string, others: readonly string[], short: boolean): void {
    const syllables = syllablesOf(phrase);
    const [first] = syllables;
    if (!first) return;
    const all = this.#byStart.get(first.folded) ?? [];
    this.#byStart.set(first.folded, all);
    const same = all.find((each) => key(each.syllables, 'exact') === key(syllables, 'exact'));
    const found = same ?? { syllables, short, others: [] };
    if (!same) all.push(found);
    found.short ||= short;
    found.others.push(...others.map(syllablesOf));
  }

  /** The longest known phrases of a query, none within another. */
  spansOf(query: readonly Syllable[]): Span[] {
    const spans: Span[] = [];
    for (let from = 0; from < query.length; from += 1) {
      const found = (this.#byStart.get(query[from]?.folded ?? '') ?? [])
        .filter((phrase) => stands(phrase, query, from))
        .sort((a, b) => b.syllables.length - a.syllables.length);
      const length = found[0]?.syllables.length;
      if (length === undefined) continue;
      const others = found.filter(({ syllables }) => syllables.length === length).flatMap((each) => each.others);
      const distinct = new Map(others.map((other) => [key(other, 'exact'), other]));
      spans.push({ from, to: from + length, others: [...distinct.values()].slice(0, MOST_OTHERS) });
      from += length - 1;
    }
    return spans;
  }
}

/** Whether the phrase stands there, marks as typed. One syllable without its marks is too little to know a word by. */
function stands({ syllables, short }: Phrase, query: readonly Syllable[], from: number): boolean {
  const alone = syllables.length === 1 && !short;
  return syllables.every((each, at) => {
    const typed = query[from + at];
    if (!typed || typed.folded !== each.folded) return false;
    return isMarked(typed) || alone ? typed.exact === each.exact : true;
  });
}

import { citesSameDocument } from '#domain/document-citation.ts';
import { type Excerpt, excerptsOf, type Piece } from './excerpt.ts';
import type { PageCard } from './index-format.ts';
import type { Named } from './named-pages.ts';
import type { ChosenFilters, Search, SearchResult } from './search.ts';
import { spelledAs } from './spelling.ts';
import { syllablesOf } from './syllables.ts';

/** What a reader asks, and which of the results to show. */
export interface Ask {
  query: string;
  filters: ChosenFilters;
  from: number;
  count: number;
}

/** One result, ready to be shown: nothing in it is markup. */
export interface Hit {
  address: string;
  title: readonly Piece[];
  kind: string;
  state: string;
  note: string;
  /** Why it stands first: it is the very document or petition whose number was typed. */
  exact: 'number' | 'code' | null;
  excerpts: readonly Excerpt[];
  /** How many different words of the question it holds. */
  matched: number;
}

/** The answer to an `Ask`, plain data that can be sent between threads. */
export interface Findings {
  total: number;
  hits: readonly Hit[];
  named: Named;
  /** The query with its words as the best pages spell them; `null` when that is what was typed. */
  suggestion: string | null;
  counts: Record<string, Record<string, number>>;
}

const TITLE_WORDS = 60;
const nothing: Named = { asked: [], mentioned: [] };
/** First words of a query → value of the filter `Loại`. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['ket luan', 'Kết luận'],
  ['ke hoach', 'Kế hoạch'],
  ['bao cao', 'Báo cáo'],
  ['giam sat', 'Giám sát'],
  ['doi thoai', 'Buổi đối thoại'],
]);
const petitionCode = /\bkn(?:-(\d{4}))?-([a-z]+(?:-[a-z]+)*)-0*(\d+)\b/;

/** Asks an open index and prepares all that a page of results shows. Rejects as `Search.search` does. */
export async function find(search: Search, { query, filters, from, count }: Ask): Promise<Findings> {
  const [answer, named] = await Promise.all([
    search.search(withWholeCode(query), { filters, limit: from === 0 ? count : 0, counts: true }),
    search.named().then((names) => names.in(query)),
  ]);
  const results = from === 0 ? answer.results : await answer.show(from, count);
  const exactOf = (card: PageCard) => exactness(query, card);
  const kind = kindNamed(query);
  const place = (card: PageCard) => (exactOf(card) ? 0 : kind !== null && card.filters['Loại']?.includes(kind) ? 1 : 2);
  const ordered = from === 0 ? results.toSorted((a, b) => place(a) - place(b)) : results;
  return {
    total: answer.total,
    hits: ordered.map((card) => hitOf(card, answer.terms, exactOf(card))),
    named: from === 0 && Object.keys(filters).length === 0 ? named : nothing,
    suggestion: from === 0 ? spelledAs(query, answer.corrections, results.slice(0, 5)) : null,
    counts: answer.counts,
  };
}

/** The kind of page a query begins with: “kết luận rác thải” wants the conclusion, not all that was concluded of. */
function kindNamed(query: string): string | null {
  const words = syllablesOf(query).slice(0, 2);
  if (words.length < 2) return null;
  const begins = words.map(({ folded }) => folded).join(' ');
  return kinds.get(begins) ?? null;
}

/** `kn nha nam 3` → `kn nha nam 003`, as the codes are written. */
function withWholeCode(query: string): string {
  const words = syllablesOf(query).map(({ folded }) => folded);
  return petitionCode.test(words.join('-'))
    ? query.replace(/\b\d{1,2}(?=\D*$)/, (digits) => digits.padStart(3, '0'))
    : query;
}

/** Whether a page is the very one whose number or code was typed. */
function exactness(query: string, { address, number }: PageCard): Hit['exact'] {
  if (number !== undefined) {
    const cited = citesSameDocument(query, number);
    if (cited === 'exact' || cited === 'likely' || (cited === 'possible' && /^\d+$/.test(query.trim())))
      return 'number';
  }
  const words = syllablesOf(query).map(({ folded }) => folded);
  const [, year, place, order] = petitionCode.exec(words.join('-')) ?? [];
  if (place === undefined) return null;
  const own = petitionCode.exec(address);
  return own && (year ?? own[1]) === own[1] && place === own[2] && order === own[3] ? 'code' : null;
}

function hitOf(card: SearchResult, terms: ReadonlyMap<string, number>, exact: Hit['exact']): Hit {
  const { address, title, filters, note = '', parts } = card;
  const shownTitle = excerptsOf(
    { ...card, parts: [{ anchor: '', heading: '', text: title }] },
    terms,
    1,
    TITLE_WORDS,
  )[0];
  const excerpts = excerptsOf(card, terms, 2);
  const most = excerpts[0] ? markedWords(excerpts[0].pieces).size : 0;
  return {
    address,
    title: shownTitle?.pieces ?? [{ text: title, marked: false }],
    kind: filters['Loại']?.[0] ?? '',
    state: filters['Trạng thái']?.[0] ?? '',
    note,
    exact,
    excerpts: excerpts.filter(
      ({ anchor, pieces }, at) => at === 0 || (anchor !== '' && markedWords(pieces).size * 2 > most),
    ),
    matched: new Set(
      [title, ...parts.flatMap(({ heading, text }) => [heading, text])]
        .flatMap(syllablesOf)
        .flatMap(({ folded }) => (terms.has(folded) ? [folded] : [])),
    ).size,
  };
}

function markedWords(pieces: readonly Piece[]): ReadonlySet<string> {
  return new Set(pieces.flatMap(({ text, marked }) => (marked ? syllablesOf(text).map(({ folded }) => folded) : [])));
}

import { type CitationPrecision, citationKeys } from '#domain/document-citation.ts';
import { weightOf } from './function-words.ts';
import { isMarked, type Syllable, syllablesOf } from './syllables.ts';
import type { Synonyms } from './synonyms.ts';
import { type Meant, meantBy } from './typing.ts';
import type { WordList } from './word-list.ts';

/** One word of the query in all readings it may have. */
export interface WordSlot {
  /** As the reader typed it. */
  typed: string;
  weight: number;
  /** Not worth its list: only its pairs are looked up. */
  skipped: boolean;
  readings: readonly { syllable: Syllable; by: Meant['by'] }[];
  /** Whether marks, or their absence, are meant: then the exact form counts beside the bare letters. */
  exact: boolean;
}

/** Two words side by side, in all readings. */
export interface PairSlot {
  /** Number of the first word's slot. */
  first: number;
  weight: number;
  readings: readonly { key: string; first: number; second: number }[];
}

/** Other words for a stretch of the query. */
export interface Expansion {
  from: number;
  to: number;
  /** Terms of the other phrase: a word, or its pairs. */
  terms: readonly { key: string; pair: boolean }[];
  weight: number;
}

export interface QueryPlan {
  words: readonly WordSlot[];
  pairs: readonly PairSlot[];
  expansions: readonly Expansion[];
  citations: readonly { key: string; precision: CitationPrecision }[];
}

/** Longest query worth planning, in words: a pasted page is no question. */
const LONGEST = 64;
const MOST_EXPANSIONS = 6;
/** With so many telling words, function words in more than a fourth of the pages are left out. */
const TELLING = 3;
const EVERYWHERE = 1.7;
/** With this share of its words marked, a query is typed with a Vietnamese keyboard: bare words are bare on purpose. */
const MARKED = 0.6;

/**
 * What to look up for a query. Nothing is thrown away: marks typed are kept, words not known are kept beside what they
 * may have been meant as, and other words for the same thing come beside the reader's own.
 */
export function planQuery(query: string, words: WordList, synonyms: Synonyms, documents: number): QueryPlan {
  const typed = syllablesOf(query).slice(0, LONGEST);
  const marked = typed.filter(isMarked).length / Math.max(1, typed.length);
  const all = typed.flatMap((syllable) => slotsOf(syllable, words, marked));
  const telling = all.filter(({ weight }) => weight === 1).length;
  // In a longer question a function word found everywhere changes no order, but its list is the longest to fetch.
  const slots = all.map((slot) => {
    const size = words.get(slot.readings[0]?.syllable.folded ?? '') ?? 0;
    return telling >= TELLING && slot.weight < 1 && size > documents / EVERYWHERE ? { ...slot, skipped: true } : slot;
  });
  const meant = slots.map(({ readings }) => (readings[0] as WordSlot['readings'][number]).syllable);
  const spans = synonyms.spansOf(meant);
  const expansions = spans.flatMap(({ from, to, others }) =>
    others.map((other): Expansion => ({ from, to, terms: termsOf(other), weight: 0.6 })),
  );
  // A phrase of the glossary is no slip of the pen, even where no page holds its words.
  for (const { from, to } of spans) {
    for (const [at, slot] of slots.slice(from, to).entries())
      slots[from + at] = { ...slot, readings: slot.readings.filter(({ by }) => by !== 'letters') };
  }
  const pairs = slots.slice(0, -1).flatMap((slot, first) => pairSlot(slot, slots[first + 1], first));
  return { words: slots, pairs, expansions: expansions.slice(0, MOST_EXPANSIONS), citations: citationKeys(query) };
}

function slotsOf(syllable: Syllable, words: WordList, marked: number): WordSlot[] {
  const meant = meantBy(syllable, words);
  const [first] = meant;
  const several = meant.find(({ syllables, by }) => syllables.length > 1 && (by === 'spaces' || by === 'chat'));
  if (several && (first === several || meant.length === 2)) {
    return several.syllables.map((each) => ({
      typed: syllable.folded,
      weight: weightOf(each, several.by === 'chat'),
      skipped: false,
      readings: [{ syllable: each, by: several.by }],
      exact: several.by === 'chat',
    }));
  }
  const readings = meant.flatMap(({ syllables: [only], by }) => (only ? [{ syllable: only, by }] : []));
  const surest = readings[0]?.syllable ?? syllable;
  return [
    {
      typed: syllable.folded,
      weight: weightOf(surest, marked > MARKED / 2),
      skipped: false,
      readings,
      exact: isMarked(surest) || marked >= MARKED,
    },
  ];
}

function pairSlot(a: WordSlot, b: WordSlot | undefined, first: number): PairSlot[] {
  if (!b) return [];
  // Two words that hold a question together say nothing together either.
  if (a.weight < 1 && b.weight < 1) return [];
  const readings = a.readings.flatMap((one, at) =>
    b.readings.map((other, and) => ({
      key: `${one.syllable.folded} ${other.syllable.folded}`,
      first: at,
      second: and,
    })),
  );
  return [{ first, weight: Math.sqrt(a.weight * b.weight), readings: readings.slice(0, 8) }];
}

function termsOf(phrase: readonly Syllable[]): Expansion['terms'] {
  if (phrase.length === 1) return phrase.map(({ folded }) => ({ key: folded, pair: false }));
  return phrase.slice(1, 6).map(({ folded }, at) => ({ key: `${phrase[at]?.folded} ${folded}`, pair: true }));
}

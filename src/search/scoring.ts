import { formOf, frequencyOf, type Postings, pairLevels, wordLevels } from './index-format.ts';
import type { QueryPlan, WordSlot } from './query-plan.ts';
import type { WordEntry } from './shards.ts';
import { isSyllable } from './syllables.ts';

/** What the index holds of a plan's terms. A term that is missing stands in no page. */
export interface Found {
  words: ReadonlyMap<string, WordEntry | null>;
  pairs: ReadonlyMap<string, Postings | null>;
}

/** Scores by document, and per word of the query the readings that counted. */
export interface Scores {
  byDocument: Float64Array;
  kept: readonly (readonly number[])[];
}

/** BM25: how soon more of the same word stops counting. */
const SATURATION = 0.7;
/** Rarity counts a little more than its logarithm, as when query and page both bear the weight. */
const RARITY = 1.3;
/** Share of a word's worth that only the form with the marks typed can earn. */
const EXACT = 0.5;
/** Two words side by side, against one word of the same rarity. */
const PAIR = 0.5;
/** Two syllables that always stand together are one word: each alone counts less by up to this share. */
const ONE_WORD = 0.8;
/** Documents added below when that is judged: two words met once in a small record are not yet one. */
const CHANCE = 1;
/** A name, a code or a number, which is no Vietnamese syllable, says more of what is asked than one that is as rare. */
const NAME = 1.6;
const CITED = { exact: 8, likely: 4, possible: 1 } as const;

/**
 * Scores all documents for a plan: BM25 over bare syllables, exact forms and pairs; of several readings of one word the
 * best counts; other words for a stretch count where they say more than the reader's own.
 */
export function score(plan: QueryPlan, { words, pairs }: Found, documents: number): Scores {
  const rarity = (found: number) => Math.log(1 + (documents - found + 0.5) / (found + 0.5)) ** RARITY;
  const saturated = (frequency: number) => (frequency * (SATURATION + 1)) / (frequency + SATURATION);
  const scratch = new Float64Array(documents);
  const ofPair = pairLevels.frequencies.map(saturated);
  const ofForm = wordLevels.frequencies.map(saturated);

  const wordFound = (folded: string) => foundIn(words.get(folded), documents);
  const together = (slot: number, a: number, b: number) => {
    const [first, second] = [plan.words[slot]?.readings[a], plan.words[slot + 1]?.readings[b]];
    const pair = first && second && pairs.get(`${first.syllable.folded} ${second.syllable.folded}`);
    if (!pair || !first || !second) return 0;
    return pair.found / (CHANCE + Math.sqrt(wordFound(first.syllable.folded) * wordFound(second.syllable.folded)));
  };
  const kept = plan.words.map((slot, at) => readingsToKeep(plan, slot, at, wordFound, together));

  const addWord = (target: Float64Array, entry: WordEntry, slot: WordSlot, exactForm: string, weight: number) => {
    const typed = slot.exact ? entry.forms.find(({ form }) => form === formOf(exactForm)) : undefined;
    const share = typed ? EXACT : 0;
    const bare = weight * (1 - share) * rarity(foundIn(entry, documents));
    for (const { postings } of entry.forms)
      each(postings, (document, level) => {
        scratch[document] = (scratch[document] ?? 0) + frequencyOf(level, wordLevels);
      });
    for (const { postings } of entry.forms)
      each(postings, (document) => {
        const frequency = scratch[document] ?? 0;
        if (frequency === 0) return;
        target[document] = Math.max(target[document] ?? 0, bare * saturated(frequency));
        scratch[document] = 0;
      });
    if (!typed) return;
    const worth = weight * share * rarity(typed.postings.found);
    each(typed.postings, (document, level) => {
      target[document] = (target[document] ?? 0) + worth * (ofForm[level] ?? 0);
    });
  };
  const addPair = (target: Float64Array, postings: Postings, weight: number) => {
    const worth = weight * PAIR * rarity(postings.found);
    each(postings, (document, level) => {
      target[document] = Math.max(target[document] ?? 0, worth * (ofPair[level] ?? 0));
    });
  };

  const sumInto = (total: Float64Array, from: number, to: number) => {
    const one = new Float64Array(documents);
    const flush = () => {
      for (let at = 0; at < documents; at += 1) total[at] = (total[at] ?? 0) + (one[at] ?? 0);
      one.fill(0);
    };
    for (let at = from; at < to; at += 1) {
      const slot = plan.words[at];
      const readings = kept[at] ?? [];
      if (!slot) continue;
      for (const reading of readings) {
        const { syllable, by } = slot.readings[reading] ?? {};
        const entry = syllable && words.get(syllable.folded);
        if (!entry) continue;
        const before = Math.max(0, ...(kept[at - 1] ?? []).map((other) => together(at - 1, other, reading)));
        const after = Math.max(0, ...(kept[at + 1] ?? []).map((other) => together(at, reading, other)));
        const sure = by === 'letters' && readings.length > 1 ? 0.6 : 1;
        const name = isSyllable(syllable.folded) ? 1 : NAME;
        addWord(
          one,
          entry,
          slot,
          syllable.exact,
          slot.weight * sure * name * (1 - ONE_WORD * Math.min(1, Math.max(before, after))),
        );
      }
      flush();
    }
    for (const { first, weight, readings } of plan.pairs) {
      if (first < from || first >= to) continue;
      for (const reading of readings) {
        const postings = pairs.get(reading.key);
        if (postings && kept[first]?.includes(reading.first) && kept[first + 1]?.includes(reading.second))
          addPair(one, postings, weight);
      }
      flush();
    }
  };

  const total = new Float64Array(documents);
  let done = 0;
  const spans = [...new Map(plan.expansions.map(({ from, to }) => [from, to]))].sort(([a], [b]) => a - b);
  for (const [from, to] of spans) {
    sumInto(total, done, from);
    const own = new Float64Array(documents);
    sumInto(own, from, to);
    for (const { from: at, terms, weight } of plan.expansions) {
      if (at !== from) continue;
      addExpansion(own, terms, weight * (to - from));
    }
    for (let at = 0; at < documents; at += 1) total[at] = (total[at] ?? 0) + (own[at] ?? 0);
    done = to;
  }
  sumInto(total, done, plan.words.length);

  function addExpansion(own: Float64Array, terms: QueryPlan['expansions'][number]['terms'], weight: number): void {
    const whole = new Float64Array(documents);
    const one = new Float64Array(documents);
    for (const { key, pair } of terms) {
      const entry = pair ? null : words.get(key);
      const postings = pair ? pairs.get(key) : null;
      if (postings)
        each(postings, (document, level) => {
          one[document] = rarity(postings.found) * (ofPair[level] ?? 0);
        });
      if (entry)
        for (const { postings: list } of entry.forms)
          each(list, (document, level) => {
            one[document] = rarity(list.found) * (ofForm[level] ?? 0);
          });
      for (let at = 0; at < documents; at += 1) whole[at] = (whole[at] ?? 0) + (one[at] ?? 0);
      one.fill(0);
    }
    // A part of the phrase is not the phrase: only documents with most of it count.
    const most = whole.reduce((best, value) => Math.max(best, value), 0);
    for (let at = 0; at < documents; at += 1) {
      const value = whole[at] ?? 0;
      if (value > most * 0.5) own[at] = Math.max(own[at] ?? 0, ((weight * value) / terms.length) * (value / most));
    }
  }

  for (const { key, precision } of plan.citations) {
    const entry = words.get(`#${key}`);
    if (!entry) continue;
    const worth = CITED[precision] * rarity(foundIn(entry, documents));
    for (const { postings } of entry.forms)
      each(postings, (document, level) => {
        total[document] = (total[document] ?? 0) + worth * (ofForm[level] ?? 0);
      });
  }
  return { byDocument: total, kept };
}

function foundIn(entry: WordEntry | null | undefined, documents: number): number {
  return Math.min(documents, entry?.forms.reduce((sum, { postings }) => sum + postings.found, 0) ?? 0);
}

/** Of the readings of a word: the one typed when any page holds it, else the one its neighbours speak for, else all. */
function readingsToKeep(
  plan: QueryPlan,
  slot: WordSlot,
  at: number,
  found: (folded: string) => number,
  together: (slot: number, a: number, b: number) => number,
): number[] {
  const held = slot.readings
    .map((_, reading) => reading)
    .filter((reading) => found(slot.readings[reading]?.syllable.folded ?? '') > 0);
  const sure = held.filter((reading) => slot.readings[reading]?.by !== 'letters');
  if (sure.length > 0) return sure;
  const neighbours = (slotAt: number) => (plan.words[slotAt]?.readings ?? []).map((_, reading) => reading);
  const spoken = held.map((reading) =>
    Math.max(
      0,
      ...neighbours(at - 1).map((other) => together(at - 1, other, reading)),
      ...neighbours(at + 1).map((other) => together(at, reading, other)),
    ),
  );
  const most = Math.max(0, ...spoken);
  return most > 0 ? held.filter((_, index) => spoken[index] === most) : held.slice(0, 2);
}

function each({ documents, levels }: Postings, visit: (document: number, level: number) => void): void {
  for (let at = 0; at < documents.length; at += 1) visit(documents[at] ?? 0, levels[at] ?? 0);
}

import { fold } from '#domain/vietnamese.ts';

export interface Similar<T> {
  readonly item: T;
  /** 0 nothing in common … 1 the same words. */
  readonly likeness: number;
}

/** Below this, texts of one session share little but its everyday words. */
const LEAST = 0.2;

/**
 * The items whose words are most like those of `text`, nearest first. Words are compared without marks and case; a
 * Vietnamese word is often two syllables, so pairs of neighbours count beside single ones, and what stands in most texts
 * of the session counts little.
 */
export function similarTexts<T>(
  text: string,
  items: readonly T[],
  textsOf: (item: T) => readonly string[],
  most = 5,
): Similar<T>[] {
  const mine = termsOf(text);
  const theirs = items.map((item) => ({ item, terms: textsOf(item).map(termsOf) }));
  const everything = [mine, ...theirs.map(({ terms }) => new Set(terms.flatMap((set) => [...set])))];
  const weightOf = weights(everything);
  return theirs
    .map(({ item, terms }) => ({ item, likeness: Math.max(0, ...terms.map((set) => overlap(mine, set, weightOf))) }))
    .filter(({ likeness }) => likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most);
}

function termsOf(text: string): Set<string> {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.flatMap((word, index) => (index === 0 ? [word] : [word, `${words[index - 1]} ${word}`])));
}

/** Rare terms weigh more; one that every text holds weighs least. */
function weights(texts: readonly ReadonlySet<string>[]): (term: string) => number {
  const holders = new Map<string, number>();
  for (const terms of texts) for (const term of terms) holders.set(term, (holders.get(term) ?? 0) + 1);
  return (term) => Math.log(1 + texts.length / (holders.get(term) ?? 1));
}

/** Cosine of the two texts' term weights: 1 for the same words, little for a long text that happens to hold a short one. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>, weightOf: (term: string) => number): number {
  const sum = (terms: Iterable<string>) => {
    let total = 0;
    for (const term of terms) total += weightOf(term);
    return total;
  };
  const [left, right] = [sum(a), sum(b)];
  return left === 0 || right === 0 ? 0 : sum([...a].filter((term) => b.has(term))) / Math.sqrt(left * right);
}

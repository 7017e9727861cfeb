/** Words without marks, each with a power of two near the number of documents that hold it. */
export type WordList = ReadonlyMap<string, number>;

const plain = /^[a-z]+$/;
const entry = /(\d+)([a-z]*)([A-Z])/g;

/** Most words a list holds: more are rare names, which a query still finds but no typing mistake is led to. */
const MOST = 8000;

/** One string: shared letters with the word before, the rest, size as a letter. `0anC2hA` is `an` in 4, `anh` in 1. */
export function writeWordList(found: Iterable<readonly [word: string, documents: number]>): string {
  const kept = [...found]
    .filter(([word]) => plain.test(word) && word.length <= 24)
    .sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1))
    .slice(0, MOST)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  let last = '';
  let text = '';
  for (const [word, documents] of kept) {
    let shared = 0;
    while (shared < last.length && last[shared] === word[shared]) shared += 1;
    text += shared + word.slice(shared) + String.fromCharCode(65 + Math.min(25, Math.floor(Math.log2(documents))));
    last = word;
  }
  return text;
}

/** The words of a list written by `writeWordList`. */
export function readWordList(text: string): WordList {
  const words = new Map<string, number>();
  let last = '';
  for (const [, shared, rest, size] of text.matchAll(entry)) {
    last = last.slice(0, Number(shared)) + rest;
    words.set(last, 2 ** ((size ?? 'A').charCodeAt(0) - 65));
  }
  return words;
}

import { editDistance } from '#domain/nearest.ts';
import { isMarked, isSyllable, type Syllable, syllablesOf } from './syllables.ts';
import type { WordList } from './word-list.ts';

/** What a typed word may have been meant as; the surest first. */
export interface Meant {
  syllables: readonly Syllable[];
  /** Typed so (`typed`), a known short form (`chat`), or put right: `keys`, `spaces`, `letters`. */
  by: 'typed' | 'chat' | 'keys' | 'spaces' | 'letters';
}

/** Short forms of messages (domain: seen in residents' texts). Each is also kept as typed. */
const chat: ReadonlyMap<string, string> = new Map(
  'k không,ko không,kh không,kg không,hok không,hong không,dc được,đc được,ng người,nc nước,mn mọi người,mng mọi người,trc trước,vs với,ntn như thế nào,bn bao nhiêu,lm làm,j gì,r rồi,bh bao giờ,cx cũng,vđ vấn đề,tg thời gian,wa quá,wen quen,fai phải'
    .split(',')
    .map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
);

const telexTones = 'fsrxj';
const vniTones = '21345';
const toneMarks = '\u0300\u0301\u0309\u0303\u0323';
const MOST_CANDIDATES = 4;

/** Readings of a word no page holds as typed: Telex and VNI keys left over, missing spaces, one or two wrong letters. */
export function meantBy(typed: Syllable, words: WordList): Meant[] {
  const asTyped: Meant = { syllables: [typed], by: 'typed' };
  const short = chat.get(typed.exact);
  if (short) return [{ syllables: syllablesOf(short), by: 'chat' }, asTyped];
  if (words.has(typed.folded) || /^\d+$/.test(typed.folded)) return [asTyped];
  const keys = fromKeys(typed);
  if (keys && words.has(keys.folded)) return [{ syllables: [keys], by: 'keys' }, asTyped];
  if (isMarked(typed) ? typed.folded.length < 2 : typed.folded.length < 3) return [asTyped];
  const near = nearestWords(typed.folded, words);
  if (near.length > 0)
    return [asTyped, ...near.map((word): Meant => ({ syllables: syllablesOf(word), by: 'letters' }))];
  const split = spaced(typed.folded, words);
  return split ? [asTyped, { syllables: split.flatMap(syllablesOf), by: 'spaces' }] : [asTyped];
}

/** `ddaats`, `dduwowngf`, `dat61`, `so63` with their marks; `null` when the keys make no syllable. */
function fromKeys({ exact, folded }: Syllable): Syllable | null {
  if (!/^[a-z][a-z0-9]+$/.test(folded)) return null;
  const letters = folded === exact ? folded : exact.replace(/\d$/, '');
  const read = /\d/.test(folded) ? fromVni(letters) : fromTelex(letters);
  const [syllable] = read === null ? [] : syllablesOf(read);
  return syllable && isSyllable(syllable.folded) ? syllable : null;
}

function fromTelex(keys: string): string | null {
  const tone = /^.*[aeiouyâêôăơưw].*([fsrxj])[a-z]?$/u.exec(keys)?.[1];
  const bare = tone ? keys.replace(new RegExp(`${tone}([a-z]?)$`), '$1') : keys;
  const hatted = bare
    .replace(/^dd|^d(?=.*d$)/, 'đ')
    .replace(/(?<=^đ.*)d$/, '')
    .replace(/uow|uwow|uwo/, 'ươ')
    .replace(/([aeo])\1/, (_, vowel: string) => ({ a: 'â', e: 'ê', o: 'ô' })[vowel] ?? vowel)
    .replace(
      /^(.*)([auo])([a-z]*)w/,
      (_, start: string, vowel: string, rest: string) => start + ({ a: 'ă', u: 'ư', o: 'ơ' }[vowel] ?? vowel) + rest,
    )
    .replace('w', 'ư');
  if (hatted === keys) return null;
  return withTone(hatted, tone ? telexTones.indexOf(tone) : -1);
}

function fromVni(keys: string): string | null {
  let tone = -1;
  const hatted = keys
    .replace(/[1-5]/g, (digit) => {
      tone = vniTones.indexOf(digit);
      return '';
    })
    .replace(/^d9|^d(?=.*9)/, 'đ')
    .replace('9', '')
    .replace(/([aeo])([a-z]*)6/, (_, vowel: string, rest: string) => ({ a: 'â', e: 'ê', o: 'ô' })[vowel] + rest)
    .replace(/u7?o([a-z]*)7/, 'ươ$1')
    .replace(/([uo])([a-z]*)7/, (_, vowel: string, rest: string) => ({ u: 'ư', o: 'ơ' })[vowel] + rest)
    .replace(/a([a-z]*)8/, 'ă$1');
  return /\d/.test(hatted) ? null : withTone(hatted, tone);
}

function withTone(letters: string, tone: number): string {
  return letters.replace(/[aeiouyăâêôơư]/u, (vowel) => vowel + (toneMarks[tone] ?? ''));
}

/** The likeliest words one slip away (two in a long word): swaps and the same first letter before others, common first. */
function nearestWords(typed: string, words: WordList): string[] {
  const limit = typed.length >= 8 ? 2 : 1;
  const found: { word: string; cost: number }[] = [];
  for (const [word, documents] of words) {
    if (word.length < 2 || Math.abs(word.length - typed.length) > limit) continue;
    const distance = editDistance(typed, word, limit);
    if (distance > limit) continue;
    const start = word[0] === typed[0] ? 0 : 1;
    found.push({ word, cost: 3 * distance + start - 0.4 * Math.log2(documents + 1) - (isSwap(typed, word) ? 1.5 : 0) });
  }
  return found
    .sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_CANDIDATES)
    .map(({ word }) => word);
}

function isSwap(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

/** `giaiphongmatbang` → giai, phong, mat, bang: the commonest known syllables that fill the word; `null` when none do. */
function spaced(typed: string, words: WordList): string[] | null {
  if (typed.length < 5 || typed.length > 40) return null;
  const best: ({ cost: number; pieces: string[] } | undefined)[] = [{ cost: 0, pieces: [] }];
  for (let end = 2; end <= typed.length; end += 1) {
    for (let start = Math.max(0, end - 7); start <= end - 2; start += 1) {
      const before = best[start];
      const piece = typed.slice(start, end);
      const documents = words.get(piece);
      if (!before || documents === undefined || !isSyllable(piece)) continue;
      const cost = before.cost + 8 - Math.log2(documents + 1) / 2;
      if (cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY)) best[end] = { cost, pieces: [...before.pieces, piece] };
    }
  }
  const pieces = best[typed.length]?.pieces;
  return pieces && pieces.length > 1 ? pieces : null;
}

import type { PageCard } from './index-format.ts';
import { syllablesOf } from './syllables.ts';

/** A stretch of text, to be marked or not. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** The part of a page that answers best, and what to show of it. */
export interface Excerpt {
  /** Where on the page; empty for the page itself. */
  anchor: string;
  heading: string;
  pieces: Piece[];
}

const word = /[\p{L}\p{M}\p{N}]+/gu;

interface Place {
  at: number;
  end: number;
  worth: number;
  folded: string;
}

/**
 * The parts of a page that hold the most of what was asked, best first, each with its densest `length` words.
 * The whole page's first part stands in when no part holds any.
 */
export function excerptsOf(card: PageCard, terms: ReadonlyMap<string, number>, most = 1, length = 32): Excerpt[] {
  const found = card.parts.map((part) => {
    const { pieces, worth } = densest(part.text, terms, length);
    const inHeading = syllablesOf(part.heading).reduce((sum, { folded }) => sum + (terms.get(folded) ?? 0), 0);
    return { excerpt: { anchor: part.anchor, heading: part.heading, pieces }, worth: worth + inHeading };
  });
  return found
    .sort((a, b) => b.worth - a.worth)
    .filter(({ worth }, at) => at === 0 || worth > 0)
    .slice(0, most)
    .map(({ excerpt }) => excerpt);
}

/** The window of a text where distinct terms weigh most, with its words cut out and marked. */
function densest(text: string, terms: ReadonlyMap<string, number>, length: number): { pieces: Piece[]; worth: number } {
  const composed = text.normalize('NFC');
  const places: Place[] = [...composed.matchAll(word)].map(({ 0: typed, index }) => {
    const folded = syllablesOf(typed)[0]?.folded ?? '';
    return { at: index, end: index + typed.length, folded, worth: terms.get(folded) ?? 0 };
  });
  const inside = new Map<string, number>();
  let [now, worth, from] = [0, -1, 0];
  places.forEach((place, at) => {
    if (place.worth > 0) {
      const times = inside.get(place.folded) ?? 0;
      if (times === 0) now += place.worth;
      inside.set(place.folded, times + 1);
    }
    const left = places[at - length];
    if (left && left.worth > 0) {
      const times = (inside.get(left.folded) ?? 1) - 1;
      inside.set(left.folded, times);
      if (times === 0) now -= left.worth;
    }
    if (now > worth) [worth, from] = [now, Math.max(0, at - length + 1)];
  });
  return { pieces: piecesOf(composed, places.slice(from, from + length)), worth: Math.max(0, worth) };
}

function piecesOf(text: string, shown: readonly Place[]): Piece[] {
  const pieces: Piece[] = [];
  const push = (stretch: string, marked: boolean) => {
    const last = pieces.at(-1);
    if (stretch === '') return;
    if (last && last.marked === marked) last.text += stretch;
    else pieces.push({ text: stretch, marked });
  };
  let done = shown[0]?.at ?? 0;
  for (const { at, end, worth } of shown) {
    push(text.slice(done, at), false);
    push(text.slice(at, end), worth > 0);
    done = end;
  }
  return pieces;
}

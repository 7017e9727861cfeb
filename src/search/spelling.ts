import type { PageCard } from './index-format.ts';
import type { Answer } from './search.ts';
import { isMarked, syllablesOf } from './syllables.ts';

const word = /[\p{L}\p{M}\p{N}]+/gu;
/** A spelling beside the same neighbour as in the query counts as much as so many alone. */
const BESIDE = 4;

/**
 * The query as the given pages spell it: `doi thoai` → `đối thoại`, `ngaapj uungs` → `ngập úng`. Words with marks stay.
 * `null` when nothing changes, or when a word has no spelling there.
 */
export function spelledAs(
  query: string,
  corrections: Answer['corrections'],
  pages: readonly PageCard[],
): string | null {
  const meant = new Map(corrections.map(({ typed, meant: letters }) => [typed, letters]));
  const typed = query.normalize('NFC').match(word) ?? [];
  const wanted = typed.map((each) => {
    const [syllable] = syllablesOf(each);
    const letters = syllable ? (meant.get(syllable.folded) ?? syllable.folded) : '';
    const open = syllable !== undefined && (!isMarked(syllable) || meant.has(syllable.folded));
    return { each, letters, open: open && /^[a-z]{2,}$/.test(letters) };
  });
  const votes = wanted.map(() => new Map<string, number>());
  const besideNeighbour = new Set<number>();
  for (const { title, parts } of pages) {
    for (const text of [title, ...parts.flatMap((part) => [part.heading, part.text])]) vote(text);
  }
  // Alone among others a bare word may be many: `so do` is sổ đỏ, sơ đồ, số đo.
  const sure = wanted.map(
    ({ open }, at) => open && (wanted.length === 1 || meant.has(foldedOf(typed[at])) || besideNeighbour.has(at)),
  );
  if (corrections.length === 0 && wanted.some(({ open }, at) => open && !sure[at])) return null;
  const spelled = wanted.map(({ each }, at) => (sure[at] ? (winner(votes[at]) ?? each) : each));
  const changed = spelled.some((each, at) => each.toLowerCase() !== typed[at]?.toLowerCase());
  return changed ? spelled.join(' ') : null;

  function vote(text: string): void {
    const words = (text.normalize('NFC').toLowerCase().match(word) ?? []).map((each) => ({
      each,
      folded: syllablesOf(each)[0]?.folded,
    }));
    words.forEach(({ each, folded }, at) => {
      wanted.forEach(({ letters, open }, place) => {
        if (!open || folded !== letters) return;
        const beside =
          Number(words[at - 1]?.folded === wanted[place - 1]?.letters && place > 0) +
          Number(words[at + 1]?.folded === wanted[place + 1]?.letters && place < wanted.length - 1);
        if (beside > 0) besideNeighbour.add(place);
        const known = votes[place];
        known?.set(each, (known.get(each) ?? 0) + 1 + BESIDE * beside);
      });
    });
  }
}

function foldedOf(word: string | undefined): string {
  return syllablesOf(word ?? '')[0]?.folded ?? '';
}

function winner(votes: ReadonlyMap<string, number> | undefined): string | undefined {
  return [...(votes ?? [])].sort(([, a], [, b]) => b - a)[0]?.[0];
}

import { normalise } from '#domain/vietnamese.ts';

/** One word of a text: a syllable, a foreign word, a number or a code. */
export interface Syllable {
  /** Lower case, marks of the letters kept, the tone moved behind as a digit: `hòa` and `hoà` are both `hoa2`. */
  exact: string;
  /** Bare ASCII letters: `hoa`. */
  folded: string;
}

const word = /[\p{L}\p{M}\p{N}]+/gu;
const tones = new Map([...'\u0300\u0301\u0309\u0303\u0323'].map((mark, at) => [mark, at + 1]));
const anyTone = /[\u0300\u0301\u0309\u0303\u0323]/g;
const marks = /\p{Mn}/gu;
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** `kỹ` and `kĩ`, `quý` and `quí` are one word in two spellings. */
const finalY = /^(b|h|k|l|m|s|t|v|qu)y$/;

const onset = '(?:ngh?|nh|kh|ch|th|tr|ph|gh|gi|qu|[bcdghklmnprstvx])?';
const rime =
  '(?:[aeo]|a[cimnoptuy]|ach|a?ng|anh|e[cmnoptu]|ech|en[gh]|i[acmnptu]?|ich|inh|ie[cmnptu]|ieng|o[aceimnpt]|oa[cimnopty]|oach|oan[gh]|oe[not]|ong|oo(?:c|ng)|u[aceimnoptuy]?|ua[nty]|uang|ue(?:ch|nh)|ung|uo[cimnptu]|uong|uy(?:a|ch|en|et|n|nh|t|u|p)|y|ye[mntu]|yn?)';
const vietnamese = new RegExp(`^${onset}${rime}$`);

/** Whether bare letters can be a Vietnamese syllable: `nghieng` can, `mays` and `ddat` can't. */
export function isSyllable(folded: string): boolean {
  return vietnamese.test(folded);
}

const known = new Map<string, Syllable>();

function syllableOf(typed: string): Syllable {
  const found = known.get(typed);
  if (found) return found;
  const letters = typed.toLowerCase().normalize('NFD');
  let tone = 0;
  for (const letter of letters) tone = tones.get(letter) ?? tone;
  const folded = letters.replace(marks, '').replaceAll('đ', 'd').replace(finalY, '$1i');
  const hatted = letters.replace(anyTone, '').normalize('NFC').replace(finalY, '$1i');
  const syllable = { exact: tone ? `${hatted}${tone}` : hatted, folded };
  if (known.size > 50_000) known.clear();
  known.set(typed, syllable);
  return syllable;
}

/** The words of a text in order. Codes fall into their parts: `116-KL/TU` → 116, kl, tu. */
export function syllablesOf(text: string): Syllable[] {
  return (normalise(text).replace(invisible, '').match(word) ?? []).map(syllableOf);
}

/** Whether the writer gave a mark: then the exact form is meant. */
export function isMarked({ exact, folded }: Syllable): boolean {
  return exact !== folded;
}

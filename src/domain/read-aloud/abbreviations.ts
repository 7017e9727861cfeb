import type { Body } from '../content/body.ts';
import type { GlossaryEntry } from '../content/vocabulary.ts';
import { fold } from '../vietnamese.ts';
import type { Reading } from './pieces.ts';

/** What abbreviations are said as. */
export interface SpokenWords {
  /** Abbreviation → what is said. */
  readonly meanings: ReadonlyMap<string, string>;
  /** Abbreviation → its meanings, where the letters alone do not tell which is meant. */
  readonly unclear: ReadonlyMap<string, readonly string[]>;
}

const letters = (text: string) => fold(text).replace(/[^a-z0-9]/g, '');
const initials = (text: string) => (fold(text).match(/[a-z0-9]+/g) ?? []).map((word) => word.charAt(0)).join('');

/** The meaning whose first letters the abbreviation spells, before those it only begins. */
function spelt(abbr: string, meanings: readonly string[]): readonly string[] {
  const exact = meanings.filter((meaning) => initials(meaning) === letters(abbr));
  if (exact.length > 0) return exact;
  const begun = meanings.filter((meaning) => initials(meaning).startsWith(letters(abbr)));
  return begun.length > 0 ? begun : meanings;
}

/**
 * Words for reading aloud, from the glossary. Of several meanings the one counts that the letters spell, or that names a
 * body of the record with this abbreviation (`TU` is Tỉnh ủy in a province); else it stays unclear.
 */
export function spokenWords(glossary: readonly GlossaryEntry[], bodies: Iterable<Body>): SpokenWords {
  const named = Map.groupBy(bodies, ({ abbreviation }) => abbreviation);
  const meanings = new Map<string, string>();
  const unclear = new Map<string, readonly string[]>();
  for (const { abbr, full } of glossary) {
    for (const form of abbr) {
      const candidates = spelt(form, full);
      const ofBodies = candidates.filter((meaning) => named.get(form)?.some(({ name }) => name.startsWith(meaning)));
      const [meaning, ...others] = ofBodies.length > 0 ? ofBodies : candidates;
      if (meaning !== undefined && others.length === 0) meanings.set(form, withLeadingWord(form, meaning));
      else unclear.set(form, candidates);
    }
  }
  return { meanings, unclear };
}

/** `Ban TTND` → `Ban Thanh tra nhân dân`: a plain word before the letters stays unless the meaning begins with it. */
function withLeadingWord(form: string, meaning: string): string {
  const [word = '', rest] = form.split(' ', 2);
  const plain = rest !== undefined && word !== word.toUpperCase() && !fold(meaning).startsWith(fold(word));
  return plain ? `${word} ${meaning}` : meaning;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** Words that end the text before and begin the meaning: `đường ĐT` must not be said “đường đường tỉnh”. */
export function withoutRepeated(before: string, said: string): string {
  const words = said.split(' ');
  const told = fold(before).trimEnd();
  for (let n = words.length - 1; n > 0; n -= 1) {
    const start = fold(words.slice(0, n).join(' '));
    if (told.endsWith(start) && !/[\p{L}\d]$/u.test(told.slice(0, -start.length))) return words.slice(n).join(' ');
  }
  return said;
}

/** Any of the forms, longest first; a figure may follow (`TDP3`). */
function anyOf(forms: Iterable<string>): RegExp {
  const longestFirst = [...forms].sort((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?<![\\p{L}\\d])(${longestFirst.join('|') || '(?!)'})(?!\\p{L})(?=(\\d)?)`, 'gu');
}

/** Abbreviations with one meaning. */
export function abbreviations({ meanings }: SpokenWords): readonly Reading[] {
  return [
    {
      pattern: anyOf(meanings.keys()),
      say([, form = '', figure], before) {
        const said = withoutRepeated(before, meanings.get(form) ?? form);
        return figure === undefined ? said : `${said} `;
      },
    },
  ];
}

/** What a reader has to make out alone: abbreviations of several meanings, and runs of capitals nobody explains. */
export function unclearIn(text: string, { unclear }: SpokenWords): string[] {
  const known = text.match(anyOf(unclear.keys())) ?? [];
  const runs = text.match(/(?<![\p{L}\d])\p{Lu}[\p{Lu}&]+(?!\p{Ll})/gu) ?? [];
  return [...known, ...runs];
}

import { canonicalLine, canonicalText, characterCount } from '#domain/canonical-text.ts';
import { findPersonalData, findSecrecyMarks, personalDataLabels } from '#domain/personal-data.ts';
import { ScreeningError, type ScreeningReason } from './screening-error.ts';

const MOST = { text: 2_000, place: 200, note: 1_000 } as const;
type Field = keyof typeof MOST;
type Why = Extract<ScreeningReason, { kind: 'public_text' }>['why'];

/**
 * Words a clerk is about to make public, in canonical form. They hold no personal data and no secrecy mark (Law
 * 91/2025/QH15, art. 16): there is no way round this but to write them anew.
 * @throws ScreeningError `public_text`, with what was found, masked.
 */
export function publicWords(field: Field, raw: string): string {
  const refuse = (why: Why, found: readonly string[] = []): never => {
    throw new ScreeningError({ kind: 'public_text', field, why, found });
  };
  const text = (field === 'text' ? canonicalText(raw) : canonicalLine(raw)) ?? '';
  if (text === '') return refuse('empty');
  if (characterCount(text) > MOST[field]) return refuse('long', [String(MOST[field])]);
  const personal = personalDataIn(text);
  if (personal.length > 0) return refuse('personal', personal);
  const secret = findSecrecyMarks(text);
  return secret.length > 0 ? refuse('secret', [...new Set(secret.map(({ mark }) => mark))]) : text;
}

/** What looks like personal data, in words and masked: `số điện thoại 09••• ••12`. Each once. */
export function personalDataIn(text: string): string[] {
  return [...new Set(findPersonalData(text).map(({ kind, sample }) => `${personalDataLabels[kind]} “${sample}”`))];
}

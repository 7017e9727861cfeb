import { fold } from '#domain/vietnamese.ts';
import type { Draft } from './draft/draft.ts';
import { wordsOfMdx } from './draft/mdx-text.ts';
import type { ImportMessage, NeutralDocument } from './neutral-document.ts';
import { cleanLine, oneSpaced } from './reading/clean-line.ts';
import { paragraphsOf } from './reading/lines.ts';
import { labelOf } from './recognise/labels.ts';
import { maskedName } from './recognise/person-name.ts';
import type { ReadField } from './understanding.ts';

/** Letters and digits alone: what remains of words whatever marks stand between. */
export function bareWords(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The sentences of a text, labels left out; what tabs set apart is apart. */
export function sentencesOf(text: string): string[] {
  const parts = cleanLine(text)
    .split(/\t+| {4,}/)
    .map(oneSpaced);
  return parts
    .flatMap((part) => part.split(/(?<=[.!?;:])\s+/u))
    .flatMap((sentence) => {
      const words = labelOf(sentence)?.rest ?? sentence;
      return bareWords(words) === '' ? [] : [words];
    });
}

/** One message for each sentence of the source that stands in no draft, no field and no message: nothing is lost in silence. */
export function unaccounted(
  { blocks }: NeutralDocument,
  drafts: readonly Draft[],
  fields: readonly ReadField[],
  messages: readonly ImportMessage[],
): ImportMessage[] {
  const kept = [
    ...drafts.flatMap(({ data, body }) => [...textsIn(data), wordsOfMdx(body ?? '')]),
    ...fields.map(({ found }) => found.source),
    ...messages.map(({ source }) => source ?? ''),
  ]
    .map(bareWords)
    .join('\n');
  const has = (text: string) => kept.includes(bareWords(text));
  return paragraphsOf(blocks).flatMap(({ text, at }) =>
    sentencesOf(text)
      .filter((sentence) => !has(sentence) && !has(maskedName(sentence)))
      .map((source): ImportMessage => ({ weight: 'check', what: 'Câu này chưa vào bản nháp.', at, source })),
  );
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}

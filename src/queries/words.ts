import { addressOf } from '#domain/address.ts';
import type { PublicRecord } from '#domain/record.ts';

export interface WordLink {
  label: string;
  href: string;
}

/** A sentence with links in it. */
export type Words = readonly (string | WordLink)[];

/** A body's name as a link to its page; null when no body is named. */
export function bodyWords(id: string | undefined, { bodies }: Pick<PublicRecord, 'bodies'>): WordLink | null {
  if (id === undefined) return null;
  return { label: bodies.get(id)?.name ?? id, href: addressOf('bodies', id) };
}

/** Words with a separator between them. */
export function listWords(words: readonly (string | WordLink)[], separator: string): Words {
  return words.flatMap((word, index) => (index === 0 ? [word] : [separator, word]));
}

import { isFamilyName } from '#domain/personal-names.ts';

const rank =
  /^(?:(?:đ\/c|đồng chí|ông|bà|ths|ts|gs|pgs|bs|cn|ks|thạc sĩ|tiến sĩ|thượng tá|trung tá|thiếu tá|đại tá|đại úy|thượng úy|trung úy|thiếu úy)[.:]?\s+)+/iu;

/** Whether a line is a person's full name, by its form and family name: where a signature stands, nothing else looks so. */
export function isPersonName(text: string): boolean {
  const name = text.replace(rank, '').replace(/[,.;]+$/, '');
  const words = name.split(' ');
  if (words.length < 2 || words.length > 6) return false;
  return words.every((word) => /^\p{Lu}\p{L}{0,7}$/u.test(word)) && isFamilyName(words[0] ?? '');
}

/** The first letters of a name, the rest hidden. */
export function maskedName(text: string): string {
  return text.replace(/(\p{Lu})(\p{L}+)/gu, (_, first: string, rest: string) => first + '•'.repeat(rest.length));
}

const introduced = /(?:đồng chí|đ\/c|Đồng chí|Đ\/c|ĐỒNG CHÍ)[: ]{1,2}((?:\p{Lu}\p{L}{0,7} ){1,4}\p{Lu}\p{L}{0,7})/gu;

/** Names of officials in a text, after `đồng chí`: where they stand, with the title left out. */
export function namesAfterComrade(text: string): { index: number; length: number }[] {
  return [...text.matchAll(introduced)].flatMap((match) => {
    const [whole, name = ''] = match;
    if (!isFamilyName(name.split(' ')[0] ?? '')) return [];
    return [{ index: match.index + whole.length - name.length, length: name.length }];
  });
}

const trailing = /(^|[.,;:]\s*|\s)((?:\p{Lu}\p{L}{0,7} ){1,4}\p{Lu}\p{L}{0,7})[.,;]?$/u;

/** A name at the end of a line that also says something else, as where two columns have run together; `null` when none stands there. */
export function nameAtEnd(text: string): { index: number; name: string } | null {
  const found = trailing.exec(text);
  const [whole, before = '', words = ''] = found ?? [];
  const first = words.split(' ').findIndex((word) => isFamilyName(word));
  if (!found || whole === undefined || first === -1) return null;
  const name = words.split(' ').slice(first).join(' ');
  const long = name.split(' ').length >= 3;
  const apart = /^[.,;:]/.test(before) && first === 0;
  return (long || apart) && name.includes(' ') ? { index: found.index + whole.lastIndexOf(name), name } : null;
}

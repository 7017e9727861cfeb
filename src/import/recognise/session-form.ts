import type { Dialogue } from '#domain/content/dialogue.ts';

/** Kind of a session by its own words; `null` where none of them stands. */
export function sessionKindIn(text: string): Dialogue['kind'] | null {
  if (/chuyên đề/iu.test(text)) return 'thematic';
  if (/đột xuất/iu.test(text)) return 'adhoc';
  return /định kỳ/iu.test(text) ? 'periodic' : null;
}

/** Mode of a session by its own words; `null` where none of them stands. */
export function sessionModeIn(text: string): Dialogue['mode'] | null {
  const online = /trực tuyến/iu.test(text);
  if (online && /trực tiếp|kết hợp/iu.test(text)) return 'hybrid';
  if (online) return 'online';
  return /trực tiếp|tập trung/iu.test(text) ? 'in_person' : null;
}

/** Whether a whole text speaks of meeting in person; `trực tiếp` alone may be about handing in a paper. */
export function meetsInPerson(words: string): boolean {
  return /đối thoại trực tiếp/iu.test(words);
}

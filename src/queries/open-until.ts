import type { CivilDate } from '#domain/calendar.ts';
import { shortDate } from '#domain/dates-in-words.ts';
import { getIndex } from './record-index.ts';

/** Attributes by which the page's script takes back what is only true up to a day. */
export type OpenUntil = Readonly<Record<string, string>>;

/**
 * For an element that may only be there while questions are taken; `says` for one that must say otherwise afterwards.
 * A demonstration keeps its own day and gets none.
 */
export async function openUntil(day: CivilDate): Promise<{ shows: OpenUntil; says: OpenUntil }> {
  const { record } = await getIndex();
  if (record.site.demo) return { shows: {}, says: {} };
  const shows = { 'data-open-until': day };
  return {
    shows,
    says: { ...shows, 'data-closed': `Đã hết hạn gửi ý kiến (nhận đến hết ngày ${shortDate(day)})` },
  };
}

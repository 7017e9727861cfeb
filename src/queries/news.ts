import type { CivilDate } from '#domain/calendar.ts';

/** Something that happened, as feeds tell it. */
export interface News {
  /** Stable address that names this happening alone. */
  id: string;
  url: string;
  title: string;
  /** Day it happened. */
  date: CivilDate;
  /** Day its text last changed by the record; never before `date`. */
  updated: CivilDate;
  text: string;
}

/** The newest first; of one day in the order of addresses. */
export function newestFirst(news: readonly News[]): News[] {
  return news.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1));
}

/** What a reader must know first of made-up content. */
export const madeUp = 'Dữ liệu minh họa, không phải sự việc có thật. ';

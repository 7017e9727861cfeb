import type { Dialogue } from '#domain/content/dialogue.ts';
import type { Entry } from '#domain/record.ts';
import { type ListPage, pageAddress, pagesOf } from './pagination.ts';
import { getIndex } from './record-index.ts';
import { aheadAndPast, getScheduleFacets, type ScheduleFacet, scheduleAddress } from './schedule.ts';

/** One page of the schedule: what lies ahead stands on the first page only. */
export interface SchedulePage {
  /** `null` for the whole schedule. */
  facet: ScheduleFacet | null;
  ahead: readonly Entry<Dialogue>[];
  past: ListPage<Entry<Dialogue>>;
}

/** Every static page of the schedule with its path under `/lich/`; the first has none. */
export async function schedulePages(): Promise<{ path: string | undefined; page: SchedulePage }[]> {
  const { sessions } = await getIndex();
  const lists = [
    { facet: null, base: '/lich/', sessions },
    ...(await getScheduleFacets()).map((facet) => ({ facet, base: scheduleAddress(facet), sessions: facet.sessions })),
  ];
  const pages = await Promise.all(
    lists.map(async ({ facet, base, sessions }) => {
      const { ahead, past } = await aheadAndPast(sessions);
      return pagesOf(past, base).map((part) => ({
        path: pageAddress(base, part.number).replace(/^\/lich\/|\/$/g, '') || undefined,
        page: { facet, ahead: part.number === 1 ? ahead : [], past: part },
      }));
    }),
  );
  return pages.flat();
}

import { dayOf } from '#domain/calendar.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import type { Entry } from '#domain/record.ts';
import { type SessionStateCode, sessionState } from '#domain/sessions.ts';
import { collate, slugOf } from '#domain/vietnamese.ts';
import { sessionKindLabel } from '#domain/vocabulary-labels.ts';
import { oncePerBuild } from './once-per-build.ts';
import { getIndex } from './record-index.ts';

/** One way to look at the schedule: all of it, one kind, or one body's. */
export interface ScheduleFacet {
  /** `hinh-thuc` by kind, `don-vi` by organizer. */
  code: 'hinh-thuc' | 'don-vi';
  slug: string;
  label: string;
  title: string;
  /** Latest first. */
  sessions: readonly Entry<Dialogue>[];
}

export function scheduleAddress({ code, slug }: Pick<ScheduleFacet, 'code' | 'slug'>): string {
  return `/lich/${code}/${slug}/`;
}

/** The kinds and organizers that have sessions. */
export const getScheduleFacets = oncePerBuild(async (): Promise<readonly ScheduleFacet[]> => {
  const { record, sessions } = await getIndex();
  const byKind = Map.groupBy(sessions, ({ kind }) => kind);
  const byOrganizer = Map.groupBy(sessions, ({ organizer }) => organizer);
  const nameOf = (id: string) => record.bodies.get(id)?.name ?? id;
  return [
    ...[...byKind].map(([kind, ofKind]) => ({
      code: 'hinh-thuc' as const,
      slug: slugOf(sessionKindLabel[kind]),
      label: sessionKindLabel[kind],
      title: `Lịch đối thoại ${sessionKindLabel[kind].toLowerCase()}`,
      sessions: ofKind,
    })),
    ...[...byOrganizer]
      .sort(([a], [b]) => collate(nameOf(a), nameOf(b)))
      .map(([organizer, ofBody]) => ({
        code: 'don-vi' as const,
        slug: organizer,
        label: nameOf(organizer),
        title: `Lịch đối thoại của ${nameOf(organizer)}`,
        sessions: ofBody,
      })),
  ];
});

/** Sessions under headings of months, in the order they come in: `2024-09`. */
export function byMonth(sessions: readonly Entry<Dialogue>[]): [month: string, sessions: Entry<Dialogue>[]][] {
  return [...Map.groupBy(sessions, ({ startsAt }) => startsAt.slice(0, 7))];
}

export type MonthState = 'held' | 'upcoming' | 'awaiting' | 'cancelled';

export interface MonthCounts extends Record<MonthState, number> {
  month: number;
}

const monthState: Record<SessionStateCode, MonthState> = {
  announced: 'upcoming',
  moved: 'upcoming',
  awaiting_minutes: 'awaiting',
  held: 'held',
  concluded: 'held',
  cancelled: 'cancelled',
};

/** Sessions of a year by the month they fall in and what became of them; twelve months, empty ones too. */
export async function sessionsOverYear(sessions: readonly Entry<Dialogue>[], year: number): Promise<MonthCounts[]> {
  const { asOf, conclusionOf } = await getIndex();
  const months = Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    held: 0,
    upcoming: 0,
    awaiting: 0,
    cancelled: 0,
  }));
  for (const session of sessions) {
    const day = dayOf(session.startsAt);
    const month = Number(day.slice(0, 4)) === year ? months[Number(day.slice(5, 7)) - 1] : undefined;
    if (month) month[monthState[sessionState(session, conclusionOf(session.id) !== null, asOf).code]] += 1;
  }
  return months;
}

/** Sessions from the portal's day on, soonest first, cancelled ones in their place; and those before, latest first. */
export async function aheadAndPast(
  sessions: readonly Entry<Dialogue>[],
): Promise<{ ahead: Entry<Dialogue>[]; past: Entry<Dialogue>[] }> {
  const { asOf } = await getIndex();
  return {
    ahead: sessions.filter(({ startsAt }) => dayOf(startsAt) >= asOf).toReversed(),
    past: sessions.filter(({ startsAt }) => dayOf(startsAt) < asOf),
  };
}

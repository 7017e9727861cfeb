import { dayOf } from '#domain/calendar.ts';
import type { Conclusion } from '#domain/content/conclusion.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import type { Entry } from '#domain/record.ts';
import { isCancelled } from '#domain/sessions.ts';
import { getIndex } from './record-index.ts';

/** Sessions from the portal's day on, cancelled ones left out, soonest first. */
export async function upcomingSessions(): Promise<Entry<Dialogue>[]> {
  const { sessions, asOf } = await getIndex();
  return sessions.filter((session) => dayOf(session.startsAt) >= asOf && !isCancelled(session, asOf)).toReversed();
}

/** Sessions before the portal's day and cancelled ones, latest first. */
export async function pastSessions(): Promise<Entry<Dialogue>[]> {
  const { sessions, asOf } = await getIndex();
  return sessions.filter((session) => dayOf(session.startsAt) < asOf || isCancelled(session, asOf));
}

/** The conclusion published last, or `null` when there is none yet. */
export async function latestConclusion(): Promise<Entry<Conclusion> | null> {
  const { record } = await getIndex();
  return [...record.conclusions.values()].toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))[0] ?? null;
}

/** The next session of the same organizer after this one, or `null`. */
export async function nextSessionOf(body: string, after: string): Promise<Entry<Dialogue> | null> {
  const { sessionsOf, asOf } = await getIndex();
  return sessionsOf(body).findLast((session) => session.startsAt > after && !isCancelled(session, asOf)) ?? null;
}

/** Routes of everything that has one page or file per session: `2024/nha-nam-dinh-ky` → year and slug. */
export async function sessionRoutes() {
  const { sessions } = await getIndex();
  return sessions.map((session) => {
    const [year, slug] = session.id.split('/');
    return { params: { year, slug }, props: { session } };
  });
}

import type { APIRoute, GetStaticPaths } from 'astro';
import type { Dialogue } from '#domain/content/dialogue.ts';
import type { Entry } from '#domain/record.ts';
import { calendarEvent } from '#queries/calendar-events.ts';
import { getIndex } from '#queries/record-index.ts';
import { sessionRoutes } from '#queries/sessions.ts';
import { calendarFile } from '../../_calendar-file.ts';

export const getStaticPaths = sessionRoutes satisfies GetStaticPaths;

/** One session to add to a calendar; a moved or cancelled one updates the entry added before. */
export const GET: APIRoute<{ session: Entry<Dialogue> }> = async ({ props: { session } }) => {
  const event = calendarEvent(session, await getIndex());
  return calendarFile(session.title, event.url, [event]);
};

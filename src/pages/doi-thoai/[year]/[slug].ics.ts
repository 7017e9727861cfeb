import type { APIRoute, GetStaticPaths } from 'astro';
import { addressOf } from '#domain/address.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import type { Entry } from '#domain/record.ts';
import { sessionRoutes } from '#queries/sessions.ts';
import { calendarFile } from '../../_calendar-file.ts';

export const getStaticPaths = sessionRoutes satisfies GetStaticPaths;

/** One session to add to a calendar; a moved or cancelled one updates the entry added before. */
export const GET: APIRoute<{ session: Entry<Dialogue> }> = ({ props: { session } }) =>
  calendarFile(session.title, addressOf('dialogues', session.id), [session]);

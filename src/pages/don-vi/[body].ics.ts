import type { APIRoute } from 'astro';
import { addressOf } from '#domain/address.ts';
import type { Body } from '#domain/content/body.ts';
import type { Entry } from '#domain/record.ts';
import { bodyRoutes, getBodies } from '#queries/bodies.ts';
import { getIndex } from '#queries/record-index.ts';
import { calendarFile } from '../_calendar-file.ts';

export const getStaticPaths = bodyRoutes;

/** Sessions one unit organizes or chairs, as a calendar to subscribe to. */
export const GET: APIRoute<{ body: Entry<Body> }> = async ({ props: { body } }) => {
  const { nameOf } = await getBodies();
  const { sessionsOf } = await getIndex();
  return calendarFile(`Lịch đối thoại: ${nameOf(body.id)}`, addressOf('bodies', body.id), sessionsOf(body.id));
};

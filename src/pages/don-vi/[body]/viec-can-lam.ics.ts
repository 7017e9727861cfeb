import type { APIRoute } from 'astro';
import type { Body } from '#domain/content/body.ts';
import type { Entry } from '#domain/record.ts';
import { getBodies } from '#queries/bodies.ts';
import { dueAddress, getDue } from '#queries/due.ts';
import { dueCalendarFile } from '../../_due-calendar-file.ts';

export async function getStaticPaths() {
  return (await getDue()).bodies.map((body) => ({ params: { body: body.id }, props: { body } }));
}

/** What one unit has to do by day, with reminders, as a calendar to subscribe to. */
export const GET: APIRoute<{ body: Entry<Body> }> = async ({ props: { body } }) => {
  const { nameOf } = await getBodies();
  const { ofBody } = await getDue();
  return dueCalendarFile(`Việc cần làm: ${nameOf(body.id)}`, dueAddress(body.id), ofBody(body.id));
};

import { calendarEvent } from '#queries/calendar-events.ts';
import { getIndex } from '#queries/record-index.ts';
import { calendarFile } from './_calendar-file.ts';

/** Every session as one calendar to subscribe to. */
export async function GET(): Promise<Response> {
  const index = await getIndex();
  const { site } = index.record;
  return calendarFile(
    `Lịch đối thoại: ${index.record.bodies.get(site.unit)?.name ?? site.name}`,
    new URL('/lich/', site.baseUrl).href,
    index.sessions.map((session) => calendarEvent(session, index)),
  );
}

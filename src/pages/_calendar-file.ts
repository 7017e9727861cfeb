import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Dialogue } from '#domain/content/dialogue.ts';
import type { Entry } from '#domain/record.ts';
import { type CalendarEvent, calendarEvent } from '#queries/calendar-events.ts';
import { getIndex } from '#queries/record-index.ts';
import { vietnamTime, vietnamZone, vietnamZoneDefinition } from './_vietnam-time.ts';

const halfADay = 12 * 60 * 60;

/**
 * A calendar file of sessions, as calendar programs subscribe to or import it, in Vietnam's time.
 * @param page address of the page that shows the same
 */
export async function calendarFile(
  name: string,
  page: string,
  sessions: readonly Entry<Dialogue>[],
): Promise<Response> {
  const index = await getIndex();
  const calendar = ical({
    name,
    url: new URL(page, index.record.site.baseUrl).href,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'cong-doi-thoai', product: 'lich-doi-thoai', language: 'VI' },
    ttl: halfADay,
    events: sessions.map((session) => eventData(calendarEvent(session, index))),
  });
  // The writer would define the zone before the last properties of the calendar; RFC 5545 wants components after them.
  // A calendar without a session has the zone as the one component it must have.
  const text = calendar.toString().replace(/^(?=BEGIN:VEVENT\r|END:VCALENDAR)/m, `${vietnamZoneDefinition}\r\n`);
  return new Response(`${text}\r\n`, {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
}

function eventData({ cancelled, category, stamp, start, end, ...event }: CalendarEvent): ICalEventData {
  return {
    ...event,
    start: vietnamTime(start),
    end: end && vietnamTime(end),
    timezone: vietnamZone,
    stamp,
    lastModified: stamp,
    categories: [{ name: category }],
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  };
}

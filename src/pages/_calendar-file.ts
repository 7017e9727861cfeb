import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarEvent } from '#queries/calendar-events.ts';
import { vietnamTime, vietnamZone, vietnamZoneDefinition } from './_vietnam-time.ts';

const halfADay = 12 * 60 * 60;

/** A calendar file of sessions, as calendar programs subscribe to or import it, in Vietnam's time. */
export function calendarFile(name: string, url: string, events: readonly CalendarEvent[]): Response {
  const calendar = ical({
    name,
    url,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'cong-doi-thoai', product: 'lich-doi-thoai', language: 'VI' },
    ttl: halfADay,
    // Without a zone of its own the file's stamps stay in UTC, as RFC 5545 wants them; the events name theirs.
    timezone: { name: null, generator: () => vietnamZoneDefinition },
    events: events.map(eventData),
  });
  return new Response(`${calendar.toString()}\r\n`, {
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

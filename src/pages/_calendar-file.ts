import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarEvent } from '#queries/calendar-events.ts';

const halfADay = 12 * 60 * 60;

/** A calendar file of sessions, as calendar programs subscribe to or import it. Times are written in UTC. */
export function calendarFile(name: string, url: string, events: readonly CalendarEvent[]): Response {
  const calendar = ical({
    name,
    url,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'cong-doi-thoai', product: 'lich-doi-thoai', language: 'VI' },
    ttl: halfADay,
    events: events.map(eventData),
  });
  return new Response(`${calendar.toString()}\r\n`, {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
}

function eventData({ cancelled, category, stamp, ...event }: CalendarEvent): ICalEventData {
  return {
    ...event,
    stamp,
    lastModified: stamp,
    categories: [{ name: category }],
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  };
}

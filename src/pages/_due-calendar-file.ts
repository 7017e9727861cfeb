import ical, { ICalAlarmType, ICalCalendarMethod, type ICalEventData, ICalEventTransparency } from 'ical-generator';
import type { CivilDate } from '#domain/calendar.ts';
import { shortDate } from '#domain/dates-in-words.ts';
import type { DueItem } from '#domain/due-list.ts';
import { dueKindLabel } from '#domain/vocabulary-labels.ts';
import { basisAddress, subjectAddress } from '#queries/due.ts';
import { getIndex } from '#queries/record-index.ts';
import { vietnamTime, vietnamZoneDefinition } from './_vietnam-time.ts';

const hour = 60 * 60;
/** Reminders at eight in the morning, this many days ahead: time to act, and a last word. */
const REMIND_DAYS = [7, 1];

/**
 * Things to do as all-day entries on their last days, with reminders. An entry keeps its UID when its day moves; what is
 * done leaves the file, and with it the calendars that subscribe.
 * @param page address of the page that shows the same
 */
export async function dueCalendarFile(name: string, page: string, items: readonly DueItem[]): Promise<Response> {
  const { site } = (await getIndex()).record;
  const calendar = ical({
    name,
    url: new URL(page, site.baseUrl).href,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'cong-doi-thoai', product: 'viec-can-lam', language: 'VI' },
    ttl: 12 * hour,
    events: items.map((item) => eventData(item, site.baseUrl)),
  });
  // A calendar must have a component: one without entries has a zone.
  const text = calendar
    .toString()
    .replace(/^(?=END:VCALENDAR)/m, items.length > 0 ? '' : `${vietnamZoneDefinition}\r\n`);
  return new Response(`${text}\r\n`, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}

function eventData(item: DueItem, base: string): ICalEventData {
  const url = new URL(subjectAddress(item), base);
  const rule = basisAddress(item);
  const stamp = instantOf(item.since);
  return {
    id: `${item.id}@${url.hostname}`,
    allDay: true,
    start: vietnamTime(instantOf(item.due)),
    stamp,
    lastModified: stamp,
    summary: `Hạn cuối: ${dueKindLabel[item.kind]}, ${item.about}`,
    description: [
      `Hết ngày ${shortDate(item.due)} là hết hạn.`,
      `Căn cứ: ${item.basis}`,
      ...(rule === null ? [] : [`Quy định: ${new URL(rule, base).href}`]),
      `Chi tiết: ${url.href}`,
    ].join('\n'),
    url: url.href,
    categories: [{ name: dueKindLabel[item.kind] }],
    transparency: ICalEventTransparency.TRANSPARENT,
    alarms: REMIND_DAYS.map((days) => ({
      type: ICalAlarmType.display,
      trigger: days * 24 * hour - 8 * hour,
      description: `Còn ${days} ngày: ${item.about}`,
    })),
  };
}

const instantOf = (day: CivilDate) => new Date(`${day}T00:00:00+07:00`);

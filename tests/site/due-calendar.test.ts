import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { builtFiles, builtText, pageAt } from './built-site.ts';

const calendars = [...builtFiles].filter((file) => file.endsWith('/viec-can-lam.ics'));
const bodyOf = (file: string) => file.split('/')[1] ?? '';

const eventsOf = (file: string) =>
  ICAL.Component.fromString(builtText(file))
    .getAllSubcomponents('vevent')
    .map((event) => ({
      uid: String(event.getFirstPropertyValue('uid')),
      url: String(event.getFirstPropertyValue('url')),
      start: new ICAL.Event(event).startDate,
      alarms: event.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    }));

/** Due days of a unit's page, in the order they stand. */
const daysOf = (body: string) =>
  [...(pageAt(`/thuc-hien/viec-can-lam/${body}/`)?.document.querySelectorAll('table.due time') ?? [])].map((time) =>
    time.getAttribute('datetime'),
  );

describe('the calendar of what a unit has to do', () => {
  it('is there for units that owe something, with and without things due', () => {
    const counts = calendars.map((file) => eventsOf(file).length);
    expect(Math.max(...counts)).toBeGreaterThan(0);
    expect(Math.min(...counts)).toBe(0);
  });

  it.each(calendars)(
    '%s has the days of its page, all day, each reminded of a week and a day before at eight',
    (file) => {
      const events = eventsOf(file);
      expect(events.map(({ start }) => start.toString())).toEqual(daysOf(bodyOf(file)));
      for (const { start, alarms } of events) {
        expect(start.isDate).toBe(true);
        expect(alarms).toEqual(['-P6DT16H', '-PT16H']);
      }
    },
  );

  it('says a thing in one file only, and leads to a page of the portal', () => {
    const events = calendars.flatMap(eventsOf);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    for (const { url } of events) expect(pageAt(new URL(url).pathname), url).not.toBeNull();
  });

  it('has a component even when nothing is due (RFC 5545, 3.4)', () => {
    for (const file of calendars) {
      const kinds = ICAL.Component.fromString(builtText(file)).getAllSubcomponents().length;
      expect(kinds, file).toBeGreaterThan(0);
    }
  });
});

it('the list of all units names each thing that is late or next with its provision', () => {
  const rows = [...(pageAt('/thuc-hien/viec-can-lam/')?.document.querySelectorAll('table.due tbody tr') ?? [])];
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) expect(row.querySelector('td:last-child')?.textContent?.trim().length).toBeGreaterThan(10);
});

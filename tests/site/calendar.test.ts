import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { addressOf, calendarAddress } from '#domain/address.ts';
import { isCancelled } from '#domain/sessions.ts';
import { builtBytes, builtFiles, builtText } from './built-site.ts';
import { type CalendarEntry, eventsIn, instantOf, textOf, unfolded } from './calendar-reading.ts';
import { bodies, dialogues, portal } from './published-data.ts';

const asOf = portal.demo?.asOf ?? new Date().toISOString().slice(0, 10);
const sessions = dialogues();
/** Those of sessions; what units have to do is in files of its own. */
const calendars = [...builtFiles].filter((file) => file.endsWith('.ics') && !file.endsWith('/viec-can-lam.ics'));
const all = eventsIn(builtText('lich.ics'));
const eventOf = (id: string, events: readonly CalendarEntry[]) =>
  events.find((event) => textOf(event, 'URL') === new URL(addressOf('dialogues', id), portal.baseUrl).href);

const zone = 'Asia/Ho_Chi_Minh';
const uidOf = ({ id }: { id: string }) => `${id.replace('/', '-')}@${new URL(portal.baseUrl).hostname}`;
const instant = (local?: string) => new Date(`${local}:00+07:00`).toISOString();

/** The sessions a calendar is of, by its address. */
function sessionsOf(file: string) {
  const [folder, ...rest] = file.slice(0, -'.ics'.length).split('/');
  const name = rest.join('/');
  return sessions.filter(
    ({ id, organizer, chairs, topics }) =>
      folder === 'lich' ||
      (folder === 'doi-thoai' && id === name) ||
      (folder === 'chu-de' && topics.includes(name)) ||
      (folder === 'don-vi' && (organizer === name || chairs.some(({ body }) => body === name))),
  );
}

/** Physical lines of a file, without their CRLF. */
function physicalLines(file: string): Buffer[] {
  const bytes = builtBytes(file);
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf('\r\n', start);
    if (end < 0) throw new Error('the last line does not end in CRLF');
    lines.push(bytes.subarray(start, end));
    start = end + 2;
  }
  return lines;
}

describe('a calendar file (RFC 5545)', () => {
  it('is there for the whole schedule and for every session', () => {
    expect(calendars).toContain('lich.ics');
    expect(sessions.map(({ id }) => calendarAddress(id).slice(1)).filter((file) => !builtFiles.has(file))).toEqual([]);
  });

  it.each(calendars)('%s has lines of at most 75 octets that end in CRLF and break between letters', (file) => {
    const whole = new TextDecoder('utf-8', { fatal: true });
    for (const line of physicalLines(file)) {
      expect(line.length).toBeLessThanOrEqual(75);
      expect(line.includes(10) || line.includes(13)).toBe(false);
      expect(() => whole.decode(line)).not.toThrow();
    }
  });

  it.each(calendars)('%s is version 2.0, names its maker and has complete entries', (file) => {
    const lines = unfolded(builtText(file));
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.at(-1)).toBe('END:VCALENDAR');
    expect(lines).toContain('VERSION:2.0');
    expect(lines.some((line) => /^PRODID:.+/u.test(line))).toBe(true);
    const events = eventsIn(builtText(file));
    for (const event of events) {
      for (const name of ['UID', 'DTSTAMP', 'SUMMARY', 'LOCATION', 'DESCRIPTION', 'URL', 'STATUS']) {
        expect(textOf(event, name), name).not.toBe('');
      }
      expect(event['SEQUENCE']?.value).toMatch(/^\d+$/u);
      expect(textOf(event, 'DESCRIPTION')).toContain(textOf(event, 'URL'));
    }
  });
});

describe('a calendar read by another program (ical.js)', () => {
  it.each(calendars)('%s has the events of its sessions, at their instants, in the zone it defines', (file) => {
    const calendar = ICAL.Component.fromString(builtText(file));
    expect(calendar.getAllSubcomponents('vtimezone').map((zone) => zone.getFirstPropertyValue('tzid'))).toEqual([zone]);
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events.map(({ uid }) => uid).sort()).toEqual(sessionsOf(file).map(uidOf).sort());
    for (const { uid, startDate, endDate } of events) {
      const session = sessions.find((one) => uidOf(one) === uid);
      expect(startDate.zone?.tzid).toBe(zone);
      expect(startDate.toJSDate().toISOString()).toBe(instant(session?.startsAt));
      if (session?.endsAt) expect(endDate.toJSDate().toISOString()).toBe(instant(session.endsAt));
    }
  });

  it('is there for every unit and every topic', () => {
    const ofUnits = calendars.filter((file) => file.startsWith('don-vi/'));
    const ofTopics = calendars.filter((file) => file.startsWith('chu-de/'));
    expect(ofUnits.map((file) => file.slice(7, -4)).sort()).toEqual(
      bodies()
        .map(({ id }) => id)
        .sort(),
    );
    expect(ofUnits.filter((file) => sessionsOf(file).length > 0).length).toBeGreaterThan(5);
    expect(ofTopics.filter((file) => sessionsOf(file).length > 0).length).toBeGreaterThan(3);
  });
});

describe('the schedule as a calendar', () => {
  it('has one entry per session under a name that never changes', () => {
    expect(all).toHaveLength(sessions.length);
    const names = sessions.map(({ id }) => eventOf(id, all)?.['UID']?.value);
    expect(names).toEqual(sessions.map(uidOf));
  });

  it('tells the instant each session starts in Vietnam', () => {
    for (const { id, startsAt } of sessions) {
      expect(instantOf(eventOf(id, all) ?? {}, 'DTSTART'), id).toBe(Date.parse(`${startsAt}:00+07:00`));
    }
  });

  it('strikes out cancelled sessions and no others', () => {
    const cancelled = sessions.filter((session) => isCancelled(session, asOf)).map(({ id }) => id);
    const struck = sessions.filter(({ id }) => eventOf(id, all)?.['STATUS']?.value === 'CANCELLED').map(({ id }) => id);
    expect(struck).toEqual(cancelled);
    expect(cancelled.length).toBeGreaterThan(0);
  });

  it('counts each public change of a session, so that calendars take the new time', () => {
    for (const { id, history } of sessions) {
      const days = new Set(history.map(({ at }) => at).filter((at) => at <= asOf)).size;
      expect(Number(eventOf(id, all)?.['SEQUENCE']?.value), id).toBeGreaterThanOrEqual(days);
    }
    expect(sessions.some(({ history }) => history.some(({ kind }) => kind === 'moved'))).toBe(true);
  });

  it('is stamped with days of the record, not with the time of the build', () => {
    const latest = Date.parse(`${asOf}T23:59:59+07:00`);
    for (const event of all) expect(instantOf(event, 'DTSTAMP')).toBeLessThanOrEqual(latest);
  });

  it('gives a session the same entry as its own file does', () => {
    for (const { id } of sessions) {
      const [own] = eventsIn(builtText(calendarAddress(id).slice(1)));
      expect(own, id).toEqual(eventOf(id, all));
    }
  });
});

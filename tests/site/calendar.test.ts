import { describe, expect, it } from 'vitest';
import { addressOf, calendarAddress } from '#domain/address.ts';
import { isCancelled } from '#domain/sessions.ts';
import { builtBytes, builtFiles, builtText } from './built-site.ts';
import { type CalendarEntry, eventsIn, instantOf, textOf, unfolded } from './calendar-reading.ts';
import { dialogues, portal } from './published-data.ts';

const asOf = portal.demo?.asOf ?? new Date().toISOString().slice(0, 10);
const sessions = dialogues();
const calendars = [...builtFiles].filter((file) => file.endsWith('.ics'));
const all = eventsIn(builtText('lich.ics'));
const eventOf = (id: string, events: readonly CalendarEntry[]) =>
  events.find((event) => textOf(event, 'URL') === new URL(addressOf('dialogues', id), portal.baseUrl).href);

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
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) {
      for (const name of ['UID', 'DTSTAMP', 'SUMMARY', 'LOCATION', 'DESCRIPTION', 'URL', 'STATUS']) {
        expect(textOf(event, name), name).not.toBe('');
      }
      expect(event['SEQUENCE']?.value).toMatch(/^\d+$/u);
      expect(textOf(event, 'DESCRIPTION')).toContain(textOf(event, 'URL'));
    }
  });
});

describe('the schedule as a calendar', () => {
  it('has one entry per session under a name that never changes', () => {
    expect(all).toHaveLength(sessions.length);
    const host = new URL(portal.baseUrl).hostname;
    const names = sessions.map(({ id }) => eventOf(id, all)?.['UID']?.value);
    expect(names).toEqual(sessions.map(({ id }) => `${id.replace('/', '-')}@${host}`));
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

/** One entry of a calendar file: property → value and parameters. */
export interface CalendarEntry {
  readonly [name: string]: { readonly value: string; readonly parameters: string } | undefined;
}

/** Lines of a calendar file with folded ones joined (RFC 5545, 3.1). */
export function unfolded(text: string): string[] {
  return text
    .replaceAll(/\r\n[ \t]/gu, '')
    .split('\r\n')
    .filter(Boolean);
}

/** The events of a calendar file. Throws when blocks are not closed in order. */
export function eventsIn(text: string): CalendarEntry[] {
  const open: string[] = [];
  const events: CalendarEntry[] = [];
  let current: Record<string, { value: string; parameters: string }> = {};
  for (const line of unfolded(text)) {
    const [, name = '', parameters = '', value = ''] =
      /^([A-Z-]+)((?:;[^:"]*(?:"[^"]*"[^:"]*)*)?):(.*)$/su.exec(line) ?? [];
    if (name === '') throw new Error(`no property: ${line}`);
    if (name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') current = {};
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`${value} is not open`);
      if (value === 'VEVENT') events.push(current);
    } else if (open.at(-1) === 'VEVENT') {
      if (current[name] !== undefined && name !== 'COMMENT') throw new Error(`${name} twice`);
      current[name] = { value, parameters };
    }
  }
  if (open.length > 0) throw new Error(`${open.join()} is not closed`);
  return events;
}

/** The instant of a date-time in UTC, or in Vietnam's zone, which keeps UTC+7 all year. */
export function instantOf(entry: CalendarEntry, name: string): number {
  const { value, parameters } = entry[name] ?? { value: '', parameters: '' };
  const [, year, month, day, hour, minute, second, utc] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z?)$/u.exec(value) ?? [];
  const zone = utc === 'Z' ? 'Z' : parameters === ';TZID=Asia/Ho_Chi_Minh' ? '+07:00' : '';
  if (zone === '') throw new Error(`${name} has no zone: ${value}`);
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
}

/** A text value without its escapes. */
export function textOf(entry: CalendarEntry, name: string): string {
  return (entry[name]?.value ?? '').replaceAll(/\\([\\;,nN])/gu, (_, char: string) => (/n/iu.test(char) ? '\n' : char));
}

import { addDays, type CivilDate, dayOf, holidaysOf, isWorkingDay } from '#domain/calendar.ts';
import type { Body } from '#domain/content/body.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import type { Chair } from '#domain/content/fields.ts';
import type { Entry } from '#domain/record.ts';
import type { Answers, Known } from './kind.ts';

/** The latest session a body organized; `null` before its first. */
export function lastSession({ record }: Known, body: string | undefined): Entry<Dialogue> | null {
  const own = [...record.dialogues.values()].filter(({ organizer }) => organizer === body);
  return own.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1)).at(-1) ?? null;
}

/** Who cleared the body's latest document. */
export function lastClearer({ record }: Known, body: string | undefined): string | null {
  const documents = [
    ...[...record.dialogues.values()].filter(({ organizer }) => organizer === body),
    ...(['plans', 'conclusions', 'reports', 'supervision', 'directives'] as const).flatMap((kind) =>
      [...record[kind].values()].filter(({ issuer }) => issuer === body),
    ),
  ];
  return documents.toSorted((a, b) => (a.clearedAt < b.clearedAt ? -1 : 1)).at(-1)?.clearedBy ?? null;
}

/** The heads of a body on a day, as chairs of a session. */
export function chairsOf(body: Entry<Body>, day: CivilDate): Chair[] {
  return body.heads
    .filter(({ from, to }) => (from ?? '') <= day && day <= (to ?? '9999-12-31'))
    .slice(0, 1)
    .map(({ position }) => ({ body: body.id, position, role: 'chair' as const }));
}

/** The first working day on or after a day, by the holiday tables of the record. */
export function workingDayFrom(day: CivilDate, { record }: Known): CivilDate {
  const holidays = holidaysOf(record.rules);
  let at = day;
  while (!isWorkingDay(at, holidays)) at = addDays(at, 1);
  return at;
}

/** A name for a file that no entry has yet: the name itself, else with a number after it. */
export function freeName(name: string, taken: (name: string) => boolean): string {
  if (!taken(name)) return name;
  for (let number = 2; ; number += 1) if (!taken(`${name}-${number}`)) return `${name}-${number}`;
}

/** Days of publication and clearance: the portal's day; and whether all of it is made up, as in a demonstration. */
export function publication({ record, asOf }: Known, said: Answers) {
  return {
    publishedAt: asOf,
    clearedBy: said['cleared-by'],
    clearedAt: asOf,
    ...(record.site.demo && { illustrative: true }),
  };
}

/** Number, issuer and day as an issued document has them. */
export function issued(said: Answers, issuer: string | undefined) {
  return { number: said['number'] || null, issuer, issued: said['issued'] };
}

/** Sessions that were held and have no conclusion yet, the latest first. */
export function unconcluded({ record, asOf }: Known): Entry<Dialogue>[] {
  const concluded = new Set([...record.conclusions.values()].map(({ session }) => session));
  return [...record.dialogues.values()]
    .filter(({ id, held, startsAt }) => held !== undefined && dayOf(startsAt) <= asOf && !concluded.has(id))
    .toSorted((a, b) => (a.startsAt < b.startsAt ? 1 : -1));
}

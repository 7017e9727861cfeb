import { addDays, type CivilDate, dayOf, firstPossibleDay, lastPossibleDay } from '../calendar.ts';
import type { CheckContext } from './context.ts';

/** One date of an entry. A date that stands elsewhere, the session's or today's, has no path and is never to blame. */
export interface NamedDate {
  name: string;
  /** First and last day it may mean; they differ for dates known to the month or year. */
  first: CivilDate;
  last: CivilDate;
  path: readonly PropertyKey[] | null;
}

/** Two dates of which the first may not lie after the second, and which of them to look at first when it does. */
export interface Ordered {
  earlier: NamedDate;
  later: NamedDate;
  suspect: 'earlier' | 'later';
}

export type Pairs = Generator<Ordered>;
export type MaybeDate = string | null | undefined;

/** Beyond this many events only neighbours are compared. */
const MOST_EVENTS = 60;

export function named(name: string, date: string, ...path: PropertyKey[]): NamedDate {
  const day = dayOf(date);
  return { name, first: firstPossibleDay(day), last: lastPossibleDay(day), path };
}

/** A date with its time of day: compare it with another of its kind only. */
export const moment = (name: string, at: string, ...path: PropertyKey[]): NamedDate => ({
  name,
  first: at,
  last: at,
  path,
});

export const elsewhere = (name: string, date: string): NamedDate => ({ ...named(name, date), path: null });

export function* order(
  earlier: NamedDate | null,
  later: NamedDate | null,
  suspect: Ordered['suspect'] = 'later',
): Pairs {
  if (earlier && later) yield { earlier, later, suspect };
}

export const maybe = (name: string, date: MaybeDate, ...path: PropertyKey[]) =>
  date === null || date === undefined ? null : named(name, date, ...path);

export function* ascending(dates: readonly NamedDate[]): Pairs {
  for (const [index, later] of dates.entries()) {
    const before = dates.length > MOST_EVENTS ? dates.slice(Math.max(0, index - 1), index) : dates.slice(0, index);
    for (const earlier of before) yield* order(earlier, later);
  }
}

export function* notAhead(dates: readonly (NamedDate | null)[], { asOf }: CheckContext): Pairs {
  const today = elsewhere('ngày hiện tại của cổng', asOf);
  for (const date of dates) yield* order(date, today, 'earlier');
}

/** A date may lie before another, but not by more than a year: then the year is mistyped. */
export function* withinYear(date: NamedDate, other: NamedDate): Pairs {
  const yearBefore = elsewhere(`một năm trước ${other.name}`, addDays(other.first, -366));
  yield* order({ ...yearBefore, path: other.path }, date);
}

export function* span(from: MaybeDate, to: MaybeDate, ...path: PropertyKey[]): Pairs {
  yield* order(
    maybe('ngày bắt đầu', from, ...path, path.length > 0 ? 'from' : 'validFrom'),
    maybe('ngày kết thúc', to, ...path, path.length > 0 ? 'to' : 'validTo'),
  );
}

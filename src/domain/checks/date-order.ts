import { type CivilDate, dayOf, daysBetween } from '../calendar.ts';
import type { Petition } from '../content/petition.ts';
import type { Finding } from '../problem.ts';
import type { Entry } from '../record.ts';
import type { Check, CheckContext } from './context.ts';
import { datesOf } from './date-list.ts';
import { allEntries } from './entries.ts';
import type { NamedDate, Ordered } from './named-dates.ts';
import { datesOfPetitionEvents } from './petition-dates.ts';
import { livesBeforeAll } from './portal-day.ts';

/** What must come first comes first, and nothing that has happened lies ahead. */
export const dateOrder: Check = {
  rule: 'date-order',
  find(given) {
    const context = livesBeforeAll(given) ? { ...given, asOf: LAST_DAY } : given;
    const findings: Finding[] = [];
    for (const { entry, collection, data } of allEntries(context.record)) {
      // Each list of dates reads the entries of its own collection.
      const list = datesOf[collection] as (data: unknown, context: CheckContext) => Iterable<Ordered>;
      findings.push(...blamed(entry, [...list(data, context)].filter(isBroken), context.asOf));
    }
    return findings;
  },
};

/** The events of one petition that are out of order. */
export function eventDatesOf(petition: Entry<Petition>, context: CheckContext): Finding[] {
  const broken = [...datesOfPetitionEvents(petition, context)].filter(isBroken);
  return blamed(`petitions/${petition.id}`, broken, context.asOf);
}

const LAST_DAY = '9999-12-31';
const isBroken = ({ earlier, later }: Ordered) => earlier.first > later.last;

/** One finding for each wrong date, not for each pair: the date that most pairs have in common is to blame. */
function blamed(entry: string, broken: readonly Ordered[], asOf: CivilDate): Finding[] {
  const findings: Finding[] = [];
  for (let left = broken; left.length > 0; ) {
    const culprit = mostInvolved(left, asOf);
    const pair = left.find(({ earlier, later }) => isSame(earlier, culprit) || isSame(later, culprit));
    left = left.filter(({ earlier, later }) => !isSame(earlier, culprit) && !isSame(later, culprit));
    if (culprit === null || pair === undefined) break;
    findings.push({
      entry,
      path: culprit.path ?? [],
      what: told(pair, culprit),
      remedy: 'Xem lại hai ngày này và sửa ngày sai.',
      rule: dateOrder.rule,
    });
  }
  return findings;
}

const keyOf = ({ path }: NamedDate) => (path === null ? null : path.map(String).join('\n'));
const isSame = (date: NamedDate, other: NamedDate | null) => other !== null && keyOf(date) === keyOf(other);

/** Of dates equally involved the one that is years away from today is the typing mistake, else the one to suspect. */
function mostInvolved(pairs: readonly Ordered[], asOf: CivilDate): NamedDate | null {
  const counts = new Map<string, { date: NamedDate; count: number; years: number }>();
  for (const { earlier, later, suspect } of pairs) {
    for (const date of suspect === 'later' ? [later, earlier] : [earlier, later]) {
      const key = keyOf(date);
      const years = Math.floor(Math.abs(daysBetween(dayOf(date.first), asOf)) / 365);
      if (key !== null) counts.set(key, { date, count: (counts.get(key)?.count ?? 0) + 1, years });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || b.years - a.years)[0]?.date ?? null;
}

/** The wrong date as a sentence of its own: too late beside the one, or too early beside the other. */
function told({ earlier, later }: Ordered, culprit: NamedDate): string {
  const tooLate = isSame(earlier, culprit);
  const [wrong, other] = tooLate ? [earlier, later] : [later, earlier];
  return `${capital(wrong.name)} (${written(wrong)}) ${tooLate ? 'muộn' : 'sớm'} hơn ${other.name} (${written(other)}).`;
}

const written = ({ first, last }: NamedDate) =>
  first === last ? first.replace('T', ' ') : first.slice(0, last.startsWith(first.slice(0, 7)) ? 7 : 4);
const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

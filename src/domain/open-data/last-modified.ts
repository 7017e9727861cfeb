import type { CivilDate } from '../calendar.ts';

type Dated = Readonly<Record<string, unknown>>;

/** Fields that hold a day on which the entry was written or added to, and lists of what was added, by the name of their day. */
const days = ['publishedAt', 'announcedAt', 'resultPublishedAt'] as const;
const lists = { at: ['changes', 'history', 'assignments', 'extensions'], date: ['events', 'responses'] } as const;

/**
 * The last day on which an entry is known to have changed, by what it says itself; `null` for units, places and rules,
 * which carry their validity instead.
 * @param asOf days after it are plans, not changes
 */
export function modifiedOn(entry: object, asOf: CivilDate): CivilDate | null {
  const said = entry as Dated;
  const listed = (day: keyof typeof lists) =>
    lists[day].flatMap((name) => ((said[name] ?? []) as readonly Dated[]).map((item) => item[day]));
  return (
    [...days.map((name) => said[name]), ...listed('at'), ...listed('date')]
      .filter((day) => typeof day === 'string' && day <= asOf)
      .map(String)
      .toSorted()
      .at(-1) ?? null
  );
}

import { type CivilDate, lastPossibleDay } from './calendar.ts';
import type { Conclusion } from './content/conclusion.ts';
import type { Petition } from './content/petition.ts';
import { eventsUntil } from './petition-progress.ts';
import { type Bucket, buckets, type Status, statusMeaning } from './petition-status.ts';

export interface RollUp {
  /** The denominator: petitions known on the day, less the excluded ones. */
  total: number;
  /** Every bucket, `excluded` too, so that those outside the denominator stay in sight. */
  counts: Record<Bucket, number>;
}

/** Petitions by bucket of their status on `asOf`. A petition without any event by then is not known yet and not counted. */
export function rollUp(petitions: Iterable<Pick<Petition, 'events'>>, asOf: CivilDate): RollUp {
  const counts = Object.fromEntries(buckets.map((bucket) => [bucket, 0])) as Record<Bucket, number>;
  let total = 0;
  for (const petition of petitions) {
    const status = eventsUntil(petition, asOf).at(-1)?.status;
    if (status === undefined) continue;
    const { bucket } = statusMeaning[status];
    counts[bucket] += 1;
    if (bucket !== 'excluded') total += 1;
  }
  return { total, counts };
}

/** A percentage of fewer than this many things says more than it knows. */
const FLOOR = 5;

export interface Share {
  /** `12/40 (30%)`, or `2/4` under the floor. */
  text: string;
  /** Rounded to one decimal; null under the floor. */
  percent: number | null;
}

/** A part of a whole with its denominator. Rounding never turns some into none or nearly all into all. */
export function share(part: number, whole: number): Share {
  const fraction = `${numberText(part)}/${numberText(whole)}`;
  if (whole < FLOOR) return { text: fraction, percent: null };
  const rounded = Math.round((part * 1000) / whole) / 10;
  const percent = part === 0 || part === whole ? rounded : Math.min(99.9, Math.max(0.1, rounded));
  return { text: `${fraction} (${numberText(percent)}%)`, percent };
}

/** Vietnamese figures: thousands with a dot, decimals with a comma: `12.345,6`. */
export function numberText(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

const COUNTED_AS: Partial<Record<Status, 'answeredOnSite' | 'assigned' | 'forwarded'>> = {
  answered_on_site: 'answeredOnSite',
  explained: 'answeredOnSite',
  assigned: 'assigned',
  in_progress: 'assigned',
  scheduled: 'assigned',
  forwarded: 'forwarded',
};

/**
 * What a conclusion should say of its petitions: each is classed by the first thing done with it after its receipt,
 * up to the day the conclusion was issued; nothing done yet, or anything else, is `other`. The parts add up to `received`.
 * A day known only to the month or year includes all of it; an unknown day sets no limit.
 */
export function conclusionTotals(
  petitions: Iterable<Pick<Petition, 'events'>>,
  issued: string | null,
): Conclusion['totals'] {
  const totals = { received: 0, answeredOnSite: 0, assigned: 0, forwarded: 0, other: 0 };
  const until = issued === null ? '9999-12-31' : lastPossibleDay(issued);
  for (const petition of petitions) {
    const first = eventsUntil(petition, until).find((event) => event.status !== 'received');
    totals.received += 1;
    totals[(first && COUNTED_AS[first.status]) ?? 'other'] += 1;
  }
  return totals;
}

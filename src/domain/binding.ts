import type { CivilDate } from './calendar.ts';
import type { Body } from './content/body.ts';
import type { Rule } from './content/rule.ts';
import { liesWithin } from './places.ts';
import type { Entry, PublicRecord } from './record.ts';

/** Whether a span covers a day; both ends belong to it and a missing end is open. */
function covers(span: { validFrom?: CivilDate | undefined; validTo?: CivilDate | undefined }, day: CivilDate): boolean {
  return (span.validFrom ?? '') <= day && day <= (span.validTo ?? '9999-12-31');
}

/**
 * Whether a rule obliges a body on a day: both in validity that day, the body's system and level named by the rule,
 * its place the named body's or under it, and, for rules on heads, a head position in that year.
 * The body that receives a report owes none to itself.
 */
export function binds(
  rule: Rule,
  body: Entry<Body>,
  day: CivilDate,
  record: Pick<PublicRecord, 'bodies' | 'places'>,
): boolean {
  const { systems, levels, within, headedOnly } = rule.binds;
  return (
    covers(rule, day) &&
    covers(body, day) &&
    systems.includes(body.system) &&
    levels.includes(body.level) &&
    (within === undefined || isUnder(body, within, record)) &&
    (!headedOnly || hasHead(body, day.slice(0, 4))) &&
    !(rule.kind === 'report' && rule.to === body.id)
  );
}

function isUnder(body: Entry<Body>, within: string, record: Pick<PublicRecord, 'bodies' | 'places'>): boolean {
  if (body.id === within) return true;
  const area = record.bodies.get(within)?.place;
  return area !== undefined && body.place !== undefined && liesWithin(record.places, body.place, area);
}

function hasHead(body: Body, year: string): boolean {
  return body.heads.some(({ from, to }) => (from ?? '') <= `${year}-12-31` && `${year}-01-01` <= (to ?? '9999-12-31'));
}

import type { CivilDate } from '../calendar.ts';
import type { Body, Level } from '../content/body.ts';
import { liesWithin, placeName, plainName } from '../places.ts';
import type { Entry, PublicRecord } from '../record.ts';
import { collate } from '../vietnamese.ts';
import type { Period } from './period.ts';

type Sources = Pick<PublicRecord, 'bodies' | 'places'>;

/** A row of a report: the Party committee and the authority of one place, reported on together. */
export interface Unit {
  /** Id of the place. */
  id: string;
  name: string;
  level: Level;
  /** Those whose heads owe dialogue, the Party committee first. */
  heads: readonly Entry<Body>[];
  /** Ids of all bodies of the place in the span: any of them may organise a session. */
  bodies: readonly string[];
}

const LEVELS: readonly Level[] = ['central', 'province', 'district', 'commune'];

/** The place of a body and all places under it, as units of the span: upper levels first, then in Vietnamese order. */
export function unitsUnder(record: Sources, body: string, span: Pick<Period, 'from' | 'asOf'>): Unit[] {
  const area = record.bodies.get(body)?.place;
  if (area === undefined) return [];
  return allUnits(record, span).filter(({ id }) => liesWithin(record.places, id, area));
}

/** The units a portal tells of in a span: its own unit's place and those under it, and all whose bodies publish on it. */
export function unitsOfPortal(
  record: Sources & Pick<PublicRecord, 'site'>,
  span: Pick<Period, 'from' | 'asOf'>,
): Unit[] {
  const own = new Set(unitsUnder(record, record.site.unit, span).map(({ id }) => id));
  return allUnits(record, span).filter((unit) => own.has(unit.id) || publishesBy(unit, span.asOf));
}

/** Whether a body of the unit had begun to publish here by a day. */
export function publishesBy({ heads }: Pick<Unit, 'heads'>, day: CivilDate): boolean {
  return heads.some(({ publishesFrom }) => publishesFrom !== undefined && publishesFrom <= day);
}

/** Every place that had a head who owes dialogue in the span. */
function allUnits(record: Sources, span: Pick<Period, 'from' | 'asOf'>): Unit[] {
  const present = [...record.bodies.values()].filter((body) => overlaps(body, span));
  return [...Map.groupBy(present, ({ place }) => place)]
    .flatMap(([place, bodies]) => {
      const entry = place === undefined ? undefined : record.places.get(place);
      const heads = bodies.filter(hasHeads).toSorted(partyFirst);
      const level = heads[0]?.level;
      if (entry === undefined || level === undefined) return [];
      return [
        { id: entry.id, name: nameOf(placeName(entry), level), level, heads, bodies: bodies.map(({ id }) => id) },
      ];
    })
    .toSorted(
      (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || collate(plainName(a.name), plainName(b.name)),
    );
}

/** Whether a body's head owes dialogue: departments and the Front have none in the record. */
export function hasHeads({ heads, system }: Pick<Body, 'heads' | 'system'>): boolean {
  return heads.length > 0 && system !== 'front';
}

function overlaps({ validFrom, validTo }: Body, { from, asOf }: { from: CivilDate; asOf: CivilDate }): boolean {
  return (validFrom ?? '') <= asOf && from <= (validTo ?? '9999-12-31');
}

/** A district's own row is not the district as a whole. */
function nameOf(place: string, level: Level): string {
  if (level === 'district') return `Cấp huyện (${place})`;
  if (level === 'province') return `Cấp tỉnh (${place})`;
  return place.charAt(0).toUpperCase() + place.slice(1);
}

const partyFirst = (a: Entry<Body>, b: Entry<Body>) =>
  Number(b.system === 'party') - Number(a.system === 'party') || (a.id < b.id ? -1 : 1);

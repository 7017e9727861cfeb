import { dayOf, daysBetween } from '#domain/calendar.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import type { Obligation } from '#domain/obligations.ts';
import type { Entry } from '#domain/record.ts';
import { wasHeld } from '#domain/sessions.ts';
import { collate } from '#domain/vietnamese.ts';
import { obligationsIn, yearsWithObligations } from './obligations.ts';
import { getPetitionFacts, type PetitionFacts } from './petition-facts.ts';
import { getIndex } from './record-index.ts';

/** What is late across all units on the portal's day, for overseers. Things are listed, units are not ranked. */
export interface LateList {
  /** Overdue obligations of any year, the earliest due first. */
  obligations: readonly (Obligation & { daysOver: number })[];
  /** Overdue petitions, the earliest due first. */
  petitions: readonly PetitionFacts[];
  /** Petitions handed over whose day to ask after them has passed without news, the longest ago first. */
  checks: readonly PetitionFacts[];
  /** How many overdue petitions each body is in charge of, by name. */
  leads: readonly { body: string; count: number }[];
  /** Sessions held without a conclusion yet, the oldest first. The directive sets no day, so they are not called late. */
  withoutConclusion: readonly { session: Entry<Dialogue>; days: number }[];
}

export async function lateList(): Promise<LateList> {
  const { record, sessions, asOf, conclusionOf } = await getIndex();
  const { overdue, checkPassed } = await getPetitionFacts();
  const years = await Promise.all((await yearsWithObligations()).map(obligationsIn));
  const obligations = years
    .flatMap(({ all }) => all)
    .flatMap((obligation) =>
      obligation.state === 'overdue' && obligation.due !== null
        ? [{ ...obligation, daysOver: daysBetween(obligation.due, asOf) }]
        : [],
    )
    .sort((a, b) => b.daysOver - a.daysOver || collate(a.body.name, b.body.name));
  const nameOf = (id: string) => record.bodies.get(id)?.name ?? id;
  const leads = [...Map.groupBy(overdue, ({ lead }) => lead)]
    .flatMap(([body, petitions]) => (body === null ? [] : [{ body, count: petitions.length }]))
    .sort((a, b) => collate(nameOf(a.body), nameOf(b.body)));
  const withoutConclusion = sessions
    .filter((session) => wasHeld(session, asOf) && conclusionOf(session.id) === null)
    .map((session) => ({ session, days: daysBetween(dayOf(session.startsAt), asOf) }))
    .toReversed();
  return { obligations, petitions: overdue, checks: checkPassed, leads, withoutConclusion };
}

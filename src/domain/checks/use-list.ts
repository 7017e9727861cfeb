import { type CivilDate, dayOf, firstPossibleDay, lastPossibleDay } from '../calendar.ts';
import type { CheckContext } from './context.ts';
import { sessionDay } from './session-dates.ts';

/** A body or place as an entry uses it: where, and on which day or days. */
export interface Use {
  entry: string;
  path: readonly PropertyKey[];
  kind: 'bodies' | 'places';
  id: string;
  from: CivilDate;
  to: CivilDate;
  /** Where the day stands. */
  day: readonly PropertyKey[];
}

/** Every use of a body or place that has a day. */
export function* uses(context: CheckContext): Generator<Use> {
  yield* ofDocuments(context);
  yield* ofSessions(context);
  yield* ofPetitions(context);
}

/** The day or days of a use, and where they are written. */
function on(date: string, ...day: PropertyKey[]): Pick<Use, 'from' | 'to' | 'day'> {
  const written = dayOf(date);
  return { from: firstPossibleDay(written), to: lastPossibleDay(written), day };
}

function* ofDocuments({ record }: CheckContext): Generator<Use> {
  for (const kind of ['directives', 'conclusions', 'supervision', 'reports', 'plans'] as const) {
    for (const { id, issuer, issued } of record[kind].values()) {
      if (issued)
        yield { entry: `${kind}/${id}`, path: ['issuer'], kind: 'bodies', id: issuer, ...on(issued, 'issued') };
    }
  }
  for (const { id, year, bodies } of record.plans.values()) {
    for (const [index, body] of bodies.entries()) {
      yield { entry: `plans/${id}`, path: ['bodies', index], kind: 'bodies', id: body, ...on(String(year), 'year') };
    }
  }
}

function* ofSessions({ record }: CheckContext): Generator<Use> {
  for (const { id, organizer, chairs, place, startsAt } of record.dialogues.values()) {
    const used = { entry: `dialogues/${id}`, ...on(startsAt, 'startsAt') };
    yield { ...used, path: ['organizer'], kind: 'bodies', id: organizer };
    yield { ...used, path: ['place'], kind: 'places', id: place };
    for (const [index, { body }] of chairs.entries()) {
      if (body !== organizer) yield { ...used, path: ['chairs', index, 'body'], kind: 'bodies', id: body };
    }
  }
}

function* ofPetitions(context: CheckContext): Generator<Use> {
  for (const petition of context.record.petitions.values()) {
    const entry = `petitions/${petition.id}`;
    const session = sessionDay(petition.session, context);
    if (session) yield { entry, path: ['place'], kind: 'places', id: petition.place, ...on(session.first, 'session') };
    for (const [index, { at, lead, co }] of petition.assignments.entries()) {
      const used = { entry, kind: 'bodies', ...on(at, 'assignments', index, 'at') } as const;
      yield { ...used, path: ['assignments', index, 'lead'], id: lead };
      for (const [helper, id] of co.entries()) yield { ...used, path: ['assignments', index, 'co', helper], id };
    }
    for (const [index, { body, date }] of petition.responses.entries()) {
      const path = ['responses', index, 'body'];
      yield { entry, path, kind: 'bodies', id: body, ...on(date, 'responses', index, 'date') };
    }
    for (const [index, { by, date }] of petition.events.entries()) {
      if (by)
        yield { entry, path: ['events', index, 'by'], kind: 'bodies', id: by, ...on(date, 'events', index, 'date') };
    }
  }
}

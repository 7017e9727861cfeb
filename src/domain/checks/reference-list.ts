import type { CollectionName } from '../collections.ts';
import type { Chair, CitedDocument } from '../content/fields.ts';
import type { PublicRecord } from '../record.ts';

/** One place in an entry that names another entry. */
export interface Reference {
  path: readonly PropertyKey[];
  target: CollectionName | 'topics';
  id: string;
}

type Refs = Generator<Reference>;
type EntryOf<K extends CollectionName> = PublicRecord[K] extends ReadonlyMap<string, infer E> ? E : never;

function* one(target: Reference['target'], id: string | undefined, ...path: PropertyKey[]): Refs {
  if (id !== undefined) yield { path, target, id };
}

function* many(target: Reference['target'], ids: readonly string[], ...path: PropertyKey[]): Refs {
  for (const [index, id] of ids.entries()) yield { path: [...path, index], target, id };
}

function* chairs(all: readonly Chair[], ...path: PropertyKey[]): Refs {
  for (const [index, chair] of all.entries()) yield* one('bodies', chair.body, ...path, index, 'body');
}

function* cited(document: CitedDocument | undefined, ...path: PropertyKey[]): Refs {
  yield* one('directives', document?.directive, ...path, 'directive');
}

/** What the entries of each collection may name. */
export const referencesOf: { [K in CollectionName]: (entry: EntryOf<K>) => Refs } = {
  *bodies(body) {
    yield* one('places', body.place, 'place');
    yield* one('bodies', body.parent, 'parent');
    yield* many('bodies', body.successors, 'successors');
  },
  *places(place) {
    yield* one('places', place.parent, 'parent');
    for (const [index, into] of place.mergedInto.entries())
      yield* one('places', into.place, 'mergedInto', index, 'place');
  },
  *rules(rule) {
    if (rule.kind === 'holidays') return;
    yield* one('directives', rule.directive, 'directive');
    if (rule.kind === 'confirmation') return;
    yield* one('bodies', rule.binds.within, 'binds', 'within');
    if (rule.kind === 'report') yield* one('bodies', rule.to, 'to');
  },
  *directives(directive) {
    yield* one('bodies', directive.issuer, 'issuer');
    for (const [index, { target }] of directive.relations.entries()) {
      yield* one('directives', target, 'relations', index, 'target');
    }
  },
  *plans(plan) {
    yield* one('bodies', plan.issuer, 'issuer');
    yield* many('bodies', plan.bodies, 'bodies');
    for (const [index, item] of plan.items.entries()) {
      yield* many('topics', item.topics, 'items', index, 'topics');
      yield* chairs(item.chairs, 'items', index, 'chairs');
      yield* one('bodies', item.secretariat, 'items', index, 'secretariat');
    }
    for (const [index, task] of plan.tasks.entries()) yield* one('bodies', task.lead, 'tasks', index, 'lead');
    yield* one('bodies', plan.reportTo, 'reportTo');
  },
  *dialogues(dialogue) {
    yield* one('bodies', dialogue.organizer, 'organizer');
    yield* chairs(dialogue.chairs, 'chairs');
    yield* many('topics', dialogue.topics, 'topics');
    yield* one('places', dialogue.place, 'place');
    yield* one('plans', dialogue.plan, 'plan');
    for (const [index, change] of dialogue.history.entries()) {
      if (change.kind === 'cancelled')
        yield* one('dialogues', change.insteadSession, 'history', index, 'insteadSession');
    }
  },
  *conclusions(conclusion) {
    yield* one('dialogues', conclusion.session, 'session');
    yield* one('bodies', conclusion.issuer, 'issuer');
    for (const [index, clause] of conclusion.clauses.entries()) {
      yield* many('petitions', clause.petitions, 'clauses', index, 'petitions');
    }
    yield* one('bodies', conclusion.monitor, 'monitor');
    yield* one('bodies', conclusion.supervisor, 'supervisor');
  },
  *questions({ questions }) {
    for (const [index, question] of questions.entries()) {
      if (!('text' in question)) continue;
      yield* one('topics', question.topic, 'questions', index, 'topic');
      yield* one('petitions', question.petition, 'questions', index, 'petition');
    }
  },
  *petitions(petition) {
    yield* one('dialogues', petition.session, 'session');
    yield* many('topics', petition.topics, 'topics');
    yield* one('places', petition.place, 'place');
    for (const [index, { lead, co }] of petition.assignments.entries()) {
      yield* one('bodies', lead, 'assignments', index, 'lead');
      yield* many('bodies', co, 'assignments', index, 'co');
    }
    for (const [index, { document }] of petition.extensions.entries()) {
      yield* cited(document, 'extensions', index, 'document');
    }
    for (const [index, response] of petition.responses.entries()) {
      yield* one('bodies', response.body, 'responses', index, 'body');
      yield* cited(response.document, 'responses', index, 'document');
    }
    for (const [index, event] of petition.events.entries()) {
      yield* one('bodies', event.by, 'events', index, 'by');
      yield* cited(event.document, 'events', index, 'document');
    }
    yield* many('petitions', petition.relatedTo, 'relatedTo');
    yield* one('petitions', petition.mergedInto, 'mergedInto');
    yield* one('petitions', petition.splitFrom, 'splitFrom');
  },
  *supervision(note) {
    yield* one('conclusions', note.conclusion, 'conclusion');
    yield* one('bodies', note.issuer, 'issuer');
    for (const [index, { petition }] of note.findings.entries()) {
      yield* one('petitions', petition, 'findings', index, 'petition');
    }
  },
  *reports(report) {
    yield* one('bodies', report.issuer, 'issuer');
    yield* many('bodies', report.bodies, 'bodies');
  },
};

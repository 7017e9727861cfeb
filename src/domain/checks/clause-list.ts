import type { Conclusion } from '../content/conclusion.ts';
import type { RecordUnderCheck } from './context.ts';

/** A petition as a clause names it. */
export interface ListedPetition {
  id: string;
  clause: string;
  path: readonly PropertyKey[];
}

/** The petitions that the clauses of a conclusion name, in their order. */
export function* listedPetitions({ clauses }: Pick<Conclusion, 'clauses'>): Generator<ListedPetition> {
  for (const [at, clause] of clauses.entries()) {
    for (const [index, id] of clause.petitions.entries()) {
      yield { id, clause: clause.id, path: ['clauses', at, 'petitions', index] };
    }
  }
}

/** What the clauses of all conclusions say together. */
export interface Clauses {
  /** Every petition that any clause names. */
  named: ReadonlySet<string>;
  /** Petitions that only a conclusion of another session names: it is their `session` that is in doubt. */
  displaced: ReadonlySet<string>;
}

/** Read once per record: a record does not change while it is checked. */
const read = new WeakMap<RecordUnderCheck['conclusions'], Clauses>();

export function clausesOf({ conclusions, petitions }: RecordUnderCheck): Clauses {
  const known = read.get(conclusions);
  if (known) return known;
  const named = new Set<string>();
  const athome = new Set<string>();
  for (const conclusion of conclusions.values()) {
    for (const { id } of listedPetitions(conclusion)) {
      named.add(id);
      if (petitions.get(id)?.session === conclusion.session) athome.add(id);
    }
  }
  const clauses = { named, displaced: new Set([...named].filter((id) => !athome.has(id))) };
  read.set(conclusions, clauses);
  return clauses;
}

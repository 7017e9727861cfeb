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

/** Every petition that any clause of any conclusion names. */
export function clausesByPetition({ conclusions }: RecordUnderCheck): ReadonlySet<string> {
  const all = new Set<string>();
  for (const conclusion of conclusions.values()) for (const { id } of listedPetitions(conclusion)) all.add(id);
  return all;
}

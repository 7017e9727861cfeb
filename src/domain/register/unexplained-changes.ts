import { z } from 'zod';
import { type CollectionName, collections } from '../collections.ts';
import type { FieldChange } from './field-changes.ts';

/** Lists whose entries say what was changed, when and why. Nothing may be taken out of them. */
const tellingLists = ['changes', 'history'];

/** Figures that run on by themselves: sums of what residents say, written by `npm run feedback -- publish`. */
const runningFigures: Partial<Record<CollectionName, readonly (readonly string[])[]>> = {
  petitions: [['acceptance']],
  questions: [
    ['asOf'],
    ['received'],
    ['outcomes'],
    ...['merged', 'support', 'petition'].map((key) => ['questions', key]),
  ],
};

/**
 * Which changes of a published document nobody has explained. What is added to a document needs no word beside it: it
 * is there to be read. Whatever was published and is changed or taken out needs a new entry in `changes` or `history`.
 */
export function unexplainedChanges(collection: CollectionName, changes: readonly FieldChange[]): FieldChange[] {
  if (!keepsChanges(collection)) return [];
  const told = changes.some(({ field: [first], before }) => before === undefined && isTelling(first));
  return changes.filter(({ field, before }) => {
    if (before === undefined) return false;
    if (isTelling(field[0])) return true;
    return !told && !isRunning(collection, field) && !isOfRemovedItem(field, changes);
  });
}

/** Whether documents of a collection say what was changed in them. Units, places and obligations have validity instead. */
export function keepsChanges(collection: CollectionName): boolean {
  const schema: z.ZodType = collections[collection].schema;
  return schema instanceof z.ZodObject && 'changes' in schema.shape;
}

function isTelling(key: string | number | undefined): boolean {
  return tellingLists.some((list) => list === key);
}

function isRunning(collection: CollectionName, field: FieldChange['field']): boolean {
  const names = field.filter((key) => typeof key === 'string');
  return (runningFigures[collection] ?? []).some((figure) => figure.every((key, at) => names[at] === key));
}

/** A question that is taken back says so in its own place (`removed`, with day and reason). */
function isOfRemovedItem(field: FieldChange['field'], changes: readonly FieldChange[]): boolean {
  return changes.some(
    ({ field: other, before }) =>
      before === undefined && other.at(-1) === 'removed' && other.slice(0, -1).every((key, at) => field[at] === key),
  );
}

import { z } from 'zod';
import { type CollectionName, collectionNames, collections } from '../collections.ts';
import { type CodeTarget, codeTargets } from '../content/codes.ts';

/** One place in an entry that names another entry. */
export interface Reference {
  path: readonly PropertyKey[];
  target: CodeTarget;
  id: string;
}

/** Where the entries of a schema hold codes: names of fields, and `EACH` for every item of a list. */
interface CodePlace {
  path: readonly (string | typeof EACH)[];
  target: CodeTarget;
}

const EACH = Symbol('each');

function* placesOf(schema: z.ZodType, path: CodePlace['path'] = []): Generator<CodePlace> {
  const named = codeTargets.get(schema);
  if (named) yield { path, target: named.target };
  else if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    yield* placesOf(schema.unwrap() as z.ZodType, path);
  else if (schema instanceof z.ZodArray) yield* placesOf(schema.element as z.ZodType, [...path, EACH]);
  else if (schema instanceof z.ZodUnion)
    for (const option of schema.options) yield* placesOf(option as z.ZodType, path);
  else if (schema instanceof z.ZodObject)
    for (const [key, field] of Object.entries(schema.shape)) yield* placesOf(field as z.ZodType, [...path, key]);
}

/** Every place once, also where several alternatives of a union have it. */
const places: ReadonlyMap<CollectionName, readonly CodePlace[]> = new Map(
  collectionNames.map((name) => {
    const all = [...placesOf(collections[name].schema)];
    return [name, [...new Map(all.map((place) => [place.path.map(String).join(), place])).values()]];
  }),
);

/** Every code in an entry that names another entry, as the schema of its collection says. */
export function* referencesOf(collection: CollectionName, entry: object): Generator<Reference> {
  for (const { path, target } of places.get(collection) ?? [])
    for (const found of codesAt(entry, path)) yield { ...found, target };
}

function* codesAt(
  value: unknown,
  [step, ...rest]: CodePlace['path'],
  path: readonly PropertyKey[] = [],
): Generator<{ path: readonly PropertyKey[]; id: string }> {
  if (value === undefined || value === null) return;
  if (step === undefined) {
    if (typeof value === 'string') yield { path, id: value };
  } else if (step === EACH)
    for (const [index, item] of (value as readonly unknown[]).entries()) yield* codesAt(item, rest, [...path, index]);
  else yield* codesAt((value as Readonly<Record<string, unknown>>)[step], rest, [...path, step]);
}

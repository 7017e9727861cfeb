import { z } from 'zod';
import { type CollectionName, collectionNames, collections } from '#domain/collections.ts';
import { type FieldRow, fieldTable } from '#domain/field-table.ts';
import { getRecord } from './record.ts';

/** One collection as it is given out: what it is, its fields, its entries. */
export interface DataSet {
  name: CollectionName;
  /** Name of its files and pages under /du-lieu/. */
  slug: string;
  label: string;
  fields: FieldRow[];
  count: number;
}

/** Parameters of the routes under /du-lieu/: one per collection. Astro keeps its index on the list, so each route has its own. */
export function dataRoutes() {
  return collectionNames.map((name) => ({ params: { slug: collections[name].slug }, props: { name } }));
}

/** Every collection with its dictionary and number of entries. */
export async function dataSets(): Promise<DataSet[]> {
  const record = await getRecord();
  return collectionNames.map((name) => ({
    name,
    slug: collections[name].slug,
    label: collections[name].label,
    fields: fieldTable(collections[name].schema),
    count: record[name].size,
  }));
}

/** Entries of one collection, by id. */
export async function dataOf(name: CollectionName): Promise<readonly { id: string }[]> {
  return [...(await getRecord())[name].values()];
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** JSON Schema (2020-12) of one collection's entries as they are given out: with the id that their address has. */
export function jsonSchemaOf(name: CollectionName): JsonSchema {
  return withId(z.toJSONSchema(collections[name].schema, { io: 'input', unrepresentable: 'any' }));
}

function withId(schema: JsonSchema): JsonSchema {
  if (schema.oneOf) return { ...schema, oneOf: schema.oneOf.map((kind) => withId(kind as JsonSchema)) };
  const id = { type: 'string' as const, description: 'Mã của mục, như trong địa chỉ trang của mục' };
  return { ...schema, properties: { id, ...schema.properties }, required: ['id', ...(schema.required ?? [])] };
}

import { z } from 'zod';

/** One field of a collection, as guides and data dictionaries show it. */
export interface FieldRow {
  /** Dotted path; `[]` marks each item of a list: `events[].date`. */
  path: string;
  /** Vietnamese name of the type. */
  type: string;
  required: boolean;
  about: string;
}

/** Every field of a schema in the order written, nested ones after their parent. Alternatives of a union are all listed once. */
export function fieldTable(schema: z.ZodType): FieldRow[] {
  const rows = new Map<string, FieldRow>();
  for (const row of fieldsOf(schema, '')) {
    const seen = rows.get(row.path);
    if (!seen) rows.set(row.path, row);
    else if (seen.type !== row.type) rows.set(row.path, { ...seen, type: mergeTypes(seen.type, row.type) });
  }
  return [...rows.values()];
}

function* fieldsOf(schema: z.ZodType, prefix: string): Generator<FieldRow> {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodUnion) {
    for (const option of inner.options) yield* fieldsOf(option as z.ZodType, prefix);
  } else if (inner instanceof z.ZodArray) {
    yield* fieldsOf(inner.element as z.ZodType, prefix ? `${prefix}[]` : '[]');
  } else if (inner instanceof z.ZodObject) {
    for (const [key, field] of Object.entries(inner.shape) as [string, z.ZodType][]) {
      const path = prefix ? `${prefix}.${key}` : key;
      yield { path, type: typeName(field), required: isRequired(field), about: describe(field) };
      yield* fieldsOf(field, path);
    }
  }
}

function mergeTypes(one: string, other: string): string {
  return one.split(' | ').includes(other) ? one : `${one} | ${other}`;
}

function isRequired(schema: z.ZodType): boolean {
  return !(schema instanceof z.ZodOptional || schema instanceof z.ZodDefault);
}

function describe(schema: z.ZodType): string {
  return schema.description ?? unwrap(schema).description ?? '';
}

function typeName(schema: z.ZodType): string {
  const inner = unwrap(schema);
  const nullable = schema instanceof z.ZodNullable ? ' hoặc null' : '';
  return nameOf(inner) + nullable;
}

function nameOf(schema: z.ZodType): string {
  if (schema instanceof z.ZodArray) return `danh sách ${nameOf(unwrap(schema.element as z.ZodType))}`;
  if (schema instanceof z.ZodEnum) return schema.options.join(' | ');
  if (schema instanceof z.ZodLiteral) return [...schema.values].join(' | ');
  if (schema instanceof z.ZodUnion)
    return [...new Set(schema.options.map((option) => nameOf(unwrap(option as z.ZodType))))].join(' | ');
  if (schema instanceof z.ZodObject) return 'nhóm trường';
  if (schema instanceof z.ZodBoolean) return 'true/false';
  if (schema instanceof z.ZodNumber) return 'số';
  if (schema instanceof z.ZodISODate) return 'ngày';
  if (schema instanceof z.ZodURL) return 'địa chỉ';
  return 'chữ';
}

function unwrap(schema: z.ZodType): z.ZodType {
  let at = schema;
  while (at instanceof z.ZodOptional || at instanceof z.ZodNullable || at instanceof z.ZodDefault)
    at = at.unwrap() as z.ZodType;
  return at;
}

import { z } from 'zod';

/** The schema behind optional, nullable and default wrappers. */
export function bare(schema: z.ZodType | undefined): z.ZodType | undefined {
  let at = schema;
  while (at instanceof z.ZodOptional || at instanceof z.ZodNullable || at instanceof z.ZodDefault) {
    at = at.unwrap() as z.ZodType;
  }
  return at;
}

/** The schema of the value at a path. Where a schema has several forms, the one the data comes nearest to. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  let value = data;
  for (const key of path) {
    const inner = formOf(bare(at), value);
    if (inner instanceof z.ZodObject) at = inner.shape[String(key)];
    else if (inner instanceof z.ZodArray) at = inner.element as z.ZodType;
    else return undefined;
    value = childOf(value, key);
  }
  return at;
}

/** Names of the fields an object may have at a path. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): string[] {
  const form = formOf(bare(schemaAt(schema, path, data)), valueAt(data, path));
  return form instanceof z.ZodObject ? Object.keys(form.shape) : [];
}

export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(childOf, data);
}

function childOf(value: unknown, key: PropertyKey): unknown {
  return value !== null && typeof value === 'object' && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

function formOf(schema: z.ZodType | undefined, data: unknown): z.ZodType | undefined {
  if (!(schema instanceof z.ZodUnion)) return schema;
  const forms = schema.options.map((form) => bare(form as z.ZodType));
  return forms[nearestForm(forms, data)];
}

/** Index of the form that shares the most with the data: literal fields that agree first, then field names. */
export function nearestForm(forms: readonly (z.ZodType | undefined)[], data: unknown): number {
  const keys = data !== null && typeof data === 'object' ? Object.keys(data) : [];
  const scores = forms.map((form) => {
    if (!(form instanceof z.ZodObject)) return -1;
    const shared = keys.filter((key) => key in form.shape);
    const literals = shared.filter((key) => {
      const field = bare(form.shape[key]);
      return field instanceof z.ZodLiteral && field.values.has(childOf(data, key) as never);
    });
    return shared.length + 100 * literals.length;
  });
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}

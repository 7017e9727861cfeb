import { z } from 'zod';
import { type CodeTarget, codeTargets } from '#domain/content/codes.ts';
import { statusMeaning } from '#domain/petition-status.ts';
import * as vocabulary from '#domain/vocabulary-labels.ts';

/** A field of the editor's form, as Sveltia CMS reads it. */
export interface CmsField {
  name: string;
  label: string;
  hint?: string;
  widget: 'string' | 'text' | 'number' | 'boolean' | 'select' | 'relation' | 'datetime' | 'list' | 'object' | 'hidden';
  required?: boolean;
  pattern?: [string, string];
  options?: CmsOption[];
  /** Several may be chosen; what is chosen first stands first. */
  multiple?: boolean;
  /** Whose entries are offered, and what of them is stored, shown and searched. */
  collection?: string;
  value_field?: string;
  display_fields?: string[];
  search_fields?: string[];
  value_type?: 'int';
  type?: 'date' | 'datetime-local';
  format?: string;
  default?: unknown;
  field?: CmsField;
  fields?: CmsField[];
  collapsed?: boolean;
}

export interface CmsOption {
  label: string;
  value: string;
}

/**
 * The form of a schema: one field for each of its keys, required where the schema requires it.
 * @param topics the record's topics, which lie in one file and so are offered as they were at the build
 */
export function cmsFields(schema: z.ZodType, topics: readonly CmsOption[]): CmsField[] {
  return groupFields(schema).map(([name, field, required]) => cmsField(name, field, required, topics));
}

/** The fields of a group; of alternatives, all of them, required where every alternative requires them. */
function groupFields(schema: z.ZodType): [name: string, schema: z.ZodType, required: boolean][] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject)
    return Object.entries(inner.shape).map(([name, field]) => [
      name,
      field as z.ZodType,
      isRequired(field as z.ZodType),
    ]);
  if (!(inner instanceof z.ZodUnion)) return [];
  const alternatives = inner.options.map(
    (option) => new Map(groupFields(option as z.ZodType).map((row) => [row[0], row])),
  );
  const names = new Set(alternatives.flatMap((fields) => [...fields.keys()]));
  return [...names].map((name) => {
    const rows = alternatives.map((fields) => fields.get(name)).filter((row) => row !== undefined);
    const schemas = rows.map(([, each]) => each);
    const required = rows.length === alternatives.length && rows.every((row) => row[2]);
    return [name, merged(schemas), required];
  });
}

/** One field for the alternatives of a union: literals become one choice. */
function merged(schemas: readonly z.ZodType[]): z.ZodType {
  const [first] = schemas;
  if (!first) throw new RangeError('A field of no alternative');
  const literals = schemas.map(unwrapped);
  if (literals.length < 2 || !literals.every((each) => each instanceof z.ZodLiteral)) return first;
  const values = literals.flatMap((each) => [...each.values].map(String));
  return z.enum(values as [string, ...string[]]).describe(descriptionOf(first));
}

function cmsField(name: string, schema: z.ZodType, required: boolean, topics: readonly CmsOption[]): CmsField {
  const about = descriptionOf(schema);
  const [label = name, ...rest] = about.split(/(?<=^[^;:,(]+)[;:,(]/u);
  const hint = rest.length > 0 ? about : undefined;
  const fallback = schema instanceof z.ZodDefault ? schema.def.defaultValue : undefined;
  return {
    name,
    label: label.trim() || name,
    ...(hint ? { hint } : {}),
    required,
    ...(fallback === undefined || Array.isArray(fallback) ? {} : { default: fallback }),
    ...kindOf(unwrapped(schema), topics),
  };
}

type Kind = Omit<CmsField, 'name' | 'label' | 'hint' | 'required' | 'default'>;

function kindOf(inner: z.ZodType, topics: readonly CmsOption[]): Kind {
  const entry = entryChoice(inner, topics);
  if (entry) return entry;
  if (inner instanceof z.ZodArray) {
    const item = unwrapped(inner.element as z.ZodType);
    const entries = entryChoice(item, topics);
    if (entries) return { ...entries, multiple: true };
    const fields = cmsFields(item, topics);
    if (fields.length > 0) return { widget: 'list', fields, collapsed: true };
    return { widget: 'list', field: { name: 'muc', label: 'Mục', required: true, ...kindOf(item, topics) } };
  }
  const fields = cmsFields(inner, topics);
  if (fields.length > 0) return { widget: 'object', fields };
  if (inner instanceof z.ZodEnum) return choice(inner.options.map(String));
  if (inner instanceof z.ZodLiteral) return choice([...inner.values].map(String));
  if (inner instanceof z.ZodBoolean) return { widget: 'boolean' };
  if (inner instanceof z.ZodNumber) return { widget: 'number', value_type: 'int' };
  if (inner instanceof z.ZodISODate) return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  return { widget: isLong(inner) ? 'text' : 'string', ...patternOf(inner) };
}

/** How entries are told apart in a list of choices. A petition's code is not its address in the editor, so it is typed. */
const shownAs: Readonly<Record<Exclude<CodeTarget, 'topics' | 'petitions'>, string>> = {
  bodies: 'name',
  places: 'name',
  directives: 'title',
  plans: 'title',
  dialogues: 'title',
  conclusions: 'title',
};

/** A code is chosen among the entries it may name; null for what is no code. */
function entryChoice(schema: z.ZodType, topics: readonly CmsOption[]): Kind | null {
  const target = codeTargets.get(schema)?.target;
  if (target === undefined || target === 'petitions') return null;
  if (target === 'topics') return { widget: 'select', options: [...topics] };
  const shown = shownAs[target];
  return {
    widget: 'relation',
    collection: target,
    value_field: '{{slug}}',
    display_fields: [shown],
    search_fields: [shown],
  };
}

/** Names of codes, by the codes: a choice is told in the words of the table that names exactly its codes. */
const codeNames: readonly Readonly<Record<string, string>>[] = [
  Object.fromEntries(Object.entries(statusMeaning).map(([code, { label }]) => [code, label])),
  ...Object.values(vocabulary).filter((names) => typeof names === 'object'),
];

function choice(values: readonly string[]): Kind {
  const names = codeNames.find((table) => sameMembers(Object.keys(table), values));
  return { widget: 'select', options: values.map((value) => ({ label: names?.[value] ?? value, value })) };
}

function sameMembers(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && others.every((each) => some.includes(each));
}

/** Free text may take several lines; what has a form, or a greatest length, is one line. */
function isLong(schema: z.ZodType): boolean {
  return schema instanceof z.ZodString && schema.maxLength === null && patternOf(schema).pattern === undefined;
}

function patternOf(schema: z.ZodType): Pick<CmsField, 'pattern'> {
  for (const check of schema.def.checks ?? []) {
    const { def } = check._zod as { def: { check: string; pattern?: RegExp; error?: (issue: never) => unknown } };
    if (def.pattern === undefined) continue;
    const said = typeof def.error === 'function' ? def.error({} as never) : undefined;
    return { pattern: [def.pattern.source, typeof said === 'string' ? said : 'Chưa đúng mẫu; xem lời chú của ô này.'] };
  }
  return {};
}

function descriptionOf(schema: z.ZodType): string {
  return schema.description ?? unwrapped(schema).description ?? '';
}

function isRequired(schema: z.ZodType): boolean {
  return !(schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable);
}

function unwrapped(schema: z.ZodType): z.ZodType {
  let at = schema;
  while (at instanceof z.ZodOptional || at instanceof z.ZodNullable || at instanceof z.ZodDefault)
    at = at.unwrap() as z.ZodType;
  return at;
}

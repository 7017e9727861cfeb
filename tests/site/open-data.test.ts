import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { collectionNames, collections } from '#domain/collections.ts';
import { builtFiles, builtText, pageAt } from './built-site.ts';

type JsonObject = Readonly<Record<string, unknown>>;
const dataFile = (slug: string) => `du-lieu/${slug}.json`;
const schemaFile = (slug: string) => `du-lieu/luoc-do/${slug}.json`;
const read = (file: string): unknown => JSON.parse(builtText(file));

/** Names of fields at the top of an entry, of any of its kinds. */
function fieldsOf({ properties, oneOf }: z.core.JSONSchema.BaseSchema): string[] {
  return [
    ...Object.keys(properties ?? {}),
    ...(oneOf ?? []).flatMap((kind) => fieldsOf(kind as z.core.JSONSchema.BaseSchema)),
  ];
}

describe('a JSON file', () => {
  const files = [...builtFiles].filter((file) => file.endsWith('.json') && !file.startsWith('tim-kiem/'));

  it.each(files)('%s can be read', (file) => {
    expect(() => JSON.parse(builtText(file))).not.toThrow();
  });
});

describe.each(collectionNames.map((name) => collections[name].slug))('the data set %s', (slug) => {
  const entries = () => read(dataFile(slug)) as JsonObject[];
  const schema = () => read(schemaFile(slug)) as z.core.JSONSchema.JSONSchema;

  it('names every entry once', () => {
    const ids = entries().map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => typeof id === 'string' && id !== '')).toBe(true);
  });

  it('keeps to the schema that is published with it', () => {
    expect(schema().$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    const entry = z.fromJSONSchema(schema());
    const misfits = entries().flatMap((data) => {
      const { success, error } = entry.safeParse(data);
      return success ? [] : [`${data['id']}: ${z.prettifyError(error)}`];
    });
    expect(misfits).toEqual([]);
  });

  it('has a schema that refuses what is no entry', () => {
    const entry = z.fromJSONSchema(schema());
    expect(entry.safeParse({ id: 'x' }).success).toBe(false);
    expect(entry.safeParse({ ...entries()[0], unknown: 1 }).success).toBe(false);
  });

  it('is explained field by field on a page that offers both files', () => {
    const page = pageAt(`/du-lieu/${slug}/`)?.document;
    const links = [...(page?.querySelectorAll('main a[href]') ?? [])].map((link) => link.getAttribute('href'));
    expect(links).toEqual(expect.arrayContaining([`/${dataFile(slug)}`, `/${schemaFile(slug)}`]));
    const text = page?.querySelector('main')?.textContent ?? '';
    expect(fieldsOf(schema()).filter((field) => field !== 'id' && !text.includes(field))).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { collectionNames, collections } from './collections.ts';
import { siteSchema } from './content/site.ts';
import { glossarySchema, topicsSchema } from './content/vocabulary.ts';
import { fieldTable } from './field-table.ts';

const schemas = {
  site: siteSchema,
  topics: topicsSchema,
  glossary: glossarySchema,
  ...Object.fromEntries(collectionNames.map((name) => [name, collections[name].schema])),
};

describe('field table', () => {
  test.each(Object.entries(schemas))('every field of %s is described in Vietnamese', (_name, schema) => {
    const rows = fieldTable(schema);
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.filter(({ about }) => about === '').map(({ path }) => path)).toEqual([]);
  });

  test('nested fields, lists and alternatives are all listed once', () => {
    const paths = fieldTable(collections.petitions.schema).map(({ path }) => path);
    expect(paths).toContain('assignments[].due.date');
    expect(paths).toContain('assignments[].due.dayType');
    expect(paths).toContain('events[].evidence[].kind');
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('a field with a default or marked optional is not required', () => {
    const required = Object.fromEntries(
      fieldTable(collections.dialogues.schema).map(({ path, required }) => [path, required]),
    );
    expect(required['title']).toBe(true);
    expect(required['areas']).toBe(false);
    expect(required['endsAt']).toBe(false);
  });

  test('an enumeration names its codes and a rule its kinds', () => {
    const rows = fieldTable(collections.rules.schema);
    expect(rows.find(({ path }) => path === 'kind')?.type).toContain('plan | dialogue | report');
    expect(rows.find(({ path }) => path === 'binds.systems')?.type).toBe('danh sách party | state | front');
  });
});

import { describe, expect, it } from 'vitest';
import { collectionNames, collections } from '#domain/collections.ts';
import { fieldTable } from '#domain/field-table.ts';
import { cmsConfig } from './cms-config.ts';
import type { CmsField } from './cms-fields.ts';
import { BODY_FIELD, SOURCE_FIELD } from './record-format.ts';

const config = cmsConfig(
  { backend: 'github', repo: 'xa-a/noi-dung', branch: 'main' },
  { name: 'Cổng', address: 'https://cong.example', topics: [{ label: 'Đất đai', value: 'dat-dai' }] },
);

/** Dotted paths of a form's fields, as the field tables of the guide write them. */
function* paths(fields: readonly CmsField[], prefix = ''): Generator<[string, CmsField]> {
  for (const field of fields) {
    const path = `${prefix}${field.name}`;
    yield [path, field];
    if (field.fields) yield* paths(field.fields, `${path}${field.widget === 'list' ? '[]' : ''}.`);
  }
}

describe('the editor', () => {
  it.each(collectionNames)('has every field of %s, required where it must be', (name) => {
    const own = [BODY_FIELD, SOURCE_FIELD];
    const form = new Map(
      [...paths(config.collections.find((one) => one.name === name)?.fields ?? [])].filter(
        ([path]) => !own.includes(path),
      ),
    );
    const rows = fieldTable(collections[name].schema);
    expect([...form.keys()].sort()).toEqual(rows.map(({ path }) => path).sort());
    // A field of one alternative only (a due date, a kind of history) cannot be required of all.
    const required = rows
      // What may be unknown (`null`) is left empty.
      .filter((row) => row.required && !row.type.endsWith('null') && form.get(row.path)?.required === false)
      .map(({ path }) => path);
    const onlySome = /\.due\.|^history\[\]\.|^questions\[\]\.|^kind$/u;
    expect(required.filter((path) => !onlySome.test(path) && collections[name].schema.type !== 'union')).toEqual([]);
    for (const [path, field] of form)
      if (field.required) expect(rows.find((row) => row.path === path)?.required).toBe(true);
  });

  it('names codes in Vietnamese', () => {
    const petitions = config.collections.find(({ name }) => name === 'petitions');
    const status = [...paths(petitions?.fields ?? [])].find(([path]) => path === 'events[].status')?.[1];
    expect(status?.options).toContainEqual({ label: 'Đang giải quyết', value: 'in_progress' });
    const kind = [...paths(petitions?.fields ?? [])].find(([path]) => path === 'kind')?.[1];
    expect(kind?.options?.every(({ label, value }) => label !== value)).toBe(true);
  });

  it('offers the entries a code may name, in words', () => {
    const petitions = config.collections.find(({ name }) => name === 'petitions');
    const form = new Map(paths(petitions?.fields ?? []));
    expect(form.get('topics')).toMatchObject({
      widget: 'select',
      multiple: true,
      options: [{ label: 'Đất đai', value: 'dat-dai' }],
    });
    expect(form.get('assignments[].lead')).toMatchObject({ widget: 'relation', collection: 'bodies' });
    expect(form.get('assignments[].co')).toMatchObject({ widget: 'relation', collection: 'bodies', multiple: true });
    expect(form.get('session')).toMatchObject({ widget: 'relation', collection: 'dialogues' });
  });

  it('lets nobody delete, and sends every change through review', () => {
    expect(config.publish_mode).toBe('editorial_workflow');
    expect(config.collections.every((one) => one.delete === false)).toBe(true);
  });

  it('takes the address of a server of the authority’s own', () => {
    const settings = { backend: 'gitlab', repo: 'a/b', branch: 'main', baseUrl: 'https://git.example.vn' } as const;
    expect(cmsConfig(settings, { name: 'Cổng', address: 'https://cong.example', topics: [] }).backend).toEqual({
      name: 'gitlab',
      repo: 'a/b',
      branch: 'main',
      base_url: 'https://git.example.vn',
    });
  });
});

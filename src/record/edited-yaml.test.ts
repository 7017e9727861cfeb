import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGroup, type Json } from '#domain/json.ts';
import { editedYaml, parsed, sameData } from './edited-yaml.ts';
import { listFiles } from './list-files.ts';
import { readSourceFile } from './source-file.ts';

type Group = { readonly [key: string]: Json };

const root = new URL('../../content/', import.meta.url).pathname;
const yamlTexts = listFiles(root)
  .files.filter((path) => /^(?:petitions|dialogues|plans|conclusions|bodies|questions)\//u.test(path))
  .map((path) => {
    const text = readFileSync(`${root}${path}`, 'utf8');
    const file = readSourceFile(root, path);
    const front = file?.body ? text.slice(4, text.indexOf('\n---', 4) + 1) : text;
    return { path, text: front };
  });

const petition = `# giữ dòng này
title: Nước sạch   # và dòng này
topics: [nuoc-sach, xay-dung]
place: a
events:
  - date: 2024-01-02
    status: received
    note: >-
      Ghi nhận tại
      hội nghị.
  # giữa hai việc
  - date: 2024-03-04
    status: assigned
    note: Giao xã.
relatedTo: []
`;
const data = parsed(petition) as Group;
const events = data['events'] as Json[];

/** All paths of a value, with the value. */
function* partsOf(value: Json, path: (string | number)[] = []): Generator<(string | number)[]> {
  if (path.length > 0) yield path;
  if (Array.isArray(value)) for (const [at, item] of value.entries()) yield* partsOf(item, [...path, at]);
  else if (isGroup(value)) for (const [key, part] of Object.entries(value)) yield* partsOf(part, [...path, key]);
}

function changed(value: Json, [key, ...rest]: (string | number)[], to: Json | undefined): Json {
  if (Array.isArray(value)) {
    const list = [...(value as Json[])];
    if (rest.length > 0) list[key as number] = changed(list[key as number] as Json, rest, to);
    else list.splice(key as number, 1, ...(to === undefined ? [] : [to]));
    return list;
  }
  const group = { ...(value as Group) };
  if (rest.length > 0) group[key as string] = changed(group[key as string] as Json, rest, to);
  else if (to === undefined) delete group[key as string];
  else group[key as string] = to;
  return group;
}

describe('editedYaml', () => {
  it('changes no byte when the data are the same', () => {
    expect(yamlTexts.length).toBeGreaterThan(100);
    const touched = yamlTexts.filter(({ text }) => editedYaml(text, parsed(text) as Group) !== text);
    expect(touched.map(({ path }) => path)).toEqual([]);
  });

  it('changes a value and keeps every comment', () => {
    expect(editedYaml(petition, { ...data, title: 'Nước giếng' })).toBe(
      petition.replace('Nước sạch   # và', 'Nước giếng   # và'),
    );
  });

  it('adds an event below the last', () => {
    const added = { date: '2024-05-06', status: 'resolved', note: 'Đã xong: có nước.' };
    expect(editedYaml(petition, { ...data, events: [...events, added] })).toBe(
      petition.replace(
        'relatedTo',
        '  - date: 2024-05-06\n    status: resolved\n    note: "Đã xong: có nước."\nrelatedTo',
      ),
    );
  });

  it('adds and takes out fields and items', () => {
    const text = editedYaml(petition, { ...data, supportCount: 12, events: events.slice(1) });
    expect(text).toContain('relatedTo: []\nsupportCount: 12\n');
    expect(text).not.toContain('Ghi nhận');
    expect(text).toContain('# giữ dòng này');
  });

  it('keeps line ends of Windows', () => {
    const text = editedYaml(petition.replaceAll('\n', '\r\n'), { ...data, place: 'b' });
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(parsed(text)).toEqual({ ...data, place: 'b' });
  });

  it('writes a text anew that cannot be edited in place', () => {
    const text = editedYaml('a: &x 1\nb: *x\n', { a: 1, b: 3 });
    expect(parsed(text)).toEqual({ a: 1, b: 3 });
  });

  it('makes any one change of any file of the record, and touches no field beside it', () => {
    const value = fc.oneof(
      fc.constantFrom<Json | undefined>(
        undefined,
        'ngắn',
        'Có dấu: hai chấm',
        '2024-10-20',
        12,
        true,
        'dài '.repeat(40).trim(),
      ),
      fc.constant<Json>([{ at: '2024-10-20', what: 'x', reason: 'y '.repeat(60).trim() }, { at: '2024-10-21' }]),
      fc.constant<Json>({ date: '2024-10-20', note: 'dòng\nhai' }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...yamlTexts), fc.nat(), value, ({ path: file, text }, choice, to) => {
        const before = parsed(text) as Group;
        const paths = [...partsOf(before)];
        const path = paths[choice % paths.length] ?? [];
        const after = changed(before, path, to) as Group;
        const edited = editedYaml(text, after);
        expect(sameData(parsed(edited), after)).toBe(true);
        const lines = (all: string) => all.split(/^(?=\S)/mu).filter((part) => !part.startsWith(`${path[0]}:`));
        expect(lines(edited), `${file} ${path.join('.')} ${JSON.stringify(to)}`).toEqual(lines(text));
      }),
      { numRuns: 1_500 },
    );
  }, 120_000);
});

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Finding, lint } from './lint-probe.ts';
import { type Import, packageImports, type Room, roomImports, rooms, roomsWithoutImports } from './rooms.ts';

const imports: Readonly<Record<Import, string>> = { ...roomImports, ...packageImports };
const crossing = /^Cross a room through its alias/u;

/** Ways to write an import; a rule that knows only the first is no rule. */
const forms: Readonly<Record<string, (specifier: string) => string>> = {
  import: (specifier) => `import * as all from '${specifier}';\nexport const used = all;\n`,
  'import type': (specifier) => `import type { One } from '${specifier}';\nexport type Used = One;\n`,
  export: (specifier) => `export * from '${specifier}';\n`,
  'import()': (specifier) => `export const used = () => import('${specifier}');\n`,
};

const probes = new Map<string, string>();

function probe(room: Room, name: string, source: string, ending: string = room.endings[0] ?? 'ts'): string {
  const path = `${room.path}/${name.replaceAll(/[^\w]+/gu, '-')}-probe.${ending}`;
  probes.set(path, ending === 'astro' ? `---\n${source}---\n<p>{used}</p>\n` : source);
  return path;
}

const cases = Object.entries(rooms).flatMap(([name, room]) =>
  room.endings.flatMap((ending) =>
    (Object.entries(imports) as [Import, string][]).map(([target, specifier]) => ({
      room: name,
      message: room.message,
      ending,
      target,
      specifier,
      allowed: room.may.includes(target),
    })),
  ),
);

const placed = cases.flatMap((one) =>
  Object.entries(forms)
    .filter(([form]) => one.ending === 'ts' || form === 'import')
    .map(([form, write]) => {
      const room = rooms[one.room] as Room;
      return { ...one, path: probe(room, `${one.target}-${form}`, write(one.specifier), one.ending) };
    }),
);

const relative = Object.entries(rooms).flatMap(([name, room]) =>
  ['../record/x.ts', '../../src/queries/x.ts', './../host/x.ts', '../../functions/x.ts', './deep/../../pages/x.ts']
    .filter((specifier) => !specifier.includes(`/${name}/`))
    .map((specifier) => ({
      name,
      specifier,
      path: probe(room, `relative-${specifier}`, forms['import']!(specifier)),
    })),
);

const inTests = probe(rooms['domain'] as Room, 'reads-a-file', forms['import']!('node:fs'), 'test.ts');
const found = lint(Object.fromEntries(probes));
const refusals = (path: string): Finding[] =>
  (found.get(path) ?? []).filter(({ rule }) => rule === 'style/noRestrictedImports');

describe('an arrow between rooms', () => {
  it.each(Object.keys(rooms))('that %s may not draw is refused', (name) => {
    const forbidden = placed.filter(({ room, allowed }) => room === name && !allowed);
    expect(forbidden.length).toBeGreaterThan(5);
    const passed = forbidden.filter(({ path, message }) => !refusals(path).some((one) => message.test(one.message)));
    expect(passed.map(({ path, specifier }) => `${path}: ${specifier}`)).toEqual([]);
  });

  it.each(Object.keys(rooms))('that %s may draw passes', (name) => {
    const allowed = placed.filter((one) => one.room === name && one.allowed);
    expect(allowed.length).toBeGreaterThan(0);
    const refused = allowed.filter(({ path }) => refusals(path).length > 0);
    expect(refused.map(({ path, specifier }) => `${path}: ${specifier}`)).toEqual([]);
  });

  it('goes through an alias, never through a relative path', () => {
    const passed = relative.filter(({ path }) => !refusals(path).some(({ message }) => crossing.test(message)));
    expect(passed.map(({ path, specifier }) => `${path}: ${specifier}`)).toEqual([]);
  });

  it('does not bind the tests beside a source', () => {
    expect(refusals(inTests)).toEqual([]);
  });
});

describe('a folder of src/', () => {
  it('is a room with a rule', () => {
    const folders = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(folders.filter((name) => !(name in rooms) && !roomsWithoutImports.includes(name))).toEqual([]);
  });
});

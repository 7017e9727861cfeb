import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { collectionNames, collections } from '#domain/collections.ts';
import { findPersonalData } from '#domain/personal-data.ts';
import { builtBytes, builtFiles, builtText, pageAt } from './built-site.ts';

type JsonObject = Readonly<Record<string, unknown>>;
const slugs = [...collectionNames.map((name) => collections[name].slug), 'linh-vuc', 'so-lieu', 'da-go'];
const dataFile = (slug: string) => `du-lieu/${slug}.json`;
const tableFile = (slug: string) => `du-lieu/${slug}.csv`;
const schemaFile = (slug: string) => `du-lieu/luoc-do/${slug}.json`;
const read = (file: string): unknown => JSON.parse(builtText(file));
const entriesOf = (slug: string) => read(dataFile(slug)) as JsonObject[];

const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);

/** What a cell stands for, by the rules told on the page, read without the portal's own code. */
function cellOf(entry: JsonObject, column: string): string {
  const value = column.split('.').reduce<unknown>((at, key) => (at as JsonObject | undefined)?.[key], entry);
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
/** A cell without the apostrophes that keep spreadsheets from taking it for a formula. */
const unguarded = (cell: string) => cell.replaceAll(/(^|[;\t\r\n][\s"']*)'(?=\s*[=+\-@＝＋－＠−])/gu, '$1');

/** Every text of a value, with where it stands. */
function* textsIn(value: unknown, path = ''): Generator<[path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, `${path}/${key}`);
}

describe('a JSON file', () => {
  const files = [...builtFiles].filter((file) => file.endsWith('.json') && !file.startsWith('tim-kiem/'));

  it.each(files)('%s can be read', (file) => {
    expect(() => JSON.parse(builtText(file))).not.toThrow();
  });
});

describe.each(slugs)('the data set %s', (slug) => {
  it('names every entry once', () => {
    const ids = entriesOf(slug).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => typeof id === 'string' && id !== '')).toBe(true);
  });

  it('keeps to the schema that is published with it, and the schema refuses what is no entry', () => {
    const schema = read(schemaFile(slug)) as JsonObject;
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    const fits = ajv.compile(schema);
    const misfits = entriesOf(slug).filter((entry) => !fits(entry));
    expect(misfits.map(({ id }) => id)).toEqual([]);
    expect(fits({ id: 'x' })).toBe(false);
    expect(fits({ ...entriesOf(slug)[0], unknown: 1 })).toBe(false);
  });

  it('is the same as a table, read back by another program', () => {
    const bytes = builtBytes(tableFile(slug));
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const [columns = [], ...rows]: string[][] = parse(bytes, { bom: true, record_delimiter: '\r\n' });
    const entries = entriesOf(slug);
    expect(rows).toHaveLength(entries.length);
    expect(rows.map((row) => row.map(unguarded))).toEqual(
      entries.map((entry) => columns.map((column) => unguarded(cellOf(entry, column)))),
    );
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/u);
    // Nothing is left out: what an entry has is a column, or the group of some.
    const told = new Set(columns.map((column) => column.split('.')[0]));
    expect(entries.flatMap((entry) => Object.keys(entry).filter((key) => !told.has(key)))).toEqual([]);
  });

  it('has no personal data, in any text of any entry', () => {
    const found = entriesOf(slug).flatMap((entry) =>
      [...textsIn(entry)].flatMap(([path, text]) =>
        findPersonalData(text).map(({ kind, sample }) => `${entry['id']}${path}: ${kind} ${sample}`),
      ),
    );
    expect(found).toEqual([]);
    expect(findPersonalData('Gọi ông Nguyễn Văn A, 0912 345 678')).toHaveLength(2);
  });

  it('is explained column by column on a page that offers its files', () => {
    const page = pageAt(`/du-lieu/${slug}/`)?.document;
    const links = [...(page?.querySelectorAll('main a[href]') ?? [])].map((link) => link.getAttribute('href'));
    expect(links).toEqual(
      expect.arrayContaining([dataFile(slug), tableFile(slug), schemaFile(slug)].map((file) => `/${file}`)),
    );
    const told = [...(page?.querySelectorAll('main tbody tr') ?? [])].map((row) => [
      row.querySelector('th')?.textContent.trim(),
      row.querySelector('td')?.textContent.trim(),
    ]);
    const [columns = []]: string[][] = parse(builtBytes(tableFile(slug)), { bom: true, to: 1 });
    const explained = new Map(told as [string, string][]);
    expect(columns.filter((column) => !explained.get(column))).toEqual([]);
  });

  it('gives pages that are there, and days that are past', () => {
    for (const { web, modified } of entriesOf(slug)) {
      if (web !== undefined) expect(pageAt(new URL(String(web)).pathname), String(web)).not.toBeNull();
      if (modified !== undefined) expect(String(modified) <= '2024-10-20').toBe(true);
    }
  });
});

describe('the archive of all data', () => {
  const packed = unzipSync(builtBytes('du-lieu/tat-ca.zip'));
  const served = [...builtFiles].filter((file) => /^du-lieu\/.+\.(?:json|csv|jsonld|txt)$/u.test(file));

  it('holds every file as it is served, with a text that explains it', () => {
    expect(Object.keys(packed).sort()).toEqual(served.sort());
    const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    for (const file of served) expect(digest(packed[file] ?? new Uint8Array())).toBe(digest(builtBytes(file)));
    const guide = builtText('du-lieu/doc-truoc.txt');
    for (const slug of slugs) expect(guide).toContain(`${slug}.csv`);
    expect(guide).toContain('events[].evidence[].kind');
  });
});

describe('what was taken down', () => {
  it('stays listed with its day and its reason', () => {
    expect(entriesOf('da-go')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          id: 'cau-hoi/2024/cao-thuong-sap-xep-don-vi#CH-005',
          deletedAt: '2024-10-16',
          reason: 'Người gửi đã rút ý kiến.',
        }),
      ]),
    );
  });
});

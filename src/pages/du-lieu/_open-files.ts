import { stringify } from 'csv-stringify/sync';
import { type Zippable, zipSync } from 'fflate';
import { flatColumns, flatRow } from '#domain/open-data/flat-table.ts';
import { dcatCatalogue, type ListedFile } from '#queries/dcat.ts';
import { oncePerBuild } from '#queries/once-per-build.ts';
import { type DataSet, getDataSets } from '#queries/open-data.ts';
import { getIndex } from '#queries/record-index.ts';
import { readMe } from './_read-me.ts';

/** One file below /du-lieu/. */
export interface OpenFile {
  /** Path below /du-lieu/. */
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
}

/** Name of the archive that holds all the others. */
export const archive = 'tat-ca.zip';

/** Every file below /du-lieu/, by path; their bytes depend on the record alone. */
export const getOpenFiles = oncePerBuild(async (): Promise<ReadonlyMap<string, OpenFile>> => {
  const { site } = (await getIndex()).record;
  const sets = await getDataSets();
  const tables = await Promise.all(
    sets.map(
      async (set): Promise<readonly OpenFile[]> => [
        await openFile(`${set.slug}.json`, JSON.stringify(set.entries)),
        await openFile(`${set.slug}.csv`, csvOf(set)),
        await openFile(`luoc-do/${set.slug}.json`, JSON.stringify(set.schema)),
      ],
    ),
  );
  const listed = new Map(sets.map((set, at) => [set.slug, (tables[at] ?? []).slice(0, 2).map(inCatalogue)]));
  const files = [
    ...tables.flat(),
    await openFile('dcat.jsonld', JSON.stringify(dcatCatalogue(site, sets, ({ slug }) => listed.get(slug) ?? []))),
    await openFile('doc-truoc.txt', readMe(site, sets)),
  ];
  const all = await openFile(archive, zipOf(files, sets));
  return new Map([...files, all].map((file) => [file.path, file]));
});

async function openFile(path: string, content: string | Uint8Array<ArrayBuffer>): Promise<OpenFile> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return { path, bytes, sha256: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') };
}

function inCatalogue({ path, bytes, sha256 }: OpenFile): ListedFile {
  return { address: `/du-lieu/${path}`, format: path.endsWith('.csv') ? 'CSV' : 'JSON', bytes: bytes.length, sha256 };
}

/** RFC 4180 with a byte order mark, without which Excel misreads Vietnamese. */
function csvOf({ fields, entries }: DataSet): string {
  const columns = flatColumns(fields);
  const rows = [columns.map(({ path }) => path), ...entries.map((entry) => flatRow(entry, columns))];
  return stringify(rows, { bom: true, record_delimiter: '\r\n' });
}

/** All files under one folder, stamped with the day the record last changed: the same record gives the same bytes. */
function zipOf(files: readonly OpenFile[], sets: readonly DataSet[]): Uint8Array<ArrayBuffer> {
  const [year = 2000, month = 1, day = 1] = (
    sets
      .map(({ modified }) => modified ?? '')
      .toSorted()
      .at(-1) || '2000-01-01'
  )
    .split('-')
    .map(Number);
  // The archive keeps a wall clock without a zone, read off a Date by the clock of the machine.
  const mtime = new Date(year, month - 1, day, 12);
  const tree: Zippable = Object.fromEntries(files.map(({ path, bytes }) => [`du-lieu/${path}`, [bytes, { mtime }]]));
  return new Uint8Array(zipSync(tree, { level: 9 }));
}

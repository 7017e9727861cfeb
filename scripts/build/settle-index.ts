import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Cbor, decodeCbor, encodeCbor } from './cbor.ts';

/** Pagefind's index files are gzip over these bytes and CBOR. */
const MAGIC = 'pagefind_dcd';

interface Entry {
  readonly languages: Record<string, { hash: string }>;
}
/** A filter: its name and each of its values with the numbers of its pages. */
type Filter = [name: string, values: [value: string, pages: Cbor][]];
/** `[version, pages, chunks, filters, sorts, fields]`; a filter is its name and the name of its file. */
type Meta = [Cbor, Cbor, Cbor, [name: string, file: string][], ...Cbor[]];

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Puts the filters of a Pagefind 1.5 index in order. Pagefind writes them as they lie in a hash table, so that each run
 * gives other bytes under other names; the same pages shall give the same index.
 * Throws when the index is not of the form this knows.
 */
export function settleIndex(folder: string): void {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as Entry;
  for (const language of Object.values(entry.languages)) {
    const prefix = language.hash.slice(0, language.hash.lastIndexOf('_') + 1);
    const metaFile = (hash: string) => join(folder, `pagefind.${hash}.pf_meta`);
    const meta = unpack(metaFile(language.hash)) as Meta;
    meta[3] = meta[3].map(
      ([name, file]) => [name, settleFilter(join(folder, 'filter'), prefix, file)] as [string, string],
    );
    meta[3].sort(byName);
    const packed = pack(meta);
    rmSync(metaFile(language.hash));
    language.hash = prefix + digest(packed, 10);
    writeFileSync(metaFile(language.hash), packed);
  }
  writeFileSync(entryFile, JSON.stringify(entry));
}

/** Sorts the values of one filter; returns the new name of its file. */
function settleFilter(folder: string, prefix: string, file: string): string {
  const path = (name: string) => join(folder, `${name}.pf_filter`);
  const [name, values] = unpack(path(file)) as Filter;
  const packed = pack([name, values.toSorted(byName)]);
  const settled = prefix + digest(packed, 7);
  rmSync(path(file));
  writeFileSync(path(settled), packed);
  return settled;
}

function unpack(file: string): Cbor {
  const bytes = gunzipSync(readFileSync(file));
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new Error(`${file} is no index file of Pagefind 1.5`);
  return decodeCbor(bytes.subarray(MAGIC.length));
}

function pack(value: Cbor): Buffer {
  return gzipSync(Buffer.concat([Buffer.from(MAGIC, 'latin1'), encodeCbor(value)]), { level: 9 });
}

function digest(bytes: Buffer, length: number): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, length);
}

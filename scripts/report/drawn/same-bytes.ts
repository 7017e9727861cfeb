import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A day every program reads; a file's own day is that of the folder it lies in. */
const DAY = new Date(1980, 0, 1);
const TIMES = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;

/** An office file without the time it was made at, so that the same report gives the same bytes. */
export function sameBytes(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const core = parts['docProps/core.xml'];
  if (core !== undefined) parts['docProps/core.xml'] = strToU8(strFromU8(core).replace(TIMES, ''));
  return zipSync(parts, { mtime: DAY, level: 6 });
}

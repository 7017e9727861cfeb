import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words that are nowhere else in the world, to be looked for where they must not be. */
export interface Canary {
  /** The words number `n` of this canary; all begin alike, so that one search finds any of them. */
  word(n: number): string;
  /** What all of them begin with, in every spelling a store, a dump or a log could give it. */
  readonly needles: readonly Needle[];
}

export interface Needle {
  readonly spelling: string;
  readonly bytes: Buffer;
}

/** A canary of hexadecimal digits, which no canonical form changes. */
export function canary(): Canary {
  const start = randomBytes(9).toString('hex');
  return { word: (n) => `${start}${String(n).padStart(4, '0')}`, needles: needlesOf(start) };
}

/** The spellings of a text of ASCII that are looked for. */
export function needlesOf(text: string): Needle[] {
  const bytes = Buffer.from(text, 'latin1');
  const spelt = (spelling: string, found: string | Buffer): Needle => ({
    spelling,
    bytes: typeof found === 'string' ? Buffer.from(found, 'latin1') : found,
  });
  // Base64 depends on what stands before; the characters that mix with it are left out.
  const base64 = [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '');
    return whole.slice(before === 0 ? 0 : before + 1, -2);
  });
  return [
    spelt('text', bytes),
    spelt('upper case', text.toUpperCase()),
    spelt('UTF-16LE', Buffer.from(text, 'utf16le')),
    spelt('UTF-16BE', Buffer.from(text, 'utf16le').swap16()),
    spelt('hex', bytes.toString('hex')),
    spelt('HEX', bytes.toString('hex').toUpperCase()),
    spelt('reversed', Buffer.from(bytes).reverse()),
    ...base64.map((found) => spelt('base64', found)),
    ...(/^[0-9a-f]+$/u.test(text) && text.length % 2 === 0 ? [spelt('bytes', Buffer.from(text, 'hex'))] : []),
  ];
}

/** A place that was searched, and what is in it. */
export interface Place {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Every file below a folder; files that go away meanwhile are left out. */
export function* filesBelow(folder: string): Generator<Place> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    try {
      yield { name: path.slice(folder.length + 1), bytes: readFileSync(path) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

/** Where any of the needles stands: `<spelling> in <place>`. */
export function sightings(places: Iterable<Place>, needles: readonly Needle[]): string[] {
  const seen: string[] = [];
  for (const { name, bytes } of places) {
    for (const needle of needles) if (bytes.includes(needle.bytes)) seen.push(`${needle.spelling} in ${name}`);
  }
  return seen;
}

import type { CivilDate } from '#domain/calendar.ts';
import type { Body } from '#domain/content/body.ts';
import type { Entry, PublicRecord } from '#domain/record.ts';
import { fold } from '#domain/vietnamese.ts';

/** Abbreviations in names of bodies, folded. */
const abbreviations: ReadonlyMap<string, string> = new Map([
  ['ubnd', 'uy ban nhan dan'],
  ['hdnd', 'hoi dong nhan dan'],
  ['mttq', 'mat tran to quoc'],
  ['mttqvn', 'mat tran to quoc'],
  ['ubmttq', 'mat tran to quoc'],
  ['ubmttqvn', 'mat tran to quoc'],
  ['tt', 'thi tran'],
  ['btv', 'ban thuong vu'],
  ['vpdkdd', 'van phong dang ky dat dai'],
  ['dt', 'doan the'],
]);

/** One spelling of a body's name: folded, abbreviations written out, what titles add left out. */
function bodyKey(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map((word) => abbreviations.get(word) ?? word)
    .join(' ')
    .replace(/\buy ban (?=mat tran)/g, '')
    .replace(/\bviet nam\b/g, '')
    .replace(
      /^(?:ban thuong vu|ban chap hanh|thuong truc|tap the|lanh dao)(?= (?:dang|huyen|tinh|thanh|uy|mat|hoi dong))/,
      '',
    )
    .replace(/^ ?dang bo (?=(?:xa|thi tran|phuong) )/, 'dang uy ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Names of the record's bodies as a document of one body writes them: in full, or relative to its own place. */
export class BodyIndex {
  readonly #tiers: readonly ReadonlyMap<string, ReadonlySet<string>>[];
  readonly #longest: number;

  /**
   * @param on day of the document: only bodies of that time are meant
   * @param home place of the document's issuer; names relative to it and to the places above are understood
   */
  constructor(record: Pick<PublicRecord, 'bodies' | 'places'>, on: CivilDate | null, home: string | null) {
    const valid = [...record.bodies.values()].filter((body) => isValid(body, on));
    const full = tier(
      valid.flatMap((body) => [body.name, body.shortName].map((name) => [name ?? '', body.id] as const)),
    );
    const near = placesUp(record, home).map((place) => {
      const name = bodyKey(record.places.get(place)?.name ?? '');
      const own = valid.filter((body) => body.place === place);
      return tier(own.flatMap((body) => relativeNames(body.name, name).map((form) => [form, body.id] as const)));
    });
    this.#tiers = [full, ...near];
    this.#longest = Math.max(1, ...this.#tiers.flatMap((each) => [...each.keys()].map((key) => key.split(' ').length)));
  }

  /** The body a name means; `null` when none or more than one does. */
  find(name: string): string | null {
    const key = bodyKey(name);
    if (key === '') return null;
    for (const names of this.#tiers) {
      const ids = names.get(key);
      if (ids?.size === 1) return [...ids][0] ?? null;
    }
    return null;
  }

  /** The longest name of a body with which a text begins, and how many letters it takes. */
  atStart(text: string): { id: string; length: number } | null {
    const words = [...text.matchAll(/[^\s,.;:()]+(?:\s*&\s*[^\s,.;:()]+)*/gu)].slice(0, this.#longest + 4);
    for (let count = words.length; count > 0; count -= 1) {
      const last = words[count - 1];
      if (last === undefined) continue;
      const length = last.index + last[0].length;
      if (/[.;:()]/.test(text.slice(0, length))) continue;
      const id = this.find(text.slice(0, length));
      if (id !== null) return { id, length };
    }
    return null;
  }
}

function tier(names: readonly (readonly [name: string, id: string])[]): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const [name, id] of names) {
    const key = bodyKey(name);
    if (key !== '') ids.set(key, (ids.get(key) ?? new Set()).add(id));
  }
  return ids;
}

/** `Ủy ban nhân dân thị trấn Nhã Nam` → `uy ban nhan dan thi tran`, `uy ban nhan dan`. */
function relativeNames(name: string, placeKey: string): string[] {
  const key = bodyKey(name);
  if (placeKey === '' || !key.endsWith(` ${placeKey}`)) return [];
  const typed = key.slice(0, -placeKey.length).trim();
  return [typed, typed.replace(/ (?:xa|thi tran|phuong|huyen|tinh)$/, '')];
}

function placesUp(record: Pick<PublicRecord, 'places'>, home: string | null): string[] {
  const up: string[] = [];
  for (let at: string | null | undefined = home; at && !up.includes(at); at = record.places.get(at)?.parent)
    up.push(at);
  return up;
}

function isValid({ validFrom, validTo }: Entry<Body>, on: CivilDate | null): boolean {
  return on === null || ((validFrom ?? on) <= on && on <= (validTo ?? on));
}

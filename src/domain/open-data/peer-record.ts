import type { z } from 'zod';
import { collections } from '../collections.ts';
import { findPersonalData, findSecrecyMarks, personalDataLabels } from '../personal-data.ts';
import type { PublicRecord } from '../record.ts';

/** What one portal shows of another: sessions, conclusions, and what the matrix of obligations is reckoned from. */
export const peerCollections = [
  'bodies',
  'places',
  'rules',
  'directives',
  'plans',
  'dialogues',
  'conclusions',
  'supervision',
  'reports',
] as const;
export type PeerCollection = (typeof peerCollections)[number];
export type PeerRecord = Pick<PublicRecord, PeerCollection>;

/** The open data of another portal as they came: no one has looked at them yet. */
export type PeerData = Readonly<Record<PeerCollection, unknown>>;

/** The record of another portal, or the first reason to refuse all of it. */
export type PeerReading = { record: PeerRecord; refused: null } | { record: null; refused: string };

const mostEntries = 20_000;
/** Far more than any text of a record, and far less than what would drown a page. */
const longestText = 20_000;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const YEARLY = /^\d{4}\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** What a portal adds to what was written, and says of itself; its links are made from its address instead. */
const added = ['id', 'web', 'modified', 'deleted'];

class Refusal extends Error {}

/**
 * Reads another portal's open data by our own schemas. Fields we do not know are left out, so that a newer portal can
 * still be read; anything else that does not fit, an id that is none, personal data or a mark of secrecy refuses all of
 * it, because half a record would look whole.
 */
export function readPeerData(data: PeerData): PeerReading {
  try {
    const maps = peerCollections.map((name) => [name, readCollection(name, data[name])]);
    // Each map holds what its own collection's schema has given back.
    return { record: Object.fromEntries(maps) as unknown as PeerRecord, refused: null };
  } catch (error) {
    if (error instanceof Refusal) return { record: null, refused: error.message };
    throw error;
  }
}

function readCollection(name: PeerCollection, given: unknown): Map<string, { id: string }> {
  const { slug, schema, yearly } = collections[name];
  if (!Array.isArray(given)) throw new Refusal(`${slug}.json không phải một danh sách`);
  if (given.length > mostEntries) throw new Refusal(`${slug}.json có quá ${mostEntries} mục`);
  const entries = new Map<string, { id: string }>();
  for (const [at, entry] of given.entries()) {
    const where = `${slug}.json, mục ${at + 1}`;
    const { id, deleted } = isObject(entry) ? entry : {};
    if (!isObject(entry) || typeof id !== 'string' || !(yearly ? YEARLY : SLUG).test(id))
      throw new Refusal(`${where}: mã không đúng dạng`);
    if (entries.has(id)) throw new Refusal(`${where}: mã ${id} đã có ở mục khác`);
    if (deleted === true) continue;
    const written = Object.fromEntries(Object.entries(entry).filter(([key]) => !added.includes(key)));
    const { success, data, error } = parseKnown(schema, written);
    if (!success) throw new Refusal(`${where}: trường ${error.issues[0]?.path.join('.')} không đúng lược đồ`);
    refuseUnfit(data, where);
    entries.set(id, { ...(data as object), id });
  }
  return entries;
}

/** Parses without the fields the schema does not know, at any depth outside alternatives. */
function parseKnown(schema: z.ZodType, written: object): z.ZodSafeParseResult<unknown> {
  const result = schema.safeParse(written);
  const unknown = result.error?.issues.filter((issue) => issue.code === 'unrecognized_keys') ?? [];
  if (result.success || unknown.length !== result.error.issues.length) return result;
  const known = structuredClone(written);
  for (const { path, keys } of unknown) {
    const holder = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)[key], known);
    for (const key of keys) delete (holder as Record<string, unknown>)[key];
  }
  return schema.safeParse(known);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Refuses personal data, marks of secrecy and texts without end, wherever they stand. */
function refuseUnfit(value: unknown, where: string, field = ''): void {
  if (typeof value === 'string' && value.length > longestText) throw new Refusal(`${where}: trường ${field} quá dài`);
  if (typeof value === 'string' && !/^(?:sha256|url)$/.test(field)) {
    const personal = findPersonalData(value)[0];
    if (personal) throw new Refusal(`${where}: trường ${field} có ${personalDataLabels[personal.kind]}`);
    if (findSecrecyMarks(value).length > 0) throw new Refusal(`${where}: trường ${field} có dấu mật`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) refuseUnfit(inner, where, Array.isArray(value) ? field : key);
  }
}

import { addressOf, hasAddress } from '#domain/address.ts';
import type { CivilDate } from '#domain/calendar.ts';
import { type CollectionName, collections } from '#domain/collections.ts';
import { isGroup, type Json } from '#domain/json.ts';
import type { PublicRecord } from '#domain/record.ts';
import type { FieldChange } from '#domain/register/field-changes.ts';
import { detailsOf } from '#domain/register/next-release.ts';
import { collectionOf } from '#domain/register/published-document.ts';
import type { Register, Release } from '#domain/register/register.ts';
import { type ChangeInWords, changeInWords } from './change-words.ts';
import { type ListPage, pagesOf } from './pagination.ts';
import { getContent } from './record.ts';

/** A document as the log names it. */
export interface LoggedDocument {
  kind: string;
  title: string;
  href: string | null;
}

/** What one closing of the register tells of one document. */
export interface LoggedChange extends LoggedDocument {
  /** The entries that say what was changed and why. */
  told: readonly { at: CivilDate; what: string; reason: string }[];
  fields: readonly ChangeInWords[];
  /** Set when the details had to go. */
  erased: { at: CivilDate; why: string } | null;
}

export interface LoggedRelease {
  number: number;
  at: CivilDate;
  changed: readonly LoggedChange[];
  /** New documents by kind. */
  fresh: readonly { kind: string; documents: readonly LoggedDocument[] }[];
}

export interface ChangeLog {
  releases: readonly LoggedRelease[];
  /** Digest to note down; `null` while the register has not been opened. */
  head: string | null;
  /** Documents new or changed since the last closing. */
  waiting: number;
}

/** The register of publications as residents read it, newest closing first. */
export async function getChangeLog(): Promise<ChangeLog> {
  const { record, register: state, counts } = await getContent();
  const { register } = state;
  return {
    releases: register.releases.map((release) => logged(release, register, record)).reverse(),
    head: register.releases.length > 0 ? register.head : null,
    waiting: counts.unregistered,
  };
}

const RELEASES_A_PAGE = 20;

/** Routes of the log: its address, then `trang/2` and on. */
export async function changeLogRoutes() {
  const { releases } = await getChangeLog();
  return pagesOf(releases, '/nhat-ky/', RELEASES_A_PAGE).map((page: ListPage<LoggedRelease>) => ({
    params: { list: page.number === 1 ? undefined : `trang/${page.number}` },
    props: { page },
  }));
}

function logged({ number, at, documents }: Release, register: Register, record: PublicRecord): LoggedRelease {
  const fresh = documents.filter(({ details }) => details === undefined).map(({ entry }) => entry);
  const byKind = Map.groupBy(fresh, collectionOf);
  return {
    number,
    at,
    changed: documents.flatMap(({ entry, details }) =>
      details === undefined ? [] : [loggedChange(number, entry, register, record)],
    ),
    fresh: [...byKind].map(([name, entries]) => ({
      kind: collections[name].label,
      documents: entries.map((entry) => documentNamed(entry, register, record)),
    })),
  };
}

function loggedChange(number: number, entry: string, register: Register, record: PublicRecord): LoggedChange {
  const named = documentNamed(entry, register, record);
  const details = detailsOf(register, number, entry);
  if (!details || 'erased' in details) return { ...named, told: [], fields: [], erased: details?.erased ?? null };
  const isEntry = ({ field: [first] }: { field: readonly (string | number)[] }) => first === 'changes';
  return {
    ...named,
    told: details.changes.filter(isEntry).flatMap(({ after }) => (after === undefined ? [] : toldIn(after as Json))),
    fields: details.changes
      .filter((change) => !isEntry(change))
      .map((change) => changeInWords(entry, change as FieldChange, (code) => nameIn(record, code))),
    erased: null,
  };
}

/** Codes are words of one language: what has a name is called by it. */
function nameIn({ bodies, places, topics, dialogues }: PublicRecord, code: string): string | null {
  const topic = topics.find((one) => one.code === code)?.name;
  return bodies.get(code)?.name ?? places.get(code)?.name ?? topic ?? dialogues.get(code)?.title ?? null;
}

function toldIn(value: Json): LoggedChange['told'] {
  if (Array.isArray(value)) return value.flatMap((item) => [...toldIn(item)]);
  if (!isGroup(value)) return [];
  return [{ at: String(value['at']), what: String(value['what']), reason: String(value['reason']) }];
}

function documentNamed(entry: string, register: Register, record: PublicRecord): LoggedDocument {
  const collection: CollectionName = collectionOf(entry);
  const id = entry.slice(collection.length + 1);
  const data = register.published.get(entry)?.document.data;
  const text = (key: string) => (isGroup(data) && typeof data[key] === 'string' ? data[key] : null);
  return {
    kind: collections[collection].label,
    title: text('title') ?? text('name') ?? record.dialogues.get(id)?.title ?? id,
    href: hasAddress(collection)
      ? addressOf(collection, id)
      : collection === 'questions'
        ? addressOf('dialogues', id)
        : null,
  };
}

import { type CollectionName, collectionNames, collections } from './collections.ts';

const unaddressed = ['places', 'rules', 'questions'] as const;
/**
 * Kinds of entry that have a page of their own. Places and rules are shown on the pages of units and obligations,
 * questions sent ahead on that of their session.
 */
export type AddressedCollection = Exclude<CollectionName, (typeof unaddressed)[number]>;

/** Whether entries of a collection have a page of their own. */
export function hasAddress(name: CollectionName): name is AddressedCollection {
  return !unaddressed.some((other) => other === name);
}

const addressed = collectionNames.filter(hasAddress);

/** Address of an entry's page (design.md 3): `('dialogues', '2024/nha-nam-dinh-ky')` → `/doi-thoai/2024/nha-nam-dinh-ky/`. */
export function addressOf(collection: AddressedCollection, id: string): string {
  return `/${collections[collection].slug}/${id}/`;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const YEAR = /^\d{4}$/;

/** The entry an address speaks of, with or without its last slash; null when it is no entry's. The inverse of `addressOf`. */
export function entryAt(path: string): { collection: AddressedCollection; id: string } | null {
  const [root, folder, ...rest] = path.replace(/\/$/, '').split('/');
  const collection = addressed.find((name) => collections[name].slug === folder);
  if (root !== '' || collection === undefined) return null;
  const parts = collections[collection].yearly && collection !== 'petitions' ? [YEAR, SLUG] : [SLUG];
  if (rest.length !== parts.length || !parts.every((part, index) => part.test(rest[index] ?? ''))) return null;
  return { collection, id: rest.join('/') };
}

/** Page of a topic. */
export function topicAddress(code: string): string {
  return `/chu-de/${code}/`;
}

/** The print poster of a session's notice. */
export function posterAddress(session: string): string {
  return `${addressOf('dialogues', session)}thong-bao/`;
}

/** The print poster with tabs to tear off. */
export function tearOffAddress(session: string): string {
  return `${posterAddress(session)}xe/`;
}

/** A file of a session's notice, beside its print poster. */
export function noticeFileAddress(session: string, name: string): string {
  return `${posterAddress(session)}${name}`;
}

/** A conclusion on one sheet for the board at the office. */
export function boardAddress(conclusion: string): string {
  return `${addressOf('conclusions', conclusion)}niem-yet/`;
}

/** The blank slip of paper for a question to a session. */
export function slipAddress(session: string): string {
  return `${intakeAddress(session)}phieu/`;
}

/** The calendar file of one session. */
export function calendarAddress(session: string): string {
  return `/doi-thoai/${session}.ics`;
}

/** The calendar of a unit's sessions, to subscribe to. */
export function bodyCalendar(body: string): string {
  return `/don-vi/${body}.ics`;
}

/** The feed of what happens at a unit. */
export function bodyFeed(body: string): string {
  return `/don-vi/${body}.xml`;
}

/** The calendar of sessions on a topic, to subscribe to. */
export function topicCalendar(code: string): string {
  return `/chu-de/${code}.ics`;
}

/** The feed of what happens on a topic. */
export function topicFeed(code: string): string {
  return `/chu-de/${code}.xml`;
}

/** The form to send a question ahead of a session. */
export function intakeAddress(session: string): string {
  return `/gop-y/${session}/`;
}

/** The figures of a year, by unit. */
export function figuresAddress(year: number): string {
  return `/bao-cao/so-lieu/${year}/`;
}

/** Anchor of a rule on the page of obligations. */
export function ruleAnchor(id: string): string {
  return `quy-dinh-${id}`;
}

/** Where a rule is told in words. */
export function ruleAddress(id: string): string {
  return `/thuc-hien/#${ruleAnchor(id)}`;
}

/** Anchor of a clause on its conclusion's page. */
export function clauseAnchor(id: string): string {
  return `khoan-${id}`;
}

/** Anchor of a petition on the pages that list it. */
export function petitionAnchor(id: string): string {
  return `kien-nghi-${id}`;
}

/** Anchor of a day in the timeline on a petition's page. */
export function petitionDayAnchor(date: string): string {
  return `ngay-${date}`;
}

/** A file of the record, as it is served for download. */
export function fileAddress(path: string): string {
  return `/tep/${path}`;
}

import { addressOf, ruleAddress } from '#domain/address.ts';
import type { Body } from '#domain/content/body.ts';
import { type DueItem, dueList } from '#domain/due-list.ts';
import type { Entry } from '#domain/record.ts';
import { currentYear, obligationsIn } from './obligations.ts';
import { oncePerBuild } from './once-per-build.ts';
import { getIndex } from './record-index.ts';

export interface DueIndex {
  /** Late and coming things, the earliest due first. */
  all: readonly DueItem[];
  ofBody(body: string): readonly DueItem[];
  /** Whether the body is one of `bodies`. */
  mayOwe(body: string): boolean;
  /** Bodies that owe things by day, now or at other times: their pages and calendars stay when nothing is due. */
  bodies: readonly Entry<Body>[];
}

/** What is due by body and day, on the portal's day. */
export const getDue = oncePerBuild(async (): Promise<DueIndex> => {
  const { record, asOf } = await getIndex();
  const year = await currentYear();
  const years = await Promise.all([year - 1, year, year + 1].map(obligationsIn));
  const all = dueList(
    record,
    asOf,
    years.flatMap((one) => one.all),
  );
  const byBody = Map.groupBy(all, ({ body }) => body);
  const acting = new Set([
    ...byBody.keys(),
    ...years.flatMap((one) => one.all.map(({ body }) => body.id)),
    ...[...record.petitions.values()].flatMap(({ assignments }) => assignments.map(({ lead }) => lead)),
    ...[...record.conclusions.values()].flatMap(({ supervisor }) => supervisor ?? []),
  ]);
  return {
    all,
    ofBody: (body) => byBody.get(body) ?? [],
    mayOwe: (body) => acting.has(body),
    bodies: [...record.bodies.values()].filter(({ id }) => acting.has(id)),
  };
});

/** The same thing due at several bodies on one day, told once. */
export interface DueRow {
  item: DueItem;
  bodies: readonly string[];
}

/** Things to do with those that only differ in the body put together; the order stays. */
export function dueRows(items: readonly DueItem[]): DueRow[] {
  const alike = Map.groupBy(items, ({ due, rule, about, id }) => (rule === null ? id : `${due} ${rule.id} ${about}`));
  return [...alike.values()].flatMap((same) => {
    const [item] = same;
    return item === undefined ? [] : [{ item, bodies: same.map(({ body }) => body) }];
  });
}

/** Page of what is due: of one body, or of all. */
export function dueAddress(body?: string): string {
  return body === undefined ? '/thuc-hien/viec-can-lam/' : `/thuc-hien/viec-can-lam/${body}/`;
}

/** Calendar of what one body has to do. */
export function dueCalendarAddress(body: string): string {
  return `/don-vi/${body}/viec-can-lam.ics`;
}

/** Where the thing to do is told in full. */
export function subjectAddress({ subject }: DueItem): string {
  return addressOf(subject.collection, subject.id);
}

/** Where the rule that sets the day is told; null when a paper on the thing's own page sets it. */
export function basisAddress({ rule }: DueItem): string | null {
  return rule === null ? null : ruleAddress(rule.id);
}

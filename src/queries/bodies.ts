import type { CollectionName } from '#domain/collections.ts';
import type { Body } from '#domain/content/body.ts';
import { shortDate } from '#domain/dates-in-words.ts';
import { documentDay } from '#domain/document-day.ts';
import type { Entry } from '#domain/record.ts';
import { collate } from '#domain/vietnamese.ts';
import { oncePerBuild } from './once-per-build.ts';
import { getIndex } from './record-index.ts';

/** A document as a list shows it. */
export interface IssuedDocument {
  collection: Extract<CollectionName, 'plans' | 'conclusions' | 'reports' | 'supervision' | 'directives'>;
  id: string;
  title: string;
  number: string | null;
  issued: string | null;
}

export interface BodyIndex {
  /** The body's name, with its time when another body bears the same name. Unique over the record. */
  nameOf(id: string): string;
  /** Bodies it took over from, over any number of mergers, the earliest first. */
  predecessorsOf(id: string): readonly Entry<Body>[];
  /** Bodies that took over from it, over any number of mergers, the earliest first. */
  successorsOf(id: string): readonly Entry<Body>[];
  childrenOf(id: string): readonly Entry<Body>[];
  /** Bodies of a place: Party, State, Front, heads of the place first. */
  ofPlace(place: string): readonly Entry<Body>[];
  /** Documents a body issued or, for plans and reports, shares in; newest first. */
  documentsOf(id: string): readonly IssuedDocument[];
}

const systemOrder: readonly Body['system'][] = ['party', 'state', 'front'];

/** Heads who owe dialogue come before departments; then Party, State, Front; then by name. */
function byWeight(a: Entry<Body>, b: Entry<Body>): number {
  return (
    Number(b.heads.length > 0) - Number(a.heads.length > 0) ||
    systemOrder.indexOf(a.system) - systemOrder.indexOf(b.system) ||
    collate(a.name, b.name)
  );
}

/** When something was valid, in words; `null` when it has no known end or beginning. */
export function validityInWords(span: { validFrom?: string | undefined; validTo?: string | undefined }): string | null {
  const from = span.validFrom && `từ ngày ${shortDate(span.validFrom)}`;
  const to = span.validTo && `đến hết ngày ${shortDate(span.validTo)}`;
  return [from, to].filter(Boolean).join(' ') || null;
}

const byStart = (a: Body, b: Body) =>
  (a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : a.validFrom === b.validFrom ? 0 : 1;

/** All bodies reached over any number of steps; a circle ends. */
function follow(id: string, next: (id: string) => readonly Entry<Body>[]): Entry<Body>[] {
  const found = new Map<string, Entry<Body>>();
  const walk = (from: string) => {
    for (const body of next(from)) {
      if (found.has(body.id) || body.id === id) continue;
      found.set(body.id, body);
      walk(body.id);
    }
  };
  walk(id);
  return [...found.values()];
}

async function derive(): Promise<BodyIndex> {
  const { record } = await getIndex();
  const bodies = [...record.bodies.values()];
  const namesakes = Map.groupBy(bodies, ({ name }) => name);
  const predecessors = Map.groupBy(
    bodies.flatMap((body) => body.successors.map((successor) => ({ successor, body }))),
    ({ successor }) => successor,
  );
  const children = Map.groupBy(bodies.toSorted(byWeight), ({ parent }) => parent);
  const places = Map.groupBy(bodies.toSorted(byWeight), ({ place }) => place);
  const documents = Map.groupBy(
    (['plans', 'reports', 'conclusions', 'supervision', 'directives'] as const)
      .flatMap((collection) =>
        [...record[collection].values()].flatMap((entry) => {
          const { id, title, number, issued } = entry;
          const owners = new Set([entry.issuer, ...('bodies' in entry ? entry.bodies : [])]);
          const document = { collection, id, title, number, issued };
          return [...owners].map((owner) => ({ owner, document, day: documentDay(entry) }));
        }),
      )
      .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.document.id < b.document.id ? -1 : 1)),
    ({ owner }) => owner,
  );
  return {
    nameOf(id) {
      const body = record.bodies.get(id);
      if (body === undefined) return id;
      const validity = (namesakes.get(body.name)?.length ?? 0) > 1 ? validityInWords(body) : null;
      return validity === null ? body.name : `${body.name} (${validity})`;
    },
    predecessorsOf: (id) =>
      follow(id, (one) => (predecessors.get(one) ?? []).map(({ body }) => body)).sort(
        (a, b) => byStart(a, b) || collate(a.name, b.name),
      ),
    successorsOf: (id) =>
      follow(id, (one) =>
        (record.bodies.get(one)?.successors ?? []).flatMap((successor) => record.bodies.get(successor) ?? []),
      ).sort((a, b) => byStart(a, b) || collate(a.name, b.name)),
    childrenOf: (id) => children.get(id) ?? [],
    ofPlace: (place) => places.get(place) ?? [],
    documentsOf: (id) => (documents.get(id) ?? []).map(({ document }) => document),
  };
}

/** Look-ups on bodies that only some pages need. */
export const getBodies = oncePerBuild(derive);

/** Routes of everything that has one page or file per unit. */
export async function bodyRoutes() {
  const { record } = await getIndex();
  return [...record.bodies.values()].map((body) => ({ params: { body: body.id }, props: { body } }));
}

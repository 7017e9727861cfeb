import { type CollectionKey, getCollection, getEntry } from 'astro:content';
import type { Entries, PublicRecord } from '#domain/record.ts';

async function entries<T>(name: CollectionKey): Promise<Entries<T>> {
  const all = await getCollection(name);
  return new Map(all.map(({ id, data }) => [id, { ...(data as T), id }]));
}

async function assemble(): Promise<PublicRecord> {
  const portal = await getEntry('settings', 'portal');
  if (!portal) throw new Error('The record has no site.yaml');
  return {
    ...portal.data,
    bodies: await entries('bodies'),
    places: await entries('places'),
    rules: await entries('rules'),
    directives: await entries('directives'),
    plans: await entries('plans'),
    dialogues: await entries('dialogues'),
    conclusions: await entries('conclusions'),
    petitions: await entries('petitions'),
    supervision: await entries('supervision'),
    reports: await entries('reports'),
  };
}

let assembled: Promise<PublicRecord> | undefined;

/** The whole public record. A build assembles it once; the development server anew for each page. */
export function getRecord(): Promise<PublicRecord> {
  if (import.meta.env.DEV) return assemble();
  assembled ??= assemble();
  return assembled;
}

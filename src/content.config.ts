import { defineCollection } from 'astro:content';
import { relative } from 'node:path';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { type CollectionName, collections as kinds } from './domain/collections.ts';
import { siteSchema } from './domain/content/site.ts';
import { glossarySchema, topicsSchema } from './domain/content/vocabulary.ts';
import type { PublicRecord } from './domain/record.ts';
import { contentRoot } from './record/content-root.ts';
import { refuseProblems } from './record/refuse-problems.ts';

/** One reading of the folder serves every collection of a build. */
let reading: PublicRecord | undefined;

function readOnce(strict: boolean): PublicRecord {
  reading ??= refuseProblems(contentRoot, strict);
  return reading;
}

/** Keeps data only: the texts of MDX files stay on disk and are rendered by the page that shows them. */
function recordLoader(fill: (record: PublicRecord) => Iterable<readonly [string, Record<string, unknown>]>): Loader {
  return {
    name: 'record',
    load: async ({ store, watcher, generateDigest, logger }) => {
      const load = () => {
        const record = readOnce(!watcher);
        store.clear();
        for (const [id, data] of fill(record)) store.set({ id, data, digest: generateDigest(data) });
      };
      load();
      watcher?.add(contentRoot);
      watcher?.on('all', (_event, path) => {
        if (relative(contentRoot, path).startsWith('..')) return;
        reading = undefined;
        try {
          load();
        } catch (error) {
          logger.error(error instanceof Error ? error.message : String(error));
        }
      });
    },
  };
}

const entriesOf = <N extends CollectionName>(name: N) =>
  defineCollection({
    loader: recordLoader((record) => record[name] as ReadonlyMap<string, Record<string, unknown>>),
    schema: kinds[name].schema,
  });

const settings = defineCollection({
  loader: recordLoader(({ site, topics, glossary }) => [
    ['portal', { site, topics: [...topics], glossary: [...glossary] }],
  ]),
  schema: z.object({ site: siteSchema, topics: topicsSchema, glossary: glossarySchema }),
});

export const collections = {
  settings,
  bodies: entriesOf('bodies'),
  places: entriesOf('places'),
  rules: entriesOf('rules'),
  directives: entriesOf('directives'),
  plans: entriesOf('plans'),
  dialogues: entriesOf('dialogues'),
  conclusions: entriesOf('conclusions'),
  petitions: entriesOf('petitions'),
  supervision: entriesOf('supervision'),
  reports: entriesOf('reports'),
};

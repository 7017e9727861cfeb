import { addressOf } from '#domain/address.ts';
import type { PublicRecord } from '#domain/record.ts';
import type { References } from '#mdx/index.ts';
import { type RenderedBody, renderMdx, type Section, sectionsOfMdx } from '#mdx/render.ts';
import { contentRoot } from '#record/content-root.ts';
import { readSourceFile } from '#record/source-file.ts';
import { pageIds, type TextCollection } from './page-ids.ts';

/**
 * The rendered text of an MDX entry, read from its file: texts are never kept in the data store. Its headings stay
 * clear of the ids of the page around them.
 */
export function bodyText(record: PublicRecord, collection: TextCollection, id: string): RenderedBody {
  return renderMdx(
    readBody(contentRoot, `${collection}/${id}.mdx`),
    referencesTo(record),
    pageIds(record, collection, id),
  );
}

/** The same text in plain words, by its headings. */
export function bodySections(record: PublicRecord, collection: TextCollection, id: string): Section[] {
  return sectionsOfMdx(
    readBody(contentRoot, `${collection}/${id}.mdx`),
    referencesTo(record),
    pageIds(record, collection, id),
  );
}

function referencesTo(record: PublicRecord): References {
  return {
    find(target, targetId) {
      const entry = record[target].get(targetId);
      return entry ? { title: entry.title, href: addressOf(target, targetId) } : null;
    },
  };
}

function readBody(root: string, path: string): string {
  const file = readSourceFile(root, path);
  if (!file?.body) throw new Error(`${path} has no text`);
  return file.body.text;
}

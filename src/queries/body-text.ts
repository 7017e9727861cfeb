import { addressOf } from '#domain/address.ts';
import type { CollectionName } from '#domain/collections.ts';
import type { PublicRecord } from '#domain/record.ts';
import type { References } from '#mdx/index.ts';
import { type RenderedBody, renderMdx } from '#mdx/render.ts';
import { contentRoot } from '#record/content-root.ts';
import { readSourceFile } from '#record/source-file.ts';

/**
 * The rendered text of an MDX entry, read from its file: texts are never kept in the data store.
 * @param reserved ids of the page around the text, which its headings must not take
 */
export function bodyText(
  record: PublicRecord,
  collection: CollectionName,
  id: string,
  reserved: readonly string[] = [],
): RenderedBody {
  const body = readBody(contentRoot, `${collection}/${id}.mdx`);
  const references: References = {
    find(target, targetId) {
      const entry = record[target].get(targetId);
      return entry ? { title: entry.title, href: addressOf(target, targetId) } : null;
    },
  };
  return renderMdx(body, references, reserved);
}

function readBody(root: string, path: string): string {
  const file = readSourceFile(root, path);
  if (!file?.body) throw new Error(`${path} has no text`);
  return file.body.text;
}

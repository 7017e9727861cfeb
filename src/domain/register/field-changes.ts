import { canonicalJson, isGroup, type Json } from '../json.ts';
import type { PublishedDocument } from './published-document.ts';

/** One field of a document that is not as it was. Without `before` it was added, without `after` taken out. */
export interface FieldChange {
  /** Keys and positions that lead to it, e.g. `['events', 2, 'note']`; the document's text is `['text', n]`, by paragraph. */
  readonly field: readonly (string | number)[];
  readonly before?: Json;
  readonly after?: Json;
}

type Path = FieldChange['field'];

/** What differs between two versions of one document, in the order of its fields. Empty when nothing does. */
export function fieldChanges(before: PublishedDocument, after: PublishedDocument): FieldChange[] {
  return [
    ...changesOf([], before.data, after.data),
    ...changesOf(['text'], paragraphsOf(before.text), paragraphsOf(after.text)),
  ];
}

function* changesOf(field: Path, before: Json | undefined, after: Json | undefined): Generator<FieldChange> {
  if (before !== undefined && after !== undefined) {
    if (canonicalJson(before) === canonicalJson(after)) return;
    if (isGroup(before) && isGroup(after)) {
      for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
        yield* changesOf([...field, key], before[key], after[key]);
      return;
    }
    if (Array.isArray(before) && Array.isArray(after)) {
      yield* itemChanges(field, before, after);
      return;
    }
  }
  if (before === undefined && after === undefined) return;
  yield { field, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

/** Items that stand at the beginning and at the end of both lists are the same items; only what lies between has changed. */
function* itemChanges(field: Path, before: readonly Json[], after: readonly Json[]): Generator<FieldChange> {
  const same = (a: Json | undefined, b: Json | undefined) =>
    a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b);
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && same(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && same(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const was = before.slice(head, before.length - tail);
  const is = after.slice(head, after.length - tail);
  for (let at = 0; at < Math.max(was.length, is.length); at += 1)
    yield* changesOf([...field, head + at], was[at], is[at]);
}

function paragraphsOf(text: string | undefined): readonly string[] | undefined {
  return text
    ?.replaceAll('\r\n', '\n')
    .trim()
    .split(/\n{2,}/u);
}

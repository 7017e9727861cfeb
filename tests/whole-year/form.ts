import { collections } from '#domain/collections.ts';
import type { Json } from '#domain/json.ts';
import { recordFormats } from '#editor/cms-config.ts';
import { cmsFields } from '#editor/cms-fields.ts';
import { BODY_FIELD, SOURCE_FIELD } from '#editor/record-format.ts';
import type { ClerkOffice } from './clerk-office.ts';

type Fields = Readonly<Record<string, Json>>;
const formats = recordFormats();

/**
 * Edits a file in its form of `/bien-tap/`: read and written by the editor's own code, changed only in fields the form
 * has. `tests/browser/editor.test.ts` drives the form itself.
 */
export function fillIn(office: ClerkOffice, path: string, change: (fields: Fields) => Fields): void {
  const found = formats.find(({ collection }) => path.startsWith(`${collection}/`));
  if (found === undefined) throw new Error(`The editor has no form for ${path}.`);
  const { collection, format } = found;
  const before = format.fromFile(office.read(path));
  const filled = change(before);
  const known = new Set([...cmsFields(collections[collection].schema, []).map(({ name }) => name), BODY_FIELD]);
  const unknown = Object.keys(filled).filter((name) => name !== SOURCE_FIELD && !known.has(name));
  if (unknown.length > 0) throw new Error(`The form of ${path} has no field ${unknown.join(', ')}.`);
  office.write(path, format.toFile({ ...before, ...filled }));
}

import { entryAt } from '#domain/address.ts';
import { getRecord } from './record.ts';

/** Whether the page of an address is that of a draft. No build has such pages; the development server shows them. */
export async function isDraftAt(path: string): Promise<boolean> {
  const at = entryAt(decodeURI(path));
  const entry = at === null ? undefined : (await getRecord())[at.collection].get(at.id);
  return entry !== undefined && 'draft' in entry && entry.draft === true;
}

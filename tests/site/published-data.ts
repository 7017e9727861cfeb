import { addressOf, hasAddress } from '#domain/address.ts';
import { type CollectionName, collectionNames, collections } from '#domain/collections.ts';
import type { Body } from '#domain/content/body.ts';
import type { Conclusion } from '#domain/content/conclusion.ts';
import type { Dialogue } from '#domain/content/dialogue.ts';
import type { Petition } from '#domain/content/petition.ts';
import type { Holidays, Rule } from '#domain/content/rule.ts';
import type { Entry } from '#domain/record.ts';
import { readSettings } from '#record/settings.ts';
import { builtText } from './built-site.ts';

interface Published {
  readonly id: string;
  readonly illustrative?: boolean;
}

function published<T extends Published>(collection: CollectionName): readonly T[] {
  return JSON.parse(builtText(`du-lieu/${collections[collection].slug}.json`)) as T[];
}

/** What the portal gives out as open data: the tests hold its pages against it. */
export const bodies = () => published<Entry<Body>>('bodies');
export const dialogues = () => published<Entry<Dialogue>>('dialogues');
export const petitions = () => published<Entry<Petition>>('petitions');
export const holidayTables = () =>
  published<Entry<Rule | Holidays>>('rules').filter((rule): rule is Entry<Holidays> => rule.kind === 'holidays');
export const conclusions = () => published<Entry<Conclusion>>('conclusions');

const { site } = readSettings(process.env['CONTENT_DIR'] ?? 'content');

/** Settings the portal was built with. */
export const portal = site;

/** Every entry that has a page, with its address. */
export function addressedEntries(): readonly { address: string; illustrative: boolean }[] {
  return collectionNames.filter(hasAddress).flatMap((name) =>
    published(name).map(({ id, illustrative }) => ({
      address: addressOf(name, id),
      illustrative: illustrative === true,
    })),
  );
}

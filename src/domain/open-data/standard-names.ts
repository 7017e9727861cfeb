import type { CollectionName } from '../collections.ts';

/** How a field of ours is called in a standard of open councils, for those who have programs for it. */
export interface StandardName {
  collection: CollectionName;
  /** Path as in the field table. */
  field: string;
  standard: 'OParl 1.0' | 'Popolo';
  /** Class and property there. */
  name: string;
}

const names = (
  standard: StandardName['standard'],
  collection: CollectionName,
  type: string,
  pairs: Readonly<Record<string, string>>,
): StandardName[] =>
  Object.entries(pairs).map(([field, name]) => ({ collection, field, standard, name: `${type}.${name}` }));

/**
 * Fields that mean the same as one of OParl (schema/*.json) or Popolo (schemas/*.json). Where the meaning only comes
 * near, a field is left out: a petition is more than a Paper, an obligation has no counterpart at all.
 */
export const standardNames: readonly StandardName[] = [
  ...names('OParl 1.0', 'dialogues', 'Meeting', {
    title: 'name',
    startsAt: 'start',
    endsAt: 'end',
    organizer: 'organization',
    agenda: 'agendaItem',
    'held.minutes': 'resultsProtocol',
  }),
  ...names('OParl 1.0', 'bodies', 'Organization', {
    name: 'name',
    shortName: 'shortName',
    system: 'classification',
    parent: 'subOrganizationOf',
    validFrom: 'startDate',
    validTo: 'endDate',
    'heads[].position': 'post',
  }),
  ...names('Popolo', 'bodies', 'Organization', {
    name: 'name',
    system: 'classification',
    parent: 'parent_id',
    place: 'area_id',
    validFrom: 'founding_date',
    validTo: 'dissolution_date',
  }),
  ...names('Popolo', 'places', 'Area', {
    name: 'name',
    code: 'identifier',
    type: 'classification',
    parent: 'parent_id',
  }),
  ...names('OParl 1.0', 'conclusions', 'Paper', {
    title: 'name',
    number: 'reference',
    publishedAt: 'publishedDate',
    issuer: 'originator',
  }),
  ...names('OParl 1.0', 'conclusions', 'File', {
    'files[].title': 'name',
    'files[].mime': 'mimeType',
    'files[].bytes': 'size',
  }),
];

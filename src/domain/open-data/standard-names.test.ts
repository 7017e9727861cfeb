import { expect, test } from 'vitest';
import { collections } from '../collections.ts';
import { fieldTable } from '../field-table.ts';
import { standardNames } from './standard-names.ts';

test('every field that is told under a name of a standard is a field of ours', () => {
  for (const { collection, field } of standardNames)
    expect(fieldTable(collections[collection].schema).map(({ path }) => path)).toContain(field);
});

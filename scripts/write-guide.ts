/** Writes the field tables of content/README.md anew from the schemas: node scripts/write-guide.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import { withFieldTables } from './guide/field-tables.ts';

const path = 'content/README.md';
writeFileSync(path, withFieldTables(readFileSync(path, 'utf8')));

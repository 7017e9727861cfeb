import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withFieldTables } from './field-tables.ts';

test('the field tables of the guide are those of the schemas (else run: node scripts/write-guide.ts)', () => {
  const guide = readFileSync('content/README.md', 'utf8');
  expect(withFieldTables(guide)).toBe(guide);
});

test('a guide without the marks is refused', () => {
  expect(() => withFieldTables('# Hướng dẫn')).toThrow('bảng trường');
});

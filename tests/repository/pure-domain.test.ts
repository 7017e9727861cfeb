import { describe, expect, it } from 'vitest';
import { lint } from './lint-probe.ts';

const impure = [
  'Date.now()',
  'new Date()',
  'new Date',
  'Date()',
  'performance.now()',
  'Temporal.Now.instant()',
  'process.env',
  'globalThis.process',
  'globalThis.fetch',
  "fetch('https://example.com')",
  'localStorage.length',
  'sessionStorage.length',
  'window.name',
  'document.title',
  'navigator.language',
  'crypto.randomUUID()',
  'setTimeout(String, 1)',
  'setInterval(String, 1)',
  "console.log('x')",
];

const pure = [
  "new Date('2024-10-20T00:00:00Z')",
  'Date.UTC(2024, 9, 20)',
  "Date.parse('2024-10-20')",
  "new Intl.DateTimeFormat('vi')",
  'Math.max(1, 2)',
];

const fileOf = (index: number) => `src/domain/probe-${index}.ts`;
const all = [...impure, ...pure];
const source = (expression: string) => `export const used = () => ${expression};\n`;
const found = lint({
  ...Object.fromEntries(all.map((expression, index) => [fileOf(index), source(expression)])),
  'src/domain/content/deep.ts': source('Date.now()'),
  'src/domain/clock.test.ts': source('Date.now()'),
  'src/queries/clock.ts': source('Date.now()'),
});
const purity = (path: string) =>
  (found.get(path) ?? []).filter(({ rule }) => rule === 'plugin' || rule === 'style/noRestrictedGlobals');

describe('the domain', () => {
  it.each(impure)('is refused %s', (expression) => {
    expect(purity(fileOf(all.indexOf(expression)))).not.toEqual([]);
  });

  it.each(pure)('may use %s', (expression) => {
    expect(found.get(fileOf(all.indexOf(expression)))).toBeUndefined();
  });

  it('is refused the clock in its folders, too', () => {
    expect(purity('src/domain/content/deep.ts')).not.toEqual([]);
  });

  it('is alone with these limits: its tests and other rooms have a clock', () => {
    expect(purity('src/domain/clock.test.ts')).toEqual([]);
    expect(purity('src/queries/clock.ts')).toEqual([]);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { trackedFiles } from './tracked-files.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const read = (path: string) => readFileSync(path, 'utf8');
const documents = trackedFiles.filter((path) => path.endsWith('.md') && !path.startsWith('tests/fixtures/'));

/** `npm start` and `npm test` have names of their own; the others run by name. */
const calls = (name: string) => new RegExp(`\\bnpm (?:run (?:-s )?)?${name}\\b`, 'u');

describe('the documents', () => {
  it.each([
    'README.md',
    'ARCHITECTURE.md',
    'DECISIONS.md',
    'CONTRIBUTING.md',
    'LICENSE',
    'content/LICENSE',
    'content/README.md',
  ])('hold %s', (path) => {
    expect(existsSync(path)).toBe(true);
  });

  it('lead nowhere that is not there', () => {
    const broken = documents.flatMap((path) =>
      [...read(path).matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)[^)]*\)/gu)]
        .map(([, target]) => target ?? '')
        .filter((target) => !existsSync(join(dirname(path), decodeURI(target))))
        .map((target) => `${path} → ${target}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('README.md', () => {
  it.each(Object.keys(scripts))('names the command %s', (name) => {
    expect(read('README.md')).toMatch(calls(name));
  });

  it('names no command that is not there', () => {
    const named = [...read('README.md').matchAll(/\bnpm run (?:-s )?([\w-]+)/gu)].map(([, name]) => name);
    expect(named.filter((name) => scripts[name ?? ''] === undefined)).toEqual([]);
  });
});

describe('DECISIONS.md', () => {
  const numbers = () =>
    [...read('DECISIONS.md').matchAll(/^#{2,3} \D{0,3}(\d+)\b/gmu)].map(([, number]) => Number(number));

  it('numbers every decision once, in order', () => {
    expect(numbers().length).toBeGreaterThan(0);
    expect(numbers()).toEqual([...new Set(numbers())].sort((a, b) => a - b));
  });
});

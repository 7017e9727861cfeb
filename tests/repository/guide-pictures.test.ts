import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = 'docs/huong-dan';
const pictures = readdirSync(join(folder, 'anh')).filter((name) => name.endsWith('.webp'));
const text = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

it('pictures of the guide are small, all are shown, and each is told in words', () => {
  const sizes = pictures.map((name) => statSync(join(folder, 'anh', name)).size);
  expect(pictures.length).toBeGreaterThan(5);
  expect(Math.max(...sizes)).toBeLessThan(60_000);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(600_000);
  const shown = [...text.matchAll(/!\[([^\]]{40,})\]\(anh\/([\w.-]+) "[^"]+"\)/gu)].map(([, , name]) => name);
  expect(shown.toSorted()).toEqual(pictures.toSorted());
  const words = JSON.parse(readFileSync(join(folder, 'anh', 'loi-tren-anh.json'), 'utf8'));
  expect(Object.keys(words).toSorted()).toEqual(pictures.map((name) => name.replace('.webp', '')).toSorted());
});

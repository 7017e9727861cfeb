import { expect, test } from 'vitest';
import { pageAddress, pagesOf } from './pagination.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

test('a list is cut into pages that hold every item once and in order', () => {
  const pages = pagesOf(numbers(101), '/kien-nghi/', 50);
  expect(pages.map(({ items }) => items.length)).toEqual([50, 50, 1]);
  expect(pages.flatMap(({ items }) => items)).toEqual(numbers(101));
  expect(pages.map(({ number, count, total }) => [number, count, total])).toEqual([
    [1, 3, 101],
    [2, 3, 101],
    [3, 3, 101],
  ]);
});

test('a full page has no empty one after it', () => {
  expect(pagesOf(numbers(50), '/lich/', 50)).toHaveLength(1);
});

test('a list without items still has a page that can say so', () => {
  expect(pagesOf([], '/lich/')).toMatchObject([{ items: [], number: 1, count: 1, total: 0 }]);
});

test('the first page keeps the address of the list', () => {
  expect(pageAddress('/kien-nghi/', 1)).toBe('/kien-nghi/');
  expect(pageAddress('/kien-nghi/han/qua-han/', 2)).toBe('/kien-nghi/han/qua-han/trang/2/');
});

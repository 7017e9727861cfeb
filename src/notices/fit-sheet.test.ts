import { expect, test } from 'vitest';
import { clampWords, fewerWords, fitSheet, heightOf, linesOf, sheetSizes } from './fit-sheet.ts';

test('lines break between words, and inside a word only when it is longer than a line', () => {
  const run = (text: string) => linesOf({ text, width: 10 * 12 * 0.3528 * 0.53 }, 12);
  expect(run('')).toBe(1);
  expect(run('mười chữ c')).toBe(1);
  expect(run('mười chữ cái')).toBe(2);
  expect(run('a'.repeat(25))).toBe(3);
  expect(run(`ab ${'c'.repeat(10)}`)).toBe(2);
});

test('bold and larger runs take more room', () => {
  const text = 'Hội nghị đối thoại giữa người đứng đầu cấp ủy, chính quyền với Nhân dân năm 2024';
  const plain = heightOf({ text, width: 100 }, 12);
  expect(heightOf({ text, width: 100, bold: true }, 12)).toBeGreaterThanOrEqual(plain);
  expect(heightOf({ text, width: 100, scale: 2 }, 12)).toBeGreaterThan(2 * plain);
});

const words = { measure: (content: string, size: number) => content.length * size, shorten: fewerWords };

test('content takes the largest size it fits in', () => {
  expect(fitSheet('một hai', { room: 7 * 20, ...words })).toEqual({ content: 'một hai', size: 'a', shortened: false });
  expect(fitSheet('một hai', { room: 7 * 12, ...words })).toMatchObject({ size: 'g', shortened: false });
});

test('what fits at no size is shortened, and said as large as it then can be', () => {
  const { content, size, shortened } = fitSheet('một hai ba bốn năm', { room: 14 * sheetSizes.i, ...words });
  expect(shortened).toBe(true);
  expect(content.length * sheetSizes[size]).toBeLessThanOrEqual(14 * sheetSizes.i);
});

test('what can not be shortened any more is given back at the smallest size', () => {
  expect(fitSheet('m', { room: 1, ...words })).toEqual({ content: 'm', size: 'i', shortened: false });
});

test('texts lose whole words', () => {
  expect(fewerWords('một hai ba, bốn năm')).toBe('một hai ba, bốn…');
  expect(fewerWords('một hai ba, bốn…')).toBe('một hai ba…');
  expect(fewerWords('mộtchữdài')).toBe('mộtchữd…');
  expect(fewerWords('m')).toBeNull();
  expect(clampWords('một hai ba', 10)).toBe('một hai ba');
  expect(clampWords('một hai, ba', 10)).toBe('một hai…');
  expect(clampWords('x'.repeat(20), 10)).toBe(`${'x'.repeat(9)}…`);
});

import { expect, test } from 'vitest';
import { clampable } from './clamp-words.ts';

test('a text is cut after whole words, without the comma before the dots', () => {
  const { most, cut } = clampable('Quản lý đất đai, môi trường (năm 2024)');
  expect(most).toBe(8);
  expect(cut(8)).toBe('Quản lý đất đai, môi trường (năm 2024)');
  expect([cut(7), cut(4), cut(1)]).toEqual(['Quản lý đất đai, môi trường (năm…', 'Quản lý đất đai…', 'Quản…']);
});

test('one endless word is cut between letters as a reader counts them', () => {
  const { most, cut } = clampable('ệ'.normalize('NFD').repeat(5));
  expect(most).toBe(5);
  expect(cut(2).normalize('NFC')).toBe('ệệ…');
});

test('a text without words stays as it is', () => {
  expect(clampable('').cut(1)).toBe('');
});

import { expect, test } from 'vitest';
import { documentDay } from './document-day.ts';

test('a document known to the day counts from that day, whenever it was published', () => {
  expect(documentDay({ issued: '2024-01-15', publishedAt: '2024-03-01' })).toBe('2024-01-15');
});

test('a document known to the month counts from the last day it may have been issued', () => {
  expect(documentDay({ issued: '2024-01', publishedAt: '2024-03-01' })).toBe('2024-01-31');
  expect(documentDay({ issued: '2024', publishedAt: '2025-03-01' })).toBe('2024-12-31');
});

test('a published document had been issued by then', () => {
  expect(documentDay({ issued: '2024-01', publishedAt: '2024-01-20' })).toBe('2024-01-20');
  expect(documentDay({ issued: '2024', publishedAt: '2024-02-10' })).toBe('2024-02-10');
});

test('a publication before the month of issue proves nothing', () => {
  expect(documentDay({ issued: '2024-03', publishedAt: '2024-01-20' })).toBe('2024-03-31');
});

test('a document without date counts from its publication', () => {
  expect(documentDay({ issued: null, publishedAt: '2024-02-10' })).toBe('2024-02-10');
});

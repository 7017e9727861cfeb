import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecord } from '#record/read-record.ts';
import { spokenWords } from './abbreviations.ts';
import { readAloud } from './read-aloud.ts';

const { record } = readRecord('content');
if (record === null) throw new Error('content/ cannot be read');
const words = spokenWords(record.glossary, record.bodies.values());
const read = (text: string) => readAloud(text, words);

const two = (n: number) => String(n).padStart(2, '0');
const days = fc
  .record({
    d: fc.integer({ min: 1, max: 31 }),
    m: fc.integer({ min: 1, max: 12 }),
    y: fc.integer({ min: 1990, max: 2099 }),
  })
  .chain(({ d, m, y }) =>
    fc.constantFrom(
      ...[
        `${d}/${m}/${y}`,
        `${two(d)}/${two(m)}/${y}`,
        `${d}/${m}`,
        `${two(d)}/${two(m)}`,
        `${d}-${m}-${y}`,
        `${m}/${y}`,
      ],
    ),
  );
const abbreviation = fc.constantFrom(...words.meanings.keys());
const filler = fc.constantFrom(
  'họp',
  'ngày',
  'trước',
  'tại',
  'xã',
  'của',
  'với Nhân dân',
  '22',
  'Hội nghị',
  'đến hết',
  '.',
  ',',
);
const sentence = fc
  .array(fc.oneof(days, abbreviation, filler), { minLength: 1, maxLength: 12 })
  .map((all) => all.join(' '));

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
const anyKnown = new RegExp(
  `(?<![\\p{L}\\d])(?:${[...words.meanings.keys()].map(escaped).join('|')})(?![\\p{L}\\d])`,
  'u',
);

test('no day with strokes is left', () => {
  fc.assert(fc.property(sentence, (text) => !/\d\s*\/\s*\d/.test(read(text).text)));
});

test('no known abbreviation is left', () => {
  fc.assert(fc.property(sentence, (text) => !anyKnown.test(read(text).text)));
});

test('every day keeps its figures', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), (d, m) => {
      expect(read(`trước ngày ${two(d)}/${two(m)}/2024`).text).toBe(`trước ngày ${d} tháng ${m} năm 2024`);
    }),
  );
});

test('any text at all can be read, and reading it again changes no date any more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(typeof read(read(text).text).text).toBe('string');
    }),
  );
  fc.assert(
    fc.property(days, (day) => {
      const once = read(`họp ngày ${day}`).text;
      expect(read(once).text).toBe(once);
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../json.ts';
import { fieldChanges } from './field-changes.ts';
import { documentLine, type PublishedDocument, readDocumentLine } from './published-document.ts';

const document = (data: Json, text?: string): PublishedDocument => ({
  entry: 'petitions/kn-2024-a-001',
  data,
  ...(text === undefined ? {} : { text }),
});
/** Any data but a field named `__proto__`, which no schema of the record lets through. */
const json = (fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>).filter(
  (value) => !JSON.stringify(value).includes('"__proto__"'),
);
const anyDocument = fc
  .record({ data: json, text: fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined }) })
  .map(({ data, text }) => document(data, text));

describe('fieldChanges', () => {
  it('names the field, with what was and what is', () => {
    const before = document({ venue: 'Nhà văn hóa', intake: { to: '2024-10-14' } });
    const after = document({ venue: 'Hội trường', intake: { to: '2024-10-14' } });
    expect(fieldChanges(before, after)).toEqual([{ field: ['venue'], before: 'Nhà văn hóa', after: 'Hội trường' }]);
  });

  it('tells what was added and what was taken out', () => {
    expect(fieldChanges(document({ a: 1 }), document({ b: [2] }))).toEqual([
      { field: ['a'], before: 1 },
      { field: ['b'], after: [2] },
    ]);
  });

  it('sees an item put first as one new item', () => {
    const [one, two, three] = [{ at: 1 }, { at: 2 }, { at: 3 }];
    expect(fieldChanges(document({ list: [two, three] }), document({ list: [one, two, three] }))).toEqual([
      { field: ['list', 0], after: one },
    ]);
  });

  it('looks into an item that stands where it stood', () => {
    expect(
      fieldChanges(document({ list: [{ n: 1, t: 'a' }, { n: 2 }] }), document({ list: [{ n: 1, t: 'b' }, { n: 2 }] })),
    ).toEqual([{ field: ['list', 0, 't'], before: 'a', after: 'b' }]);
  });

  it('compares texts by paragraph', () => {
    expect(fieldChanges(document({}, 'Một.\n\nHai.\n'), document({}, 'Một.\n\nHai, ba.'))).toEqual([
      { field: ['text', 1], before: 'Hai.', after: 'Hai, ba.' },
    ]);
  });

  it('finds something exactly when the lines differ', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (a, b) => {
        expect(fieldChanges(a, a)).toEqual([]);
        expect(fieldChanges(a, b).length > 0).toBe(documentLine(a) !== documentLine(b));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('documentLine', () => {
  it('is the same whatever the order of the keys', () => {
    expect(documentLine(document({ b: 1, a: { d: 2, c: 3 } }))).toBe(
      documentLine(document({ a: { c: 3, d: 2 }, b: 1 })),
    );
  });

  it('is read again as the same line', () => {
    fc.assert(
      fc.property(anyDocument, (any) => {
        const line = documentLine(any);
        expect(line).not.toContain('\n');
        expect(documentLine(readDocumentLine(line) as PublishedDocument)).toBe(line);
      }),
    );
  });

  it.each(['', '{}', 'null', '{"entry":"x/y","data":{}}', '{"entry":"petitions/a","data":{},"more":1}', '{'])(
    'refuses %j',
    (line) => {
      expect(readDocumentLine(line)).toBeNull();
    },
  );
});

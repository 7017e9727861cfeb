import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fieldTable } from '../field-table.ts';
import { flatColumns, flatRow } from './flat-table.ts';

const schema = z.object({
  title: z.string(),
  number: z.string().nullable(),
  held: z.object({ attendance: z.object({ residents: z.number() }), speakers: z.number() }).optional(),
  topics: z.array(z.string()),
  events: z.array(z.object({ note: z.string() })),
  repeated: z.boolean(),
});
const columns = flatColumns(fieldTable(schema));
const entry = { title: 'Đường thôn', number: null, topics: ['a', 'b'], events: [{ note: 'x' }], repeated: false };

describe('an entry as a row', () => {
  test('has a column for each field outside lists, and one for each list', () => {
    expect(columns.map(({ path }) => path)).toEqual([
      ...['title', 'number', 'held.attendance.residents', 'held.speakers', 'topics', 'events', 'repeated'],
    ]);
  });

  test('is empty where nothing is said, and holds lists as JSON', () => {
    expect(flatRow(entry, columns)).toEqual(['Đường thôn', '', '', '', '["a","b"]', '[{"note":"x"}]', 'false']);
    const held = { attendance: { residents: 84 }, speakers: 0 };
    expect(flatRow({ ...entry, held }, columns).slice(2, 4)).toEqual(['84', '0']);
  });

  test('begins no formula', () => {
    expect(flatRow({ ...entry, title: '=HYPERLINK("x")' }, columns)[0]).toBe('\'=HYPERLINK("x")');
  });
});

import { describe, expect, test } from 'vitest';
import type { Place } from '#domain/content/place.ts';
import { obligationsOf } from '#domain/obligations.ts';
import type { Entry } from '#domain/record.ts';
import { body, conclusion, dialogue, held, plan, record, rule } from '../../tests/records/sample-entries.ts';
import { matrixOf } from './obligation-matrix.ts';

const place = (id: string, name: string, type: Place['type'] = 'xa'): Entry<Place> => ({
  id,
  name,
  type,
  code: '001',
  mergedInto: [],
  source: 'thử',
});
const binds = {
  systems: ['party' as const, 'state' as const],
  levels: ['district' as const, 'commune' as const],
  headedOnly: true,
};
const places = [place('huyen-h', 'Hồ', 'huyen'), place('xa-b', 'Đa'), place('xa-a', 'An'), place('xa-c', 'Dân')];
const bodies = [
  body('ubnd-a', { system: 'state', name: 'UBND xã An' }),
  body('dang-uy-a', { name: 'Đảng ủy xã An' }),
  body('dang-uy-b', { place: 'xa-b', name: 'Đảng ủy xã Đa' }),
  body('dang-uy-c', { place: 'xa-c', name: 'Đảng ủy xã Dân' }),
  body('huyen-uy', { place: 'huyen-h', level: 'district', name: 'Huyện ủy' }),
];

function matrix(asOf: string, parts: Parameters<typeof record>[0] = {}) {
  const whole = record({ bodies, places, rules: [rule('plan', { binds }), rule('conclusion', { binds })], ...parts });
  return matrixOf(obligationsOf(whole, 2024, asOf), whole, 2024, asOf);
}
const cellsOf = (asOf: string, id: string, parts?: Parameters<typeof record>[0]) =>
  matrix(asOf, parts)
    .groups.flatMap(({ rows }) => rows)
    .find((row) => row.body.id === id)?.cells;

describe('the matrix of obligations', () => {
  test('puts the district first, then communes in Vietnamese order, the Party before the government', () => {
    const { groups } = matrix('2024-01-15');
    expect(groups.map((group) => group.place)).toEqual(['huyện Hồ', 'xã An', 'xã Dân', 'xã Đa']);
    expect(groups[1]?.rows.map((row) => row.body.id)).toEqual(['dang-uy-a', 'ubnd-a']);
  });

  test('opens the evidence where there is some, and else the words that explain', () => {
    const parts = { plans: [plan('2024/dang-uy-a', { issued: '2024-01-15' })] };
    expect(cellsOf('2024-02-10', 'dang-uy-a', parts)?.[0]).toMatchObject([
      { state: 'met', href: '/ke-hoach/2024/dang-uy-a/', note: 'ngày 15/01/2024' },
    ]);
    expect(cellsOf('2024-02-10', 'dang-uy-b', parts)?.[0]).toMatchObject([
      { state: 'overdue', href: '/don-vi/dang-uy-b/#quy-dinh-plan--dang-uy-b--2024', note: 'quá 10 ngày' },
    ]);
  });

  test('says how late something was done', () => {
    const parts = { plans: [plan('2024/dang-uy-a', { issued: '2024-02-20', publishedAt: '2024-02-20' })] };
    expect(cellsOf('2024-03-01', 'dang-uy-a', parts)?.[0]).toMatchObject([
      { state: 'met_late', note: 'ngày 20/02/2024, sau hạn 20 ngày' },
    ]);
  });

  test('counts conclusions over sessions held and calls none late where no day is set', () => {
    const parts = {
      dialogues: [
        dialogue('2024/a', { held }),
        dialogue('2024/b', { held, startsAt: '2024-06-17T08:00' }),
        dialogue('2024/c', { startsAt: '2024-11-17T08:00' }),
      ],
      conclusions: [conclusion('2024/a')],
    };
    const cells = cellsOf('2024-07-01', 'dang-uy-a', parts);
    expect(cells?.at(-1)).toMatchObject([{ state: null, label: '1/2 buổi', note: 'văn bản không nêu thời hạn' }]);
    expect(cellsOf('2024-07-01', 'dang-uy-b', parts)?.at(-1)).toEqual([]);
  });

  test('counts every state per column, and the counts add up to the bodies bound', () => {
    const { counts } = matrix('2024-02-10');
    const total = [...counts.values()].reduce((sum, byKind) => sum + (byKind.get('plan') ?? 0), 0);
    expect(total).toBe(bodies.length);
    expect(counts.get('overdue')?.get('plan')).toBe(bodies.length);
  });
});

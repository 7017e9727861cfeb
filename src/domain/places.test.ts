import { expect, test } from 'vitest';
import { record } from '../../tests/records/sample-entries.ts';
import type { Place } from './content/place.ts';
import { liesWithin, placesNowIn } from './places.ts';
import type { Entry } from './record.ts';

function place(id: string, said: Partial<Place> = {}): Entry<Place> {
  return { name: id, type: 'xa', code: '07300', mergedInto: [], source: 'Nghị quyết', ...said, id };
}

const into = (target: string, from: string, part: 'whole' | 'part' = 'whole') => ({ place: target, from, part });

test('a place lies within itself and whatever is above it', () => {
  const { places } = record({
    places: [place('tinh'), place('huyen', { parent: 'tinh' }), place('xa', { parent: 'huyen' }), place('xa-khac')],
  });
  expect(liesWithin(places, 'xa', 'xa')).toBe(true);
  expect(liesWithin(places, 'xa', 'tinh')).toBe(true);
  expect(liesWithin(places, 'huyen', 'xa')).toBe(false);
  expect(liesWithin(places, 'xa-khac', 'huyen')).toBe(false);
});

test('parents that run in a circle come to an end', () => {
  const { places } = record({ places: [place('a', { parent: 'b' }), place('b', { parent: 'a' })] });
  expect(liesWithin(places, 'a', 'c')).toBe(false);
});

test('a place holds what had wholly merged into it by the day, over several mergers', () => {
  const { places } = record({
    places: [
      place('dai-hoa', { mergedInto: [into('quang-trung', '2025-01-01')] }),
      place('quang-trung', { mergedInto: [into('quang-trung-2025', '2025-07-01')] }),
      place('ben-canh', { mergedInto: [into('quang-trung', '2025-01-01', 'part')] }),
      place('quang-trung-2025'),
    ],
  });
  expect([...placesNowIn(places, 'quang-trung-2025', '2025-07-01')].toSorted()).toEqual([
    'dai-hoa',
    'quang-trung',
    'quang-trung-2025',
  ]);
  expect([...placesNowIn(places, 'quang-trung', '2024-12-31')]).toEqual(['quang-trung']);
});

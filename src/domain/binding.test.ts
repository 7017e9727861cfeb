import { expect, test } from 'vitest';
import { body, record, rule } from '../../tests/records/sample-entries.ts';
import { binds } from './binding.ts';
import type { Body } from './content/body.ts';
import type { Place } from './content/place.ts';
import type { Rule } from './content/rule.ts';
import type { Entry } from './record.ts';

const base: Omit<Entry<Place>, 'id'> = { name: '', type: 'xa', code: '07300', mergedInto: [], source: 'Nghị quyết' };
const places: Entry<Place>[] = [
  { ...base, id: 'tinh' },
  { ...base, id: 'huyen', parent: 'tinh' },
  { ...base, id: 'xa-a', parent: 'huyen' },
  { ...base, id: 'xa-b', parent: 'tinh' },
];
const upper = [body('huyen-uy', { place: 'huyen', level: 'district' }), body('ban', { place: 'xa-b' })];
const known = record({ places, bodies: upper });
const plain = rule('plan').binds;

function bound(said: Partial<Body>, asked: Partial<Rule['binds']> = {}, day = '2024-01-31'): boolean {
  return binds(rule('plan', { binds: { ...plain, ...asked } }), body('dang-uy-a', said), day, known);
}

test('a rule binds the systems and levels it names', () => {
  expect(bound({})).toBe(true);
  expect(bound({ system: 'state' })).toBe(false);
  expect(bound({ level: 'district' })).toBe(false);
  expect(bound({ system: 'state', level: 'district' }, { systems: ['state'], levels: ['district'] })).toBe(true);
});

test('a rule within a body binds that body and those whose place lies under its place', () => {
  expect(bound({}, { within: 'huyen-uy' })).toBe(true);
  expect(bound({ place: 'huyen' }, { within: 'huyen-uy' })).toBe(true);
  expect(bound({ place: 'xa-b' }, { within: 'huyen-uy' })).toBe(false);
  expect(bound({ place: 'tinh' }, { within: 'huyen-uy' })).toBe(false);
  expect(bound({}, { within: 'khong-co' })).toBe(false);
  expect(bound({ place: 'xa-b' }, { within: 'dang-uy-a' })).toBe(true);
});

test('a body without place lies within nothing but itself', () => {
  const { place: _, ...nowhere } = body('dang-uy-a');
  const within = rule('plan', { binds: { ...plain, within: 'huyen-uy' } });
  expect(binds(within, nowhere, '2024-01-31', known)).toBe(false);
  expect(binds(rule('plan'), nowhere, '2024-01-31', known)).toBe(true);
});

test('a rule on heads leaves out bodies that have none that year', () => {
  expect(bound({ heads: [] })).toBe(false);
  expect(bound({ heads: [] }, { headedOnly: false })).toBe(true);
  const head = (from: string, to: string) => [{ position: 'Bí thư', from, to }];
  expect(bound({ heads: head('2020-01-01', '2023-12-31') })).toBe(false);
  expect(bound({ heads: head('2025-01-01', '2029-12-31') })).toBe(false);
  expect(bound({ heads: head('2024-12-31', '2029-12-31') })).toBe(true);
  expect(bound({ heads: head('2020-01-01', '2024-01-01') })).toBe(true);
});

test('rule and body must both be in validity, first and last day included', () => {
  expect(bound({ validFrom: '2024-01-31', validTo: '2024-01-31' })).toBe(true);
  expect(bound({ validFrom: '2024-02-01' })).toBe(false);
  expect(bound({ validTo: '2024-01-30' })).toBe(false);
  expect(bound({}, {}, '2024-01-01')).toBe(true);
  expect(bound({}, {}, '2023-12-31')).toBe(false);
  const ended = rule('plan', { validTo: '2024-06-30' });
  expect(binds(ended, body('dang-uy-a'), '2024-06-30', known)).toBe(true);
  expect(binds(ended, body('dang-uy-a'), '2024-07-01', known)).toBe(false);
});

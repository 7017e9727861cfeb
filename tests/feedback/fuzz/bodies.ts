import fc from 'fast-check';
import { fieldsFor, type Pair } from './values.ts';

const form = (pairs: readonly Pair[]) => new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString();
const json = (pairs: readonly Pair[]) => JSON.stringify(Object.fromEntries(pairs));

/** A body and what it says of itself. */
export interface Body {
  readonly type: string | null;
  readonly bytes: string | Uint8Array;
}
const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

const otherTypes = fc.constantFrom(
  null,
  '',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/xml',
  'application/json; charset=utf-16',
  `${FORM}; charset=latin1`,
  'application/json;charset="utf-8"',
  'APPLICATION/JSON',
  'application/problem+json',
  ';;;',
  'x'.repeat(2_000),
);

/** JSON that is none of ours: wrong types, depth, names given twice, broken. */
const strangeJson = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify(value)),
  fc
    .tuple(fieldsFor('/api/gop-y'), fc.constantFrom(null, 1, true, [], {}, ['x'], { a: 'b' }))
    .map(([pairs, value]) =>
      JSON.stringify(Object.fromEntries(pairs.map(([name, one], index) => [name, index % 3 === 0 ? value : one]))),
    ),
  fc.constantFrom(
    '{"buoi":"2024/xa-mau","buoi":"2024/xa-mau"}',
    '{"__proto__":{"khoa":"x"},"constructor":"y"}',
    `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    `{"a":`.repeat(10_000),
    '{"noi_dung":"\\ud800"}',
    '{"noi_dung":"\\u0000"}',
    '{noi_dung:1}',
    '\ufeff{}',
    'null',
    '"',
    '1e999',
    '',
    `{${Array.from({ length: 500 }, (_, index) => `"f${index}":"x"`).join()}}`,
  ),
  fc.tuple(fieldsFor('/api/gop-y').map(json), fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1))),
);

const strangeForm = fc.oneof(
  fc.constantFrom(
    '%',
    '%zz=%',
    '%ff=%fe',
    'noi_dung=%C0%80',
    'a&b&c',
    '=',
    '&&&&',
    'noi_dung=%ED%A0%80',
    '&='.repeat(20_000),
    '%00=%00',
    'buoi[]=1&buoi[0]=2',
  ),
  fieldsFor('/api/gop-y').map((pairs) => form([...pairs, ...pairs])),
  fc
    .tuple(fieldsFor('/api/gop-y').map(form), fc.nat())
    .map(([text, at]) => `${text.slice(0, at % (text.length + 1))}%`),
  fieldsFor('/api/gop-y').map((pairs) => pairs.map((pair) => pair.join('=')).join('&')),
);

const bytes = fc.uint8Array({ maxLength: 400 });
const oversize = fc
  .tuple(fc.constantFrom(65_536, 65_537, 66_000, 100_000, 300_000), fc.constantFrom('"', 'x', 'đ', '<', '%3C', '&a='))
  .map(([size, unit]) => `noi_dung=${unit.repeat(Math.ceil(size / Buffer.byteLength(unit)))}`.slice(0, size));

/** Bodies for an address: most of them right, the others wrong in every way a client can be. */
export function bodyFor(path: string): fc.Arbitrary<Body> {
  const fields = fieldsFor(path);
  return fc.oneof(
    { weight: 30, arbitrary: fields.map((pairs): Body => ({ type: FORM, bytes: form(pairs) })) },
    { weight: 30, arbitrary: fields.map((pairs): Body => ({ type: JSON_TYPE, bytes: json(pairs) })) },
    { weight: 6, arbitrary: strangeJson.map((text): Body => ({ type: JSON_TYPE, bytes: text })) },
    { weight: 6, arbitrary: strangeForm.map((text): Body => ({ type: FORM, bytes: text })) },
    {
      weight: 4,
      arbitrary: fc.tuple(bytes, fc.constantFrom(FORM, JSON_TYPE)).map(([raw, type]): Body => ({ type, bytes: raw })),
    },
    { weight: 6, arbitrary: fc.tuple(fields, otherTypes).map(([pairs, type]): Body => ({ type, bytes: form(pairs) })) },
    { weight: 3, arbitrary: fields.map((pairs): Body => ({ type: FORM, bytes: json(pairs) })) },
    { weight: 2, arbitrary: oversize.map((text): Body => ({ type: FORM, bytes: text })) },
  );
}

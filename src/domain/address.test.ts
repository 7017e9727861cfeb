import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AddressedCollection,
  addressOf,
  calendarAddress,
  clauseAnchor,
  entryAt,
  intakeAddress,
  petitionAnchor,
  posterAddress,
  topicAddress,
} from './address.ts';
import { collectionNames, collections } from './collections.ts';

const examples: [AddressedCollection, string, string][] = [
  ['dialogues', '2024/nha-nam-dinh-ky', '/doi-thoai/2024/nha-nam-dinh-ky/'],
  ['plans', '2024/huyen-uy-tan-yen', '/ke-hoach/2024/huyen-uy-tan-yen/'],
  ['conclusions', '2024/nha-nam-dinh-ky', '/ket-luan/2024/nha-nam-dinh-ky/'],
  ['petitions', 'kn-2024-nha-nam-001', '/kien-nghi/kn-2024-nha-nam-001/'],
  ['supervision', '2024/nha-nam-dinh-ky', '/giam-sat/2024/nha-nam-dinh-ky/'],
  ['reports', '2024/dang-uy-viet-lap', '/bao-cao/2024/dang-uy-viet-lap/'],
  ['directives', 'chi-thi-11-ct-hu', '/van-ban/chi-thi-11-ct-hu/'],
  ['bodies', 'ubnd-nha-nam', '/don-vi/ubnd-nha-nam/'],
];

test.each(examples)('%s %s has the address the design gives', (collection, id, address) => {
  expect(addressOf(collection, id)).toBe(address);
  expect(entryAt(address)).toEqual({ collection, id });
});

test('every collection has an address but places, rules and questions sent ahead', () => {
  const addressed = new Set(examples.map(([collection]) => collection as string));
  expect(collectionNames.filter((name) => !addressed.has(name))).toEqual(['places', 'rules', 'questions']);
});

test('an address leads back to its entry, for any id', () => {
  const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,4}$/);
  const year = fc.integer({ min: 2000, max: 2100 });
  const kind = fc.constantFrom(...examples.map(([collection]) => collection));
  fc.assert(
    fc.property(kind, slug, year, (collection, name, inYear) => {
      const flat = !collections[collection].yearly || collection === 'petitions';
      const id = flat ? name : `${inYear}/${name}`;
      expect(entryAt(addressOf(collection, id))).toEqual({ collection, id });
    }),
    { numRuns: 1000 },
  );
});

test('whatever is taken for an entry stands at the address it came from, for any path', () => {
  const part = fc.oneof(
    fc.constantFrom('', 'doi-thoai', 'kien-nghi', 'van-ban', '2024', 'nha-nam', 'thong-bao', '..', 'Á', 'toString'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
      const path = `/${parts.join('/')}`;
      const entry = entryAt(path);
      if (entry !== null) expect(addressOf(entry.collection, entry.id)).toBe(path.endsWith('/') ? path : `${path}/`);
    }),
    { numRuns: 2000 },
  );
});

test('a missing last slash is forgiven; a list page, a poster and a stranger are no entry', () => {
  expect(entryAt('/don-vi/ubnd-nha-nam')).toEqual({ collection: 'bodies', id: 'ubnd-nha-nam' });
  const none = [
    '/',
    '/kien-nghi/',
    '/doi-thoai/2024/',
    '/doi-thoai/2024/a/thong-bao/',
    '/chu-de/dat-dai/',
    'don-vi/a/',
    'x/don-vi/a/',
  ];
  for (const path of none) expect(entryAt(path), path).toBeNull();
});

test('pages around an entry have addresses beside it', () => {
  expect(posterAddress('2024/a')).toBe('/doi-thoai/2024/a/thong-bao/');
  expect(calendarAddress('2024/a')).toBe('/doi-thoai/2024/a.ics');
  expect(intakeAddress('2024/a')).toBe('/gop-y/2024/a/');
  expect(topicAddress('dat-dai')).toBe('/chu-de/dat-dai/');
});

test('clauses and petitions have anchors', () => {
  expect(clauseAnchor('2-a')).toBe('khoan-2-a');
  expect(petitionAnchor('kn-2024-a-001')).toBe('kien-nghi-kn-2024-a-001');
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { portalCard } from './share-card.ts';
import {
  cardVersion,
  imageFormats,
  type ShareImage,
  shareImageAddress,
  shareImageAt,
  standInAddress,
} from './share-image.ts';

const at = (address: string) => {
  const { pathname, searchParams } = new URL(address, 'https://doi-thoai.example');
  return shareImageAt(pathname, searchParams);
};
const nhaNam = { kind: 'dialogues', id: '2024/nha-nam', format: 'ngang', version: null } as const;
const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex');

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const images: fc.Arbitrary<ShareImage> = fc
  .record({
    kind: fc.constantFrom('dialogues', 'plans', 'conclusions', 'petitions'),
    year: fc.integer({ min: 2000, max: 2100 }),
    slug,
    format: fc.constantFrom(...(Object.keys(imageFormats) as (keyof typeof imageFormats)[])),
    version: fc.option(fc.stringMatching(/^[0-9a-f]{12}$/)),
  })
  .map(({ year, slug: name, ...image }) => ({ ...image, id: image.kind === 'petitions' ? name : `${year}/${name}` }));

describe('the address of a picture', () => {
  test('is that of its page with the picture’s ending', () => {
    expect(shareImageAddress(nhaNam)).toBe('/api/anh/doi-thoai/2024/nha-nam.png');
    expect(shareImageAddress({ ...nhaNam, format: 'doc', version: '0123456789ab' })).toBe(
      '/api/anh/doi-thoai/2024/nha-nam.png?kho=doc&v=0123456789ab',
    );
    expect(shareImageAddress({ ...nhaNam, kind: 'petitions', id: 'kn-2024-a-001' })).toBe(
      '/api/anh/kien-nghi/kn-2024-a-001.png',
    );
  });

  test('reads back as the picture it was made of', () => {
    fc.assert(
      fc.property(images, (image) => {
        expect(at(shareImageAddress(image))).toEqual(image);
      }),
    );
  });

  test.each([
    '/api/anh/',
    '/api/anh/.png',
    '/api/anh/doi-thoai/2024/nha-nam',
    '/api/anh/doi-thoai/2024/nha-nam/.png',
    '/api/anh/doi-thoai/nha-nam.png',
    '/api/anh/kien-nghi/2024/kn-1.png',
    '/api/anh/don-vi/huyen-uy.png',
    '/api/anh/doi-thoai/2024/../2024/x/../..//.png',
    '/api/anh/doi-thoai/2024/Nha-Nam.png',
    '/api/anhdoi-thoai/2024/nha-nam.png',
    '/doi-thoai/2024/nha-nam.png',
  ])('is none: %s', (address) => {
    expect(at(address)).toBeNull();
  });

  test('passes over questions, formats and versions it does not know', () => {
    const address = '/api/anh/doi-thoai/2024/nha-nam.png';
    expect(at(`${address}?utm_source=zalo&kho=toString&v=../x`)).toEqual(nhaNam);
    expect(at(`${address}?kho=vuong&kho=doc`)).toEqual({ ...nhaNam, format: 'vuong' });
  });
});

test('a version is of every word of its card and of nothing else', async () => {
  const card = portalCard({ name: 'Cổng', host: 'x.example' }, 'Một câu', false);
  const version = await cardVersion(card, sha256);
  expect(version).toMatch(/^[0-9a-f]{12}$/);
  expect(await cardVersion({ ...card }, sha256)).toBe(version);
  const changed = { ...card, portal: { ...card.portal, host: 'y.example' } };
  for (const other of [{ ...card, title: 'Câu khác' }, { ...card, illustrative: true }, changed])
    expect(await cardVersion(other, sha256)).not.toBe(version);
});

test('every kind and format has a stand-in of its own', () => {
  expect(standInAddress('dialogues', 'ngang')).toBe('/anh/doi-thoai.png');
  expect(standInAddress('portal', 'doc')).toBe('/anh/cong-doc.png');
});

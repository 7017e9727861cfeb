import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { type ImageFormat, imageFormats } from '#domain/share-image.ts';
import { drawCard } from './draw-card.ts';
import { difference, greyPicture, greyPng, smaller } from './testing/grey-picture.ts';
import { sampleCards } from './testing/sample-cards.ts';

/** Small pictures that were looked at and found good. UPDATE_PICTURES=1 draws them anew: look at them again. */
const GOOD = 'tests/fixtures/pictures';
const SMALLER = 5;
/** Shades of grey by which two drawings of the same picture may differ, and the part of pixels that may differ more. */
const TOLERANCE = 48;
const MOST_DIFFERENT = 0.002;

const formats = Object.keys(imageFormats) as ImageFormat[];
const all = Object.entries(sampleCards).flatMap(([name, card]) => formats.map((format) => ({ name, card, format })));

describe('a share picture', () => {
  it.each(all)('looks as it was found good: $name, $format', async ({ name, card, format }) => {
    const picture = greyPicture(await drawCard(card, format));
    expect([picture.width, picture.height]).toEqual(Object.values(imageFormats[format]));
    const small = smaller(picture, SMALLER);
    const path = join(GOOD, `${name}-${format}.png`);
    if (process.env['UPDATE_PICTURES'] === '1') writeFileSync(path, await greyPng(small));
    const known = greyPicture(readFileSync(path));
    expect(difference(small, known, TOLERANCE)).toBeLessThan(MOST_DIFFERENT);
  });

  it('shows another word as a difference', async () => {
    const card = sampleCards['thong-bao']!;
    const [one, other] = await Promise.all(
      [card, { ...card, title: card.title.replace('Nhã', 'Nha') }].map(async (each) =>
        smaller(greyPicture(await drawCard(each, 'ngang')), SMALLER),
      ),
    );
    expect(difference(one!, other!, TOLERANCE)).toBeGreaterThan(0);
  });

  it('is the same from composed and decomposed letters', async () => {
    const card = sampleCards['tieu-de-dai']!;
    const taken = { title: card.title.normalize('NFD'), place: card.place!.normalize('NFD') };
    expect(await drawCard({ ...card, ...taken }, 'ngang')).toEqual(await drawCard(card, 'ngang'));
    expect(taken.title).not.toBe(card.title);
  });

  it('is small enough for a slow line', async () => {
    for (const card of Object.values(sampleCards)) {
      expect((await drawCard(card, 'ngang')).length, card.title).toBeLessThan(30 * 1024);
      expect((await drawCard(card, 'doc')).length, card.title).toBeLessThan(72 * 1024);
    }
  });

  it('needs no network', async () => {
    vi.stubGlobal('fetch', () => {
      throw new Error('The network was asked.');
    });
    try {
      const title = `${sampleCards['cong']!.title} 👍 https://example.org/anh.png`;
      expect((await drawCard({ ...sampleCards['cong']!, title }, 'ngang')).length).toBeGreaterThan(1_000);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { palettePng } from './palette-png.ts';
import { greyPicture } from './testing/grey-picture.ts';

const greys = (shades: readonly number[]) => Uint8Array.from(shades.flatMap((shade) => [shade, shade, shade, 255]));
/** Each row twice: nothing in a picture of ours is thinner. */
const twice = (steps: readonly number[], width: number) =>
  steps.flatMap((_, at) => (at % width === 0 ? [0, 1].flatMap(() => steps.slice(at, at + width)) : []));
const size = fc.integer({ min: 1, max: 9 });

describe('a palette PNG', () => {
  test('keeps every pixel of up to ten colours, also of odd widths', async () => {
    const pixels = fc.tuple(size, size).chain(([width, height]) =>
      fc
        .array(fc.integer({ min: 0, max: 9 }), { minLength: width * height, maxLength: width * height })
        .map((steps) => ({
          width,
          height: 2 * height,
          shades: Uint8Array.from(twice(steps, width), (step) => step * 28),
        })),
    );
    await fc.assert(
      fc.asyncProperty(pixels, async ({ width, height, shades }) => {
        const png = await palettePng(greys([...shades]), width, height);
        expect(greyPicture(png)).toEqual({ width, height, shades });
      }),
    );
  });

  test('keeps the commonest of many colours and takes the nearest for the others', async () => {
    const common = Array.from({ length: 10 }, (_, index) => index * 20);
    const png = await palettePng(greys([...common, ...common, 3, 178]), 22, 1);
    expect([...greyPicture(png).shades.slice(-2)]).toEqual([0, 180]);
  });

  test('reads its pixels where they lie in a larger memory', async () => {
    const memory = new Uint8Array(20);
    memory.set(greys([28, 56]), 5);
    expect([...greyPicture(await palettePng(memory.subarray(5, 13), 2, 1)).shades]).toEqual([28, 56]);
  });
});

import type { Renderer } from '@takumi-rs/core';
import type { ShareCard } from '#domain/share-card.ts';
import type { ImageFormat } from '#domain/share-image.ts';
import { normalise } from '#domain/vietnamese.ts';
import { type FittedCard, textRoom, textTree } from './card-tree.ts';
import { clampable } from './clamp-words.ts';

/** Letters grow no further than the first and shrink no further than the last; steps of a twentieth. */
const scales: Record<ImageFormat, { most: number; least: number }> = {
  ngang: { most: 1.4, least: 0.85 },
  vuong: { most: 1.7, least: 0.95 },
  doc: { most: 1.9, least: 1.1 },
};
const STEP = 0.05;
/** The longest a unit or a place may be before it is cut: about two lines. */
const MOST_FACT = 90;

/** The card as it fits into a picture: letters as large as they can be, then the title cut by whole words. */
export async function fitCard(renderer: Renderer, card: ShareCard, format: ImageFormat): Promise<FittedCard> {
  const plain = { ...card, title: normalise(card.title), unit: shortFact(card.unit), place: shortFact(card.place) };
  const { most, least } = scales[format];
  const steps = Math.round((most - least) / STEP);
  const scaled = (step: number) => ({ card: plain, scale: least + step * STEP });
  const fits = (fitted: FittedCard) => fitsIn(renderer, fitted, format);
  if (await fits(scaled(0))) return scaled(await largest(steps, async (step) => fits(scaled(step))));
  const title = clampable(plain.title);
  const cut = (kept: number) => ({ card: { ...plain, title: title.cut(kept) }, scale: least });
  return cut(Math.max(1, await largest(title.most, async (kept) => fits(cut(kept)))));
}

async function fitsIn(renderer: Renderer, fitted: FittedCard, format: ImageFormat): Promise<boolean> {
  const room = textRoom(fitted.card, format);
  const { height } = await renderer.measure(textTree(fitted, format), { width: room.width });
  return height <= room.height;
}

/** The largest number up to `most` that holds, where smaller ones hold once a larger does; 0 is taken to hold. */
async function largest(most: number, holds: (n: number) => Promise<boolean>): Promise<number> {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (await holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function shortFact(fact: string | null): string | null {
  if (fact === null) return null;
  const text = normalise(fact);
  if (text.length <= MOST_FACT) return text;
  const words = clampable(text);
  let kept = words.most;
  while (kept > 1 && words.cut(kept).length > MOST_FACT) kept -= 1;
  return words.cut(kept);
}

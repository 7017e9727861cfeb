import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Renderer } from '@takumi-rs/core';
import type { ShareCard } from '#domain/share-card.ts';
import { type ImageFormat, imageFormats } from '#domain/share-image.ts';
import { cardTree } from './card-tree.ts';
import { fitCard } from './fit-card.ts';
import { palettePng } from './palette-png.ts';

const FONT = '@expo-google-fonts/be-vietnam-pro';
const FACES = [
  { weight: 400, file: `${FONT}/400Regular/BeVietnamPro_400Regular.ttf` },
  { weight: 700, file: `${FONT}/700Bold/BeVietnamPro_700Bold.ttf` },
] as const;
/** Nothing on a card comes again as an image; glyphs have a cache of their own. */
const CACHE_BYTES = 1024 * 1024;

let opened: Promise<Renderer> | undefined;

/** The PNG of a card. Whole font files: subsets under one name lose đ, ư and ơ without a word. Needs no network. */
export async function drawCard(card: ShareCard, format: ImageFormat): Promise<Uint8Array<ArrayBuffer>> {
  opened ??= openRenderer().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  const renderer = await opened;
  const tree = cardTree(await fitCard(renderer, card, format), format);
  const { width, height } = imageFormats[format];
  const pixels = await renderer.render(tree, { width, height, format: 'raw' });
  return await palettePng(pixels, width, height);
}

async function openRenderer(): Promise<Renderer> {
  const renderer = new Renderer({ cacheMaxBytes: CACHE_BYTES });
  const { resolve } = createRequire(import.meta.url);
  for (const { weight, file } of FACES) {
    await renderer.registerFont({ name: 'Be Vietnam Pro', weight, data: await readFile(resolve(file)) });
  }
  return renderer;
}

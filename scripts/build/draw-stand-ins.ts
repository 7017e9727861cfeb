/** Draws the pictures that stand in for all of their kind: pages without a card share the portal's. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shareCardSchema } from '#domain/share-card.ts';
import { type ImageFormat, imageFormats, imageManifestSchema, standInAddress } from '#domain/share-image.ts';
import { IMAGE_MANIFEST } from '#notices/picture/built-images.ts';
import { drawCard } from '#notices/picture/draw-card.ts';
import { standInCards } from '#notices/picture/stand-ins.ts';

const folder = process.env['OUT_DIR'] ?? 'dist';
const { portal, cards } = imageManifestSchema.parse(JSON.parse(readFileSync(join(folder, IMAGE_MANIFEST), 'utf8')));
// A card the function could not read would only be found out when somebody asks for it.
for (const { card } of Object.values(cards)) shareCardSchema.parse(card);
for (const card of standInCards(shareCardSchema.parse(portal))) {
  for (const format of Object.keys(imageFormats) as ImageFormat[]) {
    writeFileSync(join(folder, standInAddress(card.kind, format)), await drawCard(card, format));
  }
}

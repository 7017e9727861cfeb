import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShareCard } from '#domain/share-card.ts';
import { type ImageFormat, type ImageManifest, imageManifestSchema, standInAddress } from '#domain/share-image.ts';

/** Where the build leaves what is known of pictures, in the built site. */
export const IMAGE_MANIFEST = join('anh', 'danh-muc.json');

let read: { readonly path: string; readonly stamp: string; readonly manifest: ImageManifest } | null = null;

/**
 * The manifest of the site built in `dist`; read again when a build was swapped in. Null when there is none that this
 * version understands.
 */
export async function builtImages(dist: string): Promise<ImageManifest | null> {
  const path = join(dist, IMAGE_MANIFEST);
  const found = await stat(path).catch(() => null);
  if (found === null) return null;
  const stamp = `${found.ino} ${found.mtimeMs} ${found.size}`;
  if (read?.path === path && read.stamp === stamp) return read.manifest;
  const manifest = await readManifest(path);
  if (manifest !== null) read = { path, stamp, manifest };
  return manifest;
}

async function readManifest(path: string): Promise<ImageManifest | null> {
  try {
    return imageManifestSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    // Half written or of another version: nothing is known, so nothing is drawn.
    return null;
  }
}

/** The picture the build drew for all of a kind, or else the portal's; null when the build left neither. */
export async function standIn(
  dist: string,
  kind: ShareCard['kind'],
  format: ImageFormat,
): Promise<Uint8Array<ArrayBuffer> | null> {
  for (const one of [kind, 'portal'] as const) {
    const bytes = await readFile(join(dist, standInAddress(one, format))).catch(() => null);
    if (bytes !== null) return bytes;
  }
  return null;
}

import { z } from 'zod';
import { addressOf, entryAt } from './address.ts';
import { type CardKind, cardKinds, type ShareCard } from './share-card.ts';

/** Formats of a share picture, by the word that asks for them (`?kho=`): previews, square posts, phone stories. */
export const imageFormats = {
  ngang: { width: 1200, height: 630 },
  vuong: { width: 1080, height: 1080 },
  doc: { width: 1080, height: 1920 },
} as const;
export type ImageFormat = keyof typeof imageFormats;

/** Raised whenever the same card is drawn in another way: pictures are kept for ever under their version. */
const DRAWING = 1;
const ROOT = '/api/anh';
const VERSION = /^[0-9a-f]{12}$/;

/** One picture: of which page, in which format; `version` null: whichever is newest. */
export interface ShareImage {
  readonly kind: CardKind;
  readonly id: string;
  readonly format: ImageFormat;
  readonly version: string | null;
}

/** Pictures that can be drawn, written by the build as `/anh/danh-muc.json`. Nothing else is ever drawn. */
export const imageManifestSchema = z.strictObject({
  shape: z.literal(1),
  /** The portal's own card: what is shown of every page without one. */
  portal: z.unknown(),
  /** By `<kind>/<id>`; a card is checked when it is drawn, because there may be many. */
  cards: z.record(z.string(), z.strictObject({ version: z.string().regex(VERSION), card: z.unknown() })),
});
export type ImageManifest = z.output<typeof imageManifestSchema>;

/**
 * Version of a card: another word on it, or another drawing, is another version.
 * @param sha256 hex digest of a text
 */
export async function cardVersion(card: ShareCard, sha256: (text: string) => Promise<string>): Promise<string> {
  return (await sha256(JSON.stringify([DRAWING, card]))).slice(0, 12);
}

/** Key of a picture's card in the manifest. */
export function cardKey({ kind, id }: Pick<ShareImage, 'kind' | 'id'>): string {
  return `${kind}/${id}`;
}

/** Address of a picture: `/api/anh/doi-thoai/2024/nha-nam-dinh-ky.png?v=0123456789ab`. */
export function shareImageAddress({ kind, id, format, version }: ShareImage): string {
  const query = new URLSearchParams();
  if (format !== 'ngang') query.set('kho', format);
  if (version !== null) query.set('v', version);
  const path = `${ROOT}${addressOf(kind, id).slice(0, -1)}.png`;
  return query.size === 0 ? path : `${path}?${query}`;
}

/**
 * The picture an address speaks of; null when it is none. The inverse of `shareImageAddress`. Unknown questions and
 * unknown formats are passed over, a version that is none counts as none.
 */
export function shareImageAt(path: string, query: URLSearchParams): ShareImage | null {
  if (!path.startsWith(`${ROOT}/`) || !/[^/]\.png$/.test(path)) return null;
  const entry = entryAt(path.slice(ROOT.length, -'.png'.length));
  const kind = cardKinds.find((one) => one === entry?.collection);
  if (entry === null || kind === undefined) return null;
  const version = query.get('v') ?? '';
  return { kind, id: entry.id, format: formatOf(query.get('kho')), version: VERSION.test(version) ? version : null };
}

function formatOf(asked: string | null): ImageFormat {
  return asked !== null && Object.hasOwn(imageFormats, asked) ? (asked as ImageFormat) : 'ngang';
}

/** The picture drawn by the build that stands in for all of its kind: `/anh/doi-thoai.png`, `/anh/cong-vuong.png`. */
export function standInAddress(kind: ShareCard['kind'], format: ImageFormat): string {
  const name = kind === 'portal' ? 'cong' : addressOf(kind, '').split('/')[1];
  return `/anh/${name}${format === 'ngang' ? '' : `-${format}`}.png`;
}

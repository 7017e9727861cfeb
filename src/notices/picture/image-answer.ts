import { shareCardSchema } from '#domain/share-card.ts';
import { cardKey, type ImageManifest, type ShareImage, shareImageAddress, shareImageAt } from '#domain/share-image.ts';
import { builtImages, standIn } from './built-images.ts';
import { drawCard } from './draw-card.ts';
import { DrawnPictures, type Picture } from './drawn-pictures.ts';

const YEAR = 31_536_000;
const MINUTES = 300;
/** Other sites show these pictures beside a link. Only the two questions we know tell answers apart in Netlify's cache. */
const open = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Netlify-Vary': 'query=kho|v',
};
const short = { ...open, 'Cache-Control': `public, max-age=${MINUTES}` };
const forEver = {
  ...open,
  'Cache-Control': `public, max-age=${YEAR}, immutable`,
  'Netlify-CDN-Cache-Control': `public, durable, max-age=${YEAR}, immutable`,
};

/** What answers need beside the request. */
export interface ImageSource {
  /** Folder of the built site. */
  readonly dist: string;
  readonly pictures: DrawnPictures;
  readonly draw: typeof drawCard;
  /** Told of a picture that could not be drawn. */
  readonly onFailure: (error: unknown) => void;
}

/** The pictures of this process. */
export function imagesInUse(): ImageSource {
  return {
    dist: 'dist',
    pictures,
    draw: drawCard,
    onFailure: (error) => console.error('Share image not drawn:', error),
  };
}
const pictures = new DrawnPictures();

/**
 * A share picture. Only what the manifest lists is ever drawn: anything else is 404 before any work. Another version
 * than the newest is led to it. A picture that cannot be drawn now is answered with the one the build drew of its kind.
 */
export async function imageAnswer(request: Request, source: ImageSource): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const image = shareImageAt(pathname, searchParams);
  const manifest = image && (await builtImages(source.dist));
  const listed = image && manifest && listedAs(image, manifest);
  if (!listed) return said(404, 'Không có ảnh này.');
  const newest = { ...image, version: listed.version };
  if (image.version !== null && image.version !== listed.version) {
    return new Response(null, { status: 302, headers: { ...short, Location: shareImageAddress(newest) } });
  }
  const tag = `"${listed.version}-${image.format}"`;
  const headers = { ...(image.version === null ? short : forEver), ETag: tag, 'Content-Type': 'image/png' };
  if (isKnown(request, tag)) return new Response(null, { status: 304, headers });
  if (request.method === 'HEAD') return new Response(null, { headers });
  try {
    return new Response(await picture(newest, listed.card, source), { headers });
  } catch (error) {
    source.onFailure(error);
    const instead = await standIn(source.dist, image.kind, image.format);
    if (instead === null) return said(404, 'Chưa có ảnh này.');
    return new Response(instead, { headers: { ...short, 'Content-Type': 'image/png' } });
  }
}

function listedAs(image: ShareImage, { cards }: ImageManifest): ImageManifest['cards'][string] | null {
  const key = cardKey(image);
  return Object.hasOwn(cards, key) ? (cards[key] ?? null) : null;
}

function picture(image: ShareImage, card: unknown, { pictures: drawn, draw }: ImageSource): Promise<Picture> {
  return drawn.get(shareImageAddress(image), () => draw(shareCardSchema.parse(card), image.format));
}

function isKnown(request: Request, tag: string): boolean {
  const known = request.headers.get('if-none-match') ?? '';
  return known.trim() === '*' || known.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}

function said(status: number, text: string): Response {
  return new Response(text, { status, headers: { ...short, 'Content-Type': 'text/plain; charset=utf-8' } });
}

import type { Node } from '@takumi-rs/core';
import type { ShareCard } from '#domain/share-card.ts';
import { type ImageFormat, imageFormats } from '#domain/share-image.ts';
import { BALANCED, BOLD, column, row, UNBROKEN, words } from './boxes.ts';
import { BRAND, INK, INK_SOFT, LINE, PAPER, toneOf } from './card-colours.ts';
import { lyingTile, uprightTile } from './card-tile.ts';

/** A card whose title fits, and by how much the letters of its text are multiplied. */
export interface FittedCard {
  readonly card: ShareCard;
  readonly scale: number;
}

/** Heights, margins and letters of the frame, in pixels; `air` lies above and below the body. */
const frames: Record<ImageFormat, { band: number; foot: number; side: number; air: number; letters: number }> = {
  ngang: { band: 96, foot: 76, side: 48, air: 28, letters: 36 },
  vuong: { band: 158, foot: 120, side: 60, air: 32, letters: 42 },
  doc: { band: 240, foot: 180, side: 72, air: 60, letters: 56 },
};
const TILE_WIDTH = 310;
const GAP = 40;
/** Of a bold letter, as a part of its size. */
const LETTER_WIDTH = 0.58;

/** The whole picture: a band with kind and state, the body, a foot with the portal. */
export function cardTree(fitted: FittedCard, format: ImageFormat): Node {
  const { width, height } = imageFormats[format];
  const { card } = fitted;
  return column({ width, height, backgroundColor: PAPER, fontFamily: 'Be Vietnam Pro', color: INK }, [
    bandTree(card, format),
    bodyTree(fitted, format),
    footTree(card, format),
  ]);
}

/** Room the text of a card has. */
export function textRoom(card: ShareCard, format: ImageFormat): { width: number; height: number } {
  const { width, height } = imageFormats[format];
  const { band, foot, side, air } = frames[format];
  const inner = { width: width - 2 * side, height: height - band - foot - 2 * air };
  if (tile(card, format).length === 0) return inner;
  if (format === 'ngang') return { ...inner, width: inner.width - TILE_WIDTH - GAP };
  return { ...inner, height: inner.height - tileHeight(card, format) - GAP };
}

/** The text alone: measured to find the letters that fit. */
export function textTree({ card, scale }: FittedCard, format: ImageFormat): Node {
  const size = (pixels: number) => Math.round(pixels * scale);
  const { strong, soft } = toneOf(card);
  const before = card.when?.before ?? null;
  const day = card.when === null || card.when.date !== null ? null : card.when.day;
  return column({ width: textRoom(card, format).width, gap: size(14), fontFamily: 'Be Vietnam Pro' }, [
    words(card.title, size(48), { ...BOLD, ...BALANCED, lineHeight: 1.2 }),
    ...(day === null ? [] : [words(day, size(38), { ...BOLD, color: strong })]),
    ...(before === null ? [] : [words(before, size(34), { ...BOLD, color: strong })]),
    ...(card.figures.length > 1 ? [figuresTree(card, size)] : []),
    ...[card.place, card.unit].flatMap((fact) =>
      fact === null ? [] : [words(fact, size(35), { ...BALANCED, color: INK_SOFT })],
    ),
    ...(card.deadline === null
      ? []
      : [
          words(card.deadline, size(36), {
            ...BOLD,
            ...BALANCED,
            alignSelf: 'flex-start',
            color: strong,
            backgroundColor: soft,
            borderRadius: 10,
            padding: `${size(6)}px ${size(18)}px`,
          }),
        ]),
  ]);
}

function bandTree(card: ShareCard, format: ImageFormat): Node {
  const { band, letters } = frames[format];
  const { strong } = toneOf(card);
  const mark = { ...BOLD, ...UNBROKEN, color: strong, backgroundColor: PAPER, borderRadius: 10, padding: '6px 22px' };
  const label = words(card.label, letters, { ...BOLD, ...UNBROKEN, color: PAPER });
  const state = card.state === null ? [] : [words(card.state.label, stateLetters(card, format), mark)];
  const stacked = { flexDirection: 'column', alignItems: 'flex-start', justifyContent: 'center', gap: 10 };
  return row({ ...spread(format), ...(format === 'ngang' ? {} : stacked), height: band, backgroundColor: strong }, [
    label,
    ...state,
  ]);
}

/** A state in many words is written smaller, beside its label or under it. */
function stateLetters({ label, state }: ShareCard, format: ImageFormat): number {
  const { side, letters } = frames[format];
  const beside = format === 'ngang' ? label.length * letters * LETTER_WIDTH + GAP : 0;
  const room = imageFormats[format].width - 2 * side - beside - 44;
  return Math.min(letters * 1.15, room / ((state?.label.length ?? 1) * LETTER_WIDTH));
}

function bodyTree(fitted: FittedCard, format: ImageFormat): Node {
  const { side, air } = frames[format];
  const wide = format === 'ngang';
  const direction = wide ? row : column;
  const upright = wide ? { alignItems: 'stretch' } : { justifyContent: 'center' };
  return direction({ flexGrow: 1, gap: GAP, padding: `${air}px ${side}px`, ...upright }, [
    ...tile(fitted.card, format),
    column({ justifyContent: 'center' }, [textTree(fitted, format)]),
  ]);
}

function footTree(card: ShareCard, format: ImageFormat): Node {
  const { foot, letters, side } = frames[format];
  const size = letters * 0.9;
  const mark = { ...UNBROKEN, border: `3px solid ${INK}`, borderRadius: 8, padding: '2px 14px', flexShrink: 0 };
  const portal = (lines: Node[]) =>
    format === 'ngang' ? row({ alignItems: 'baseline', gap: 16 }, lines) : column({}, lines);
  const room = imageFormats[format].width - 2 * side - 8 * size;
  const { name, host } = card.portal;
  const beside = format === 'ngang' ? name.length * size * LETTER_WIDTH : 0;
  const fitting = (text: string, width: number) => Math.min(size, width / (text.length * LETTER_WIDTH));
  return row({ ...spread(format), height: foot, borderTop: `2px solid ${LINE}` }, [
    portal([
      words(name, fitting(name, room), { ...BOLD, ...UNBROKEN, color: BRAND }),
      words(host, fitting(host, room - beside), { ...UNBROKEN, color: INK_SOFT }),
    ]),
    ...(card.illustrative ? [words('Bản minh họa', size, { ...BOLD, ...mark })] : []),
  ]);
}

/** The parts of a total, each with its number. */
function figuresTree(card: ShareCard, size: (pixels: number) => number): Node {
  const { strong } = toneOf(card);
  return row(
    { flexWrap: 'wrap', columnGap: size(32), rowGap: size(4) },
    card.figures
      .slice(1)
      .map(({ value, label }) =>
        row({ alignItems: 'baseline', gap: size(12) }, [
          words(value, size(44), { ...BOLD, color: strong, lineHeight: 1.1 }),
          words(label, size(35), { lineHeight: 1.1 }),
        ]),
      ),
  );
}

function tile(card: ShareCard, format: ImageFormat): Node[] {
  const { side, letters } = frames[format];
  if (format === 'ngang') return uprightTile(card, TILE_WIDTH);
  return lyingTile(card, { width: imageFormats[format].width - 2 * side, letters, hourBeside: format === 'vuong' });
}

function tileHeight(card: ShareCard, format: ImageFormat): number {
  const { letters } = frames[format];
  return Math.ceil(letters * 5.7 + (format === 'doc' && card.when?.time ? letters * 1.65 + 32 : 0));
}

function spread(format: ImageFormat) {
  const { side } = frames[format];
  return { alignItems: 'center', justifyContent: 'space-between', padding: `0 ${side}px`, flexShrink: 0 } as const;
}

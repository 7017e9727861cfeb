import type { Node } from '@takumi-rs/core';
import { longDate, weekdayName } from '#domain/dates-in-words.ts';
import type { ShareCard } from '#domain/share-card.ts';
import { BALANCED, BOLD, column, row, UNBROKEN, words } from './boxes.ts';
import { PAPER, toneOf } from './card-colours.ts';

/** What the tile of a card shows large, with what stands above and below it. */
interface TileWords {
  readonly above: string;
  readonly large: string;
  readonly below: readonly string[];
  /** Set apart: the hour. */
  readonly apart: string | null;
}

/** The day of a session, or the first figure of a plan or a conclusion; null for cards without either. */
function tileWords({ when, figures }: ShareCard): TileWords | null {
  const [first] = figures;
  if (when?.date) {
    const weekday = weekdayName(when.date);
    const [, day = '', month = '', year = ''] = /^ngày (\d+) (tháng \d+) (năm \d+)$/.exec(longDate(when.date)) ?? [];
    const above = weekday.charAt(0).toUpperCase() + weekday.slice(1);
    return { above, large: day, below: [month, year], apart: when.time };
  }
  return first === undefined ? null : { above: '', large: first.value, below: [first.label], apart: null };
}

/** The tile standing upright beside the text: for wide pictures. */
export function uprightTile(card: ShareCard, width: number): Node[] {
  const said = tileWords(card);
  if (said === null) return [];
  const { strong, soft } = toneOf(card);
  const colours = { color: strong, ...struck(card) };
  const centred = { alignItems: 'center', textAlign: 'center' } as const;
  return [
    column({ width, flexShrink: 0, backgroundColor: soft, borderRadius: 14, overflow: 'hidden', ...centred }, [
      column({ ...centred, flexGrow: 1, justifyContent: 'center', padding: '14px 12px' }, [
        ...(said.above === '' ? [] : [words(said.above, 40, { ...BOLD, ...colours, lineHeight: 1.1 })]),
        words(said.large, largeSize(said.large, 150), { ...BOLD, ...colours, lineHeight: 1.08 }),
        ...said.below.map((line) => words(line, 38, { ...BOLD, ...colours, ...BALANCED, lineHeight: 1.15 })),
      ]),
      ...apartBox(card, said.apart, { width, fontSize: 50, padding: '12px 0 14px' }),
    ]),
  ];
}

/** The tile lying above the text, for square and tall pictures; the hour beside the day or below it. */
export function lyingTile(
  card: ShareCard,
  { width, letters, hourBeside }: { width: number; letters: number; hourBeside: boolean },
): Node[] {
  const said = tileWords(card);
  if (said === null) return [];
  const { strong, soft } = toneOf(card);
  const colours = { color: strong, ...struck(card) };
  const day = row(
    { alignItems: 'center', gap: letters * 0.7, padding: `${letters * 0.4}px ${letters * 0.7}px`, flexGrow: 1 },
    [
      words(said.large, largeSize(said.large, letters * 4.4), { ...BOLD, ...colours, lineHeight: 1.1, flexShrink: 0 }),
      column({}, [
        ...(said.above === '' ? [] : [words(said.above, letters * 1.3, { ...BOLD, ...colours })]),
        ...said.below.map((line) => words(line, letters * 1.15, { ...BOLD, ...colours, ...BALANCED })),
      ]),
    ],
  );
  const hour = hourBeside
    ? { justifyContent: 'center', fontSize: letters * 1.4, padding: `0 ${letters * 0.7}px` }
    : { width, fontSize: letters * 1.5, padding: '14px 0 18px' };
  const tile = { width, flexShrink: 0, backgroundColor: soft, borderRadius: 18, overflow: 'hidden' };
  return [(hourBeside ? row : column)(tile, [day, ...apartBox(card, said.apart, hour)])];
}

function apartBox(
  card: ShareCard,
  said: string | null,
  style: { fontSize: number } & Readonly<Record<string, string | number>>,
): Node[] {
  if (said === null) return [];
  const { fontSize, ...box } = style;
  const ground = { backgroundColor: toneOf(card).strong, alignItems: 'center' };
  return [
    column({ ...box, ...ground }, [
      words(said, fontSize, { ...BOLD, ...struck(card), color: PAPER, lineHeight: 1.1, ...UNBROKEN }),
    ]),
  ];
}

/** A day on which nothing takes place is struck through. */
function struck({ state }: ShareCard): Record<string, string> {
  return state?.tone === 'stopped' ? { textDecoration: 'line-through' } : {};
}

/** Numbers of more than three characters are set smaller. */
function largeSize(said: string, most: number): number {
  return said.length <= 3 ? most : Math.round((most * 3) / said.length);
}

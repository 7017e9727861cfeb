import type { ShareCard } from '#domain/share-card.ts';

/** Colours of tokens.css: a strong one for bands and what matters most, and its soft ground. */
export interface Tone {
  readonly strong: string;
  readonly soft: string;
}

const tones: Record<NonNullable<ShareCard['state']>['tone'], Tone> = {
  ahead: { strong: '#0b5a54', soft: '#dff0ec' },
  changed: { strong: '#744600', soft: '#fcefd2' },
  stopped: { strong: '#96271a', soft: '#fbe7e2' },
  done: { strong: '#3d4a46', soft: '#ebeae3' },
  late: { strong: '#96271a', soft: '#fbe7e2' },
};

/** The colours of a card's state; the portal's own where it has none. */
export function toneOf({ state }: ShareCard): Tone {
  return tones[state?.tone ?? 'ahead'];
}

export const BRAND = tones.ahead.strong;
export const PAPER = '#ffffff';
export const INK = '#1b2422';
export const INK_SOFT = '#4c5854';
export const LINE = '#d6d5cb';

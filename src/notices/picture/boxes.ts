import type { Node } from '@takumi-rs/core';

type Style = Readonly<Record<string, string | number>>;

/** Boxes of a picture: rows and columns of boxes, and texts that wrap. */
export function row(style: Style, children: Node[]): Node {
  return { type: 'container', style: { display: 'flex', flexDirection: 'row', ...style }, children };
}

export function column(style: Style, children: Node[]): Node {
  return { type: 'container', style: { display: 'flex', flexDirection: 'column', ...style }, children };
}

export function words(text: string, fontSize: number, style: Style = {}): Node {
  return { type: 'text', text, style: { fontSize, lineHeight: 1.24, overflowWrap: 'anywhere', ...style } };
}

export const BOLD = { fontWeight: 700 } as const;
/** Lines of about one length: no word is left alone on the last. */
export const BALANCED = { textWrap: 'balance' } as const;
export const UNBROKEN = { whiteSpace: 'nowrap' } as const;

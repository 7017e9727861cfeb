import { encode } from 'uqr';
import { type Html, markup } from './markup.ts';

/** QR code of an address as SVG: dark on light in every colour scheme and on paper, with the quiet zone scanners need. */
export function qrCode(address: string, label: string): Html {
  const { size, data } = encode(address, { ecc: 'M', border: 4 });
  // One run of dark modules per sub-path keeps it small and free of hairlines.
  const path = data.flatMap((row, y) => runs(row).map(([from, to]) => `M${from} ${y}h${to - from}v1h${from - to}z`));
  return markup`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path.join('')}"/></svg>`;
}

function runs(row: readonly boolean[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (!dark) return;
    if (last?.[1] === x) last[1] = x + 1;
    else found.push([x, x + 1]);
  });
  return found;
}

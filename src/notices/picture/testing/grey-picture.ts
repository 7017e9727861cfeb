import { inflateSync } from 'node:zlib';
import { palettePng } from '../palette-png.ts';

/** A picture in shades of grey, 0 to 255, row by row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly shades: Uint8Array;
}

/** Reads a PNG as `palettePng` writes it: four bits a pixel, a palette, no filter. Checks what it relies on. */
export function greyPicture(png: Uint8Array): GreyPicture {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const end = at + 8 + bytes.readUInt32BE(at);
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, end));
  }
  const [head, palette, data] = ['IHDR', 'PLTE', 'IDAT'].map((type) => chunks.get(type) ?? Buffer.alloc(0));
  if (head?.length !== 13 || head[8] !== 4 || head[9] !== 3) throw new Error('No PNG of four bits with a palette.');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const rows = inflateSync(data ?? Buffer.alloc(0));
  const rowBytes = Math.ceil(width / 2) + 1;
  const greys = Array.from({ length: (palette?.length ?? 0) / 3 }, (_, colour) => {
    const [red, green, blue] = [0, 1, 2].map((part) => palette?.[colour * 3 + part] ?? 0);
    return Math.round(0.3 * (red ?? 0) + 0.59 * (green ?? 0) + 0.11 * (blue ?? 0));
  });
  const shades = new Uint8Array(width * height);
  for (let at = 0; at < shades.length; at += 1) {
    const x = at % width;
    const byte = rows[((at - x) / width) * rowBytes + 1 + (x >> 1)] ?? 0;
    shades[at] = greys[x % 2 === 0 ? byte >> 4 : byte & 15] ?? 0;
  }
  return { width, height, shades };
}

/** Steps of grey: ten of them are as many colours as a PNG of ours keeps exactly. */
const STEP = 28;

/** The picture `times` smaller: each shade the mean of those it stands for, to the nearest step. */
export function smaller({ width, height, shades }: GreyPicture, times: number): GreyPicture {
  const [columns, rows] = [Math.floor(width / times), Math.floor(height / times)];
  const mean = (x: number, y: number) => {
    let sum = 0;
    for (let row = 0; row < times; row += 1) {
      const from = (y * times + row) * width + x * times;
      for (const shade of shades.subarray(from, from + times)) sum += shade;
    }
    return Math.round(sum / times ** 2 / STEP) * STEP;
  };
  const means = Uint8Array.from({ length: columns * rows }, (_, at) => mean(at % columns, Math.floor(at / columns)));
  return { width: columns, height: rows, shades: means };
}

/** The picture as a PNG one can look at. */
export function greyPng({ width, height, shades }: GreyPicture): Promise<Uint8Array> {
  const rgba = Uint8Array.from({ length: shades.length * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : (shades[Math.floor(at / 4)] ?? 0),
  );
  return palettePng(rgba, width, height);
}

/** Part of the pixels that differ by more than `tolerance`; 1 for pictures of different sizes. */
export function difference(one: GreyPicture, other: GreyPicture, tolerance: number): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  const differing = one.shades.filter((shade, at) => Math.abs(shade - (other.shades[at] ?? 0)) > tolerance);
  return differing.length / one.shades.length;
}

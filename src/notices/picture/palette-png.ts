import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

/**
 * Flat text needs few colours. Ten of them, two pixels a byte, make a picture a third smaller than 256 do, and no eye
 * tells them apart: the commonest colours stay exact, the shades at the edges of letters go to the nearest.
 */
const MOST_COLOURS = 10;
/** 3 is faster and a sixth larger, 9 smaller by little and slower by far. */
const LEVEL = 6;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG of a few colours of opaque RGBA pixels. */
export async function palettePng(rgba: Uint8Array, width: number, height: number): Promise<Buffer<ArrayBuffer>> {
  const pixels = new Uint32Array(rgba.slice().buffer, 0, width * height);
  const { shades, colours, counts } = shadesOf(pixels);
  const { palette, nearest } = reduced(colours, counts);
  const rows = await promisify(deflate)(packedRows(shades, nearest, width, height), { level: LEVEL, memLevel: 9 });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Four bits a pixel, colours by palette.
  head.set([4, 3, 0, 0, 0], 8);
  const parts = [chunk('IHDR', head), chunk('PLTE', paletteBytes(palette)), chunk('IDAT', rows)];
  return Buffer.concat([SIGNATURE, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

/** Every colour once with how often it comes, and the pixels as numbers of colours. */
function shadesOf(pixels: Uint32Array): { shades: Uint32Array; colours: number[]; counts: number[] } {
  const shades = new Uint32Array(pixels.length);
  const numbers = new Map<number, number>();
  const colours: number[] = [];
  const counts: number[] = [];
  let colour = -1;
  let number = 0;
  let from = 0;
  for (let at = 0; at <= pixels.length; at += 1) {
    if (pixels[at] === colour) continue;
    // The end of a run of one colour: most pixels are paper.
    if (at > 0) {
      shades.fill(number, from, at);
      counts[number] = (counts[number] ?? 0) + at - from;
    }
    from = at;
    colour = pixels[at] ?? -1;
    number = numbers.get(colour) ?? colours.length;
    if (number === colours.length && at < pixels.length) {
      numbers.set(colour, number);
      colours.push(colour);
    }
  }
  return { shades, colours, counts };
}

function reduced(colours: readonly number[], counts: readonly number[]): { palette: number[]; nearest: Uint8Array } {
  const byCount = colours.map((colour, number) => ({ colour, count: counts[number] ?? 0 }));
  byCount.sort((a, b) => b.count - a.count || a.colour - b.colour);
  const palette = byCount.slice(0, MOST_COLOURS).map(({ colour }) => colour);
  const nearest = Uint8Array.from(colours, (colour) => {
    const distances = palette.map((other) => distance(colour, other));
    return distances.indexOf(Math.min(...distances));
  });
  return { palette, nearest };
}

function distance(a: number, b: number): number {
  const [red, green, blue] = [0, 8, 16].map((shift) => ((a >> shift) & 255) - ((b >> shift) & 255));
  return (red ?? 0) ** 2 + (green ?? 0) ** 2 + (blue ?? 0) ** 2;
}

/** Rows of two pixels a byte, each after the byte that says it is not filtered. */
function packedRows(shades: Uint32Array, nearest: Uint8Array, width: number, height: number): Uint8Array {
  const rowBytes = Math.ceil(width / 2) + 1;
  const rows = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y += 1) {
    let at = y * rowBytes + 1;
    const end = (y + 1) * width;
    for (let from = y * width; from < end; from += 2) {
      const right = from + 1 < end ? (nearest[shades[from + 1] ?? 0] ?? 0) : 0;
      rows[at] = ((nearest[shades[from] ?? 0] ?? 0) << 4) | right;
      at += 1;
    }
  }
  return rows;
}

function paletteBytes(palette: readonly number[]): Uint8Array {
  return Uint8Array.from(palette.flatMap((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]));
}

function chunk(type: string, data: Uint8Array): Buffer {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}

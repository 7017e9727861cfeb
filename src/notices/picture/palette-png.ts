import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

/**
 * Flat text needs few colours. Ten of them, two pixels a byte, make a picture a third smaller than 256 do, and no eye
 * tells them apart: the commonest colours stay exact, the shades at the edges of letters go to the nearest.
 */
const MOST_COLOURS = 10;
/** 4 takes half as long and is 7 % larger, which is too much; 9 is smaller by little and slower by far. */
const LEVEL = 6;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG of a few colours of opaque RGBA pixels. */
export async function palettePng(rgba: Uint8Array, width: number, height: number): Promise<Buffer<ArrayBuffer>> {
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice();
  // Signed: an opaque colour is negative and still a small integer, which is what makes the loops below fast.
  const pixels = new Int32Array(aligned.buffer, aligned.byteOffset, width * height);
  const palette = commonest(countsOf(pixels, width));
  const rows = await promisify(deflate)(packedRows(pixels, nearestIn(palette), width), { level: LEVEL });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Four bits a pixel, colours by palette.
  head.set([4, 3, 0, 0, 0], 8);
  const parts = [chunk('IHDR', head), chunk('PLTE', paletteBytes(palette)), chunk('IDAT', rows)];
  return Buffer.concat([SIGNATURE, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

/**
 * How often each colour comes in every other row: enough to know the commonest, as no line is thinner than two. Most
 * pixels are like the one before: only runs are counted.
 */
function countsOf(pixels: Int32Array, width: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (let row = 0; row < pixels.length; row += 2 * width) {
    let colour = pixels[row] ?? 0;
    let from = row;
    for (let at = row + 1; at <= row + width; at += 1) {
      if (at < row + width && pixels[at] === colour) continue;
      counts.set(colour, (counts.get(colour) ?? 0) + at - from);
      from = at;
      colour = pixels[at] ?? 0;
    }
  }
  return counts;
}

function commonest(counts: ReadonlyMap<number, number>): number[] {
  const byCount = [...counts].sort(([a, times], [b, otherTimes]) => otherTimes - times || a - b);
  return byCount.slice(0, MOST_COLOURS).map(([colour]) => colour);
}

/** Place of the nearest colour of a palette; each colour is compared once. */
function nearestIn(palette: readonly number[]): (colour: number) => number {
  const known = new Map<number, number>();
  return (colour) => {
    const found = known.get(colour);
    if (found !== undefined) return found;
    const distances = palette.map((other) => distance(colour, other));
    const place = distances.indexOf(Math.min(...distances));
    known.set(colour, place);
    return place;
  };
}

function distance(a: number, b: number): number {
  const [red, green, blue] = [0, 8, 16].map((shift) => ((a >> shift) & 255) - ((b >> shift) & 255));
  return (red ?? 0) ** 2 + (green ?? 0) ** 2 + (blue ?? 0) ** 2;
}

/** Rows of two pixels a byte, each after the byte that says it is not filtered. */
function packedRows(pixels: Int32Array, nearest: (colour: number) => number, width: number): Uint8Array {
  const height = pixels.length / width;
  const rows = new Uint8Array((Math.ceil(width / 2) + 1) * height);
  let byte = 0;
  let colour = pixels[0] ?? 0;
  let both = nearest(colour) * 17;
  for (let row = 0; row < pixels.length; row += width) {
    byte += 1;
    for (let at = row; at < row + width; at += 2) {
      const left = pixels[at] ?? 0;
      const right = at + 1 < row + width ? (pixels[at + 1] ?? 0) : left;
      if (left === right) {
        if (left !== colour) {
          colour = left;
          both = nearest(left) * 17;
        }
        rows[byte] = both;
      } else {
        rows[byte] = (nearest(left) << 4) | nearest(right);
      }
      byte += 1;
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

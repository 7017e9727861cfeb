/** Writes whole numbers into as few bits as their usual size needs. */
export class BitWriter {
  #bytes = new Uint8Array(256);
  #bits = 0;

  bit(value: 0 | 1): void {
    const at = this.#bits >> 3;
    if (at === this.#bytes.length) {
      const grown = new Uint8Array(at * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    if (value) this.#bytes[at] = (this.#bytes[at] ?? 0) | (128 >> (this.#bits & 7));
    this.#bits += 1;
  }

  /** The lowest `width` bits of a number below 2^31. */
  fixed(value: number, width: number): void {
    for (let at = width - 1; at >= 0; at -= 1) this.bit(((value >> at) & 1) as 0 | 1);
  }

  /** Golomb-Rice: best where values lie around 2^`parameter`. From 0 up. */
  rice(value: number, parameter: number): void {
    for (let left = value >> parameter; left > 0; left -= 1) this.bit(1);
    this.bit(0);
    this.fixed(value, parameter);
  }

  /** Elias gamma: short for small values. From 1 up. */
  gamma(value: number): void {
    const width = 31 - Math.clz32(value);
    for (let left = width; left > 0; left -= 1) this.bit(1);
    this.bit(0);
    this.fixed(value, width);
  }

  /** All that was written, filled up with zeros to a whole byte. */
  bytes(): Uint8Array {
    return this.#bytes.slice(0, (this.#bits + 7) >> 3);
  }
}

/** Reads what `BitWriter` wrote. Throws `RangeError` behind the end, so that a cut file is no short list. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  bit(): number {
    const byte = this.#bytes[this.#at >> 3];
    if (byte === undefined) throw new RangeError('The index file ends too early');
    const bit = (byte >> (7 - (this.#at & 7))) & 1;
    this.#at += 1;
    return bit;
  }

  fixed(width: number): number {
    let value = 0;
    for (let left = width; left > 0; left -= 1) value = (value << 1) | this.bit();
    return value;
  }

  rice(parameter: number): number {
    let high = 0;
    while (this.bit()) high += 1;
    return (high << parameter) | this.fixed(parameter);
  }

  gamma(): number {
    let width = 0;
    while (this.bit()) width += 1;
    return (1 << width) | this.fixed(width);
  }
}

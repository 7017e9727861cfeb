/** Writes whole numbers into as few bits as their usual size needs. */
export class BitWriter {
  #bytes = new Uint8Array(256);
  #bits = 0;

  /** The lowest `width` bits of a number below 2^31. */
  fixed(value: number, width: number): void {
    if ((this.#bits + width) >> 3 >= this.#bytes.length) {
      const grown = new Uint8Array(this.#bytes.length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    for (let left = width; left > 0; ) {
      const free = 8 - (this.#bits & 7);
      const taken = Math.min(free, left);
      const part = (value >> (left - taken)) & ((1 << taken) - 1);
      const at = this.#bits >> 3;
      this.#bytes[at] = (this.#bytes[at] ?? 0) | (part << (free - taken));
      this.#bits += taken;
      left -= taken;
    }
  }

  /** So many ones, then a zero. */
  #unary(count: number): void {
    let left = count;
    for (; left >= 16; left -= 16) this.fixed(0xffff, 16);
    this.fixed((2 << left) - 2, left + 1);
  }

  /** Golomb-Rice: best where values lie around 2^`parameter`. From 0 up. */
  rice(value: number, parameter: number): void {
    this.#unary(value >> parameter);
    this.fixed(value, parameter);
  }

  /** Elias gamma: short for small values. From 1 up. */
  gamma(value: number): void {
    const width = 31 - Math.clz32(value);
    this.#unary(width);
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

  #byte(): number {
    const byte = this.#bytes[this.#at >> 3];
    if (byte === undefined) throw new RangeError('The index file ends too early');
    return byte;
  }

  fixed(width: number): number {
    let value = 0;
    for (let left = width; left > 0; ) {
      const free = 8 - (this.#at & 7);
      const taken = Math.min(free, left);
      value = (value << taken) | ((this.#byte() >> (free - taken)) & ((1 << taken) - 1));
      this.#at += taken;
      left -= taken;
    }
    return value;
  }

  #unary(): number {
    for (let count = 0; ; ) {
      const used = this.#at & 7;
      const ones = Math.clz32(~(this.#byte() << (24 + used)));
      count += ones;
      if (ones < 8 - used) {
        this.#at += ones + 1;
        return count;
      }
      this.#at += ones;
    }
  }

  rice(parameter: number): number {
    return (this.#unary() << parameter) | this.fixed(parameter);
  }

  gamma(): number {
    const width = this.#unary();
    return (1 << width) | this.fixed(width);
  }
}

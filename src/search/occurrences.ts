/** A document a term stands in, and how often. */
export interface Occurrence {
  document: number;
  times: number;
}

/** Occurrences of many terms: one packed number each, chained per term, so that millions fit in little memory. */
export class Occurrences {
  #packed = new Int32Array(1 << 16);
  #before = new Int32Array(1 << 16);
  #used = 0;

  /** Documents of each term, summed. */
  get count(): number {
    return this.#used;
  }
  readonly last = new Map<string | number, number>();

  add(term: string | number, document: number, times: number): void {
    const head = this.last.get(term) ?? -1;
    const packed = head < 0 ? 0 : (this.#packed[head] ?? 0);
    if (head >= 0 && packed >> 6 === document) {
      this.#packed[head] = (document << 6) | Math.min(63, (packed & 63) + times);
      return;
    }
    if (this.#used === this.#packed.length) {
      this.#packed = grown(this.#packed);
      this.#before = grown(this.#before);
    }
    this.#packed[this.#used] = (document << 6) | Math.min(63, times);
    this.#before[this.#used] = head;
    this.last.set(term, this.#used);
    this.#used += 1;
  }

  /** Documents of one term with how often, in order. */
  of(term: string | number): Occurrence[] {
    const all: Occurrence[] = [];
    for (let at = this.last.get(term) ?? -1; at >= 0; at = this.#before[at] ?? -1) {
      const packed = this.#packed[at] ?? 0;
      all.push({ document: packed >> 6, times: packed & 63 });
    }
    return all.reverse();
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

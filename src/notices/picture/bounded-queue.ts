/** Too much is being asked at once: whoever asks gets something cheaper. */
export class QueueFull extends Error {
  override name = 'QueueFull';
}

/** Runs tasks a few at a time, first come first served; refuses what would wait behind too many. */
export class BoundedQueue {
  readonly #atOnce: number;
  readonly #waiting: number;
  readonly #queue: (() => void)[] = [];
  #running = 0;

  constructor({ atOnce, waiting }: { readonly atOnce: number; readonly waiting: number }) {
    this.#atOnce = atOnce;
    this.#waiting = waiting;
  }

  /** Rejects with QueueFull at once, or with what `task` rejects with. */
  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#atOnce) {
      if (this.#queue.length >= this.#waiting) throw new QueueFull();
      await new Promise<void>((turn) => this.#queue.push(turn));
    } else {
      this.#running += 1;
    }
    try {
      return await task();
    } finally {
      // Whoever waits takes over the place; else it is free.
      const next = this.#queue.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }
}

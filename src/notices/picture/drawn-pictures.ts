import { setTimeout as wait } from 'node:timers/promises';
import { BoundedQueue } from './bounded-queue.ts';

export type Picture = Uint8Array<ArrayBuffer>;

export interface DrawingLimits {
  readonly atOnce: number;
  readonly waiting: number;
  /** Milliseconds from asking to having, waiting included. */
  readonly patience: number;
  /** Pictures kept, those asked for last. */
  readonly kept: number;
}

/** A drawing uses a core for some milliseconds; a page that is passed around has one picture, asked for again and again. */
export const DRAWING_LIMITS: DrawingLimits = { atOnce: 2, waiting: 32, patience: 4_000, kept: 64 };

/** Pictures by key: drawn when first asked for, a few at a time, and kept for those who ask next. */
export class DrawnPictures {
  readonly #limits: DrawingLimits;
  readonly #queue: BoundedQueue;
  readonly #pictures = new Map<string, Promise<Picture>>();

  constructor(limits: DrawingLimits = DRAWING_LIMITS) {
    this.#limits = limits;
    this.#queue = new BoundedQueue(limits);
  }

  /** Rejects when it cannot be drawn, too many wait or it takes too long; the next to ask tries again. */
  async get(key: string, draw: () => Promise<Picture>): Promise<Picture> {
    const known = this.#pictures.get(key);
    const picture = known ?? this.#drawn(key, draw);
    this.#pictures.delete(key);
    this.#pictures.set(key, picture);
    for (const oldest of this.#pictures.keys()) {
      if (this.#pictures.size <= this.#limits.kept) break;
      this.#pictures.delete(oldest);
    }
    return await picture;
  }

  async #drawn(key: string, draw: () => Promise<Picture>): Promise<Picture> {
    const timer = new AbortController();
    const late = wait(this.#limits.patience, null, { signal: timer.signal, ref: false }).then(() => {
      throw new Error('The picture took too long.');
    });
    try {
      return await Promise.race([this.#queue.run(draw), late]);
    } catch (error) {
      this.#pictures.delete(key);
      throw error;
    } finally {
      timer.abort();
      late.catch(() => {});
    }
  }
}

import { isIP } from 'node:net';
import { z } from 'zod';
import { ipv6Prefix } from '#domain/ipv6-prefix.ts';

const LIST =
  'must be a list such as ["ip", "domain"]: a single word would mean "per domain" and let one client lock out everyone';

/** `config.rateLimit` of a function, as Netlify reads it; what this host does not do is refused. */
export const rateLimitSchema = z.strictObject({
  /** Seconds. */
  windowSize: z.int().min(1).max(180),
  windowLimit: z.int().min(1),
  aggregateBy: z
    .array(z.enum(['ip', 'domain']), LIST)
    .refine((by) => by.includes('ip'), 'must hold "ip": else one client could lock out everyone'),
});
export type RateLimit = z.output<typeof rateLimitSchema>;

/** Clients remembered per window; one takes some 100 bytes. */
const MOST_CLIENTS = 20_000;

/**
 * Counts the requests of each client over a sliding window: those of the last whole window by the share of it that is
 * still within reach, and those of this one. A client is an IPv4 address or the first 56 bits of an IPv6 address; this
 * host is one domain, whatever name a request calls it. Memory is bounded: beyond `most` clients the one that came first
 * is forgotten and begins anew.
 */
export class RequestWindow {
  readonly #limit: number;
  readonly #windowMs: number;
  readonly #now: () => number;
  readonly #most: number;
  #began: number;
  #before = new Map<string, number>();
  #counts = new Map<string, number>();

  constructor(
    { windowSize, windowLimit }: RateLimit,
    now: () => number = () => performance.now(),
    most: number = MOST_CLIENTS,
  ) {
    this.#limit = windowLimit;
    this.#windowMs = windowSize * 1_000;
    this.#now = now;
    this.#most = most;
    this.#began = now();
  }

  /** Null when a request from `ip` may pass, which counts it; else the seconds until one may. A refused one is not counted. */
  secondsToWait(ip: string): number | null {
    const passed = this.#turned();
    const client = isIP(ip) === 6 ? ipv6Prefix(ip) : ip;
    const before = this.#before.get(client) ?? 0;
    const count = this.#counts.get(client) ?? 0;
    const left = this.#limit - count - 1;
    if (before * (1 - passed / this.#windowMs) <= left) {
      this.#counted(client, count + 1);
      return null;
    }
    const waitMs =
      left >= 0 ? this.#fading(before, left) - passed : this.#windowMs - passed + this.#fading(count, this.#limit - 1);
    return Math.max(1, Math.ceil(waitMs / 1_000));
  }

  /** Clients remembered. */
  get clients(): number {
    return this.#before.size + this.#counts.size;
  }

  /** How far into a window `count` requests of the one before weigh no more than `most`. */
  #fading(count: number, most: number): number {
    return this.#windowMs * Math.max(0, 1 - most / count);
  }

  #counted(client: string, count: number): void {
    if (count === 1 && this.#counts.size >= this.#most) {
      const [first] = this.#counts.keys();
      if (first !== undefined) this.#counts.delete(first);
    }
    this.#counts.set(client, count);
  }

  /** Begins the window of now; gives the milliseconds that have passed of it. */
  #turned(): number {
    const windows = Math.floor((this.#now() - this.#began) / this.#windowMs);
    if (windows > 0) {
      this.#before = windows === 1 ? this.#counts : new Map();
      this.#counts = new Map();
      this.#began += windows * this.#windowMs;
    }
    return this.#now() - this.#began;
  }
}

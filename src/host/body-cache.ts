import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Encoding, encodedBytes } from './content-encoding.ts';
import type { StaticFile } from './static-files.ts';

/** A file's bytes in one encoding, with the strong ETag of exactly these bytes. */
export interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly encoding: Encoding;
  readonly etag: string;
}

/**
 * Keeps file bodies, plain and compressed, in memory up to `capacity` bytes; the one not asked for longest goes first.
 * A changed file has another version and thus another entry. Requests for the same body at the same time share the work.
 */
export class BodyCache {
  readonly #capacity: number;
  readonly #entries = new Map<string, { body: Promise<Body>; size: number }>();
  #size = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Bytes held at the moment. */
  get size(): number {
    return this.#size;
  }

  /** The body of a file; compressed as asked for if that makes it smaller, else plain. */
  async body(found: StaticFile, encoding: Encoding): Promise<Body> {
    const key = `${encoding} ${found.version} ${found.file}`;
    const known = this.#entries.get(key);
    if (known !== undefined) {
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known.body;
    }
    const entry = { body: this.#load(found, encoding), size: 0 };
    this.#entries.set(key, entry);
    try {
      const body = await entry.body;
      // A body that would not compress is the plain one again and is counted there; one gone meanwhile counts nowhere.
      if (body.encoding === encoding && this.#entries.get(key) === entry) entry.size = body.bytes.byteLength;
      this.#size += entry.size;
      this.#trim();
      return body;
    } catch (error) {
      this.#entries.delete(key);
      throw error;
    }
  }

  async #load(found: StaticFile, encoding: Encoding): Promise<Body> {
    if (encoding === 'identity') {
      const bytes = await readFile(found.file);
      const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
      return { bytes, encoding, etag: `"${hash}"` };
    }
    const plain = await this.body(found, 'identity');
    const bytes = await encodedBytes(plain.bytes, encoding);
    return bytes === null ? plain : { bytes, encoding, etag: plain.etag.replace(/"$/u, `-${encoding}"`) };
  }

  #trim(): void {
    for (const [key, entry] of this.#entries) {
      if (this.#size <= this.#capacity) return;
      this.#entries.delete(key);
      this.#size -= entry.size;
    }
  }
}

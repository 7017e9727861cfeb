import type { Ask, Findings } from '#search/find.ts';
import type { Question, Reply } from './finder-worker.ts';

interface Waiting {
  resolve(findings: Findings | null): void;
  reject(error: Error): void;
}

/** Asks the search in its worker. What fails can be asked again. */
export class Finder {
  #worker: Worker | undefined;
  #waiting = new Map<number, Waiting>();
  #asked = 0;

  /** Loads what every question needs, so that the first answer comes sooner. Failure is found out by the question. */
  warmUp(): void {
    this.#send(null).catch(() => undefined);
  }

  /** Rejects when the search or its index can't be fetched. */
  async ask(ask: Ask): Promise<Findings> {
    const findings = await this.#send(ask);
    if (!findings) throw new Error('the search gave no answer');
    return findings;
  }

  #send(ask: Ask | null): Promise<Findings | null> {
    this.#worker ??= this.#start();
    const id = ++this.#asked;
    const answer = new Promise<Findings | null>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#worker.postMessage({ id, ask } satisfies Question);
    return answer;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./finder-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('failed' in data) waiting?.reject(new Error('the index could not be read'));
      else waiting?.resolve(data.findings);
    });
    // The worker's own script could not be fetched: the next question starts another.
    worker.addEventListener('error', () => {
      worker.terminate();
      this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(new Error('the search could not be started'));
      this.#waiting.clear();
    });
    return worker;
  }
}

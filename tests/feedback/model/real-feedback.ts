import { expect } from 'vitest';
import { z } from 'zod';
import type { IntakeManifest } from '#domain/intake-manifest.ts';
import type { Database } from '#feedback/database.ts';
import type { Feedback } from '#feedback/service.ts';
import { statusOf } from '#feedback/status.ts';
import { sampleManifest, sampleSession } from '../sample-manifest.ts';
import { feedbackOn } from '../stored-rows.ts';
import type { FeedbackModel, ModelRow } from './feedback-model.ts';

const DAY_MS = 86_400_000;
const START = Date.parse('2024-10-20T01:00:00Z');
const ids = z.object({ id: z.string() });
const row = z.object({
  id: z.string(),
  state: z.string(),
  version: z.int(),
  number: z.int().nullable(),
  publicText: z.string().nullable(),
  into: z.string().nullable(),
  content: z.string().nullable(),
  published: z.boolean(),
  hasContact: z.boolean(),
  entries: z.int(),
});

interface Kept {
  readonly id: string;
  readonly typed: string;
  readonly sentContact: boolean;
}

/** The service on a database, in a session of its own, with what a resident and a clerk remember of it. */
export class RealFeedback {
  readonly session: string;
  readonly feedback: Feedback;
  /** Steps and their answers, over all runs. */
  readonly seen: Set<string>;
  readonly #memory = new Map<string, Kept>();
  #now = new Date(START);
  #isOpen = true;

  constructor(db: Database, session: string, contactKey: IntakeManifest['contactKey'], seen: Set<string>) {
    this.session = session;
    this.seen = seen;
    const self = this;
    this.feedback = {
      ...feedbackOn(db, this.#now),
      now: () => this.#now,
      get manifest() {
        const window = self.#isOpen ? {} : { to: '2024-10-19' };
        return sampleManifest({ contactKey, sessions: [sampleSession({ id: session, ...window })] });
      },
    };
  }

  setWindow(isOpen: boolean): void {
    this.#isOpen = isOpen;
  }

  setDay(day: number): void {
    this.#now = new Date(START + day * DAY_MS);
  }

  async keep(key: string, typed: string, sentContact: boolean): Promise<void> {
    const hash = this.feedback.secrets.hmac('idempotency', key);
    const [found] = await this.feedback.db.query(
      ids,
      'select id::text as id from submission where idempotency_hash = $1',
      [hash],
    );
    if (found === undefined) throw new Error('acknowledged and not stored');
    this.#memory.set(key, { id: found.id, typed, sentContact });
  }

  kept({ key }: Pick<ModelRow, 'key'>): Kept {
    const found = this.#memory.get(key);
    if (found === undefined) throw new Error('never acknowledged');
    return found;
  }

  /** Holds the stored rows, and what the receipts show, against the model. */
  async compare(model: FeedbackModel): Promise<void> {
    const sql = `select s.id::text as id, state, version, public_number as number, public_text as "publicText",
        merged_into::text as into, content, published_at is not null as published,
        exists (select from contact where submission = s.id) as "hasContact",
        (select count(*)::int from audit where submission = s.id) as entries
      from submission s where session = $1`;
    const stored = new Map((await this.feedback.db.query(row, sql, [this.session])).map((one) => [one.id, one]));
    expect(stored.size).toBe(model.rows.length);
    for (const one of model.rows) {
      const { content, state, version, number, publicText, hasWords, hasContact, published, entries } = one;
      const into = one.into === null ? null : this.kept(one.into).id;
      const words = hasWords ? content : null;
      const promised = { state, version, number, publicText, into, content: words, hasContact, published, entries };
      expect(stored.get(this.kept(one).id)).toMatchObject(promised);
    }
    const last = model.rows.at(-1);
    if (last !== undefined) await this.#compareReceipt(last);
  }

  async #compareReceipt(one: ModelRow): Promise<void> {
    const outcome = await statusOf(this.feedback, this.kept(one).typed, '192.0.2.1');
    expect(outcome).toMatchObject({
      kind: 'found',
      status: {
        state: one.state,
        question: one.number,
        mergedInto: one.into?.number ?? null,
        hasContact: one.hasContact,
        log: { listed: expect.anything() },
      },
    });
  }
}

import { z } from 'zod';
import type { Database, Queries } from './database.ts';

/** A store that someone changed behind its journal shows in the log no later than this. */
const LONGEST_MS = 60_000;
/** Answers kept per store; one of a day holds all its leaves. */
const MOST = 6;

interface Memory {
  /** Last row of the journal when it was begun. */
  readonly seq: string;
  readonly since: number;
  readonly answers: Map<string, Promise<unknown>>;
}

const memories = new WeakMap<Database, Memory>();

/**
 * The answer of `compute` to `question`, computed once for as long as the journal of `db` has not grown: whatever adds
 * to the open log adds to the journal in the same transaction. So whoever asks again and again costs one short query.
 */
export async function remembered<T>(
  db: Database,
  question: string,
  compute: (q: Queries) => Promise<T>,
  now: () => number = () => performance.now(),
): Promise<T> {
  // Asked first: what is computed later may know more than this row, never less.
  const [head] = await db.query(z.object({ seq: z.string() }), 'select seq::text as seq from audit_head');
  const seq = head?.seq ?? '';
  const { answers } = memoryOf(db, seq, now());
  const known = answers.get(question);
  if (known !== undefined) return known as Promise<T>;
  const answer = compute(db);
  const [oldest] = answers.keys();
  if (answers.size >= MOST && oldest !== undefined) answers.delete(oldest);
  answers.set(question, answer);
  answer.catch(() => answers.delete(question));
  return answer;
}

function memoryOf(db: Database, seq: string, now: number): Memory {
  const known = memories.get(db);
  if (known !== undefined && known.seq === seq && now - known.since < LONGEST_MS) return known;
  const memory = { seq, since: now, answers: new Map() };
  memories.set(db, memory);
  return memory;
}

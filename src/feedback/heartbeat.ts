import { z } from 'zod';
import type { Queries } from './database.ts';

/** The hourly job of functions/don-dep. */
export const CLEANING = 'don-dep';
/** A job of every hour that did not succeed for so long has stopped (reliability.md L7). */
const LATE_MS = 2 * 3_600_000;

/** Notes that a job succeeded. `note`: counts only. */
export async function beat(q: Queries, job: string, now: Date, note: string): Promise<void> {
  await q.run(
    `insert into heartbeat (job, succeeded_at, note) values ($1, $2, $3)
     on conflict (job) do update set succeeded_at = excluded.succeeded_at, note = excluded.note`,
    [job, now, note],
  );
}

/** When the hourly job last succeeded, and whether that is too long ago. */
export interface Pulse {
  readonly last: Date | null;
  readonly late: boolean;
}

/** Pulse of a job. One that never ran is late once there is something older than two hours to look after. */
export async function pulseOf(q: Queries, job: string, now: Date): Promise<Pulse> {
  const [row] = await q.query(
    z.object({ last: z.date().nullable(), first: z.date().nullable() }),
    `select (select succeeded_at from heartbeat where job = $1) as last, (select min(received_at) from submission) as first`,
    [job],
  );
  const since = row?.last ?? row?.first ?? null;
  return { last: row?.last ?? null, late: since !== null && now.getTime() - since.getTime() > LATE_MS };
}

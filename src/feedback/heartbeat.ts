import { z } from 'zod';
import type { Queries } from './database.ts';

/** The hourly job of functions/don-dep. */
export const CLEANING = 'don-dep';
/** Who stands in the journal for what that job does. */
export const CLEANER = `job:${CLEANING}`;
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
    `with pulse as (select max(succeeded_at) as last from heartbeat where job = $1)
     select last, case when last is null then (select min(received_at) from submission) end as first from pulse`,
    [job],
  );
  const since = row?.last ?? row?.first ?? null;
  return { last: row?.last ?? null, late: since !== null && now.getTime() - since.getTime() > LATE_MS };
}

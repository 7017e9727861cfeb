import { randomUUID } from 'node:crypto';
import { Cron } from 'croner';
import { type Log, logFault } from './fault-log.ts';
import type { ScheduledFunction } from './functions.ts';

/** A host that was off at the full hour catches up this long after it started. */
const CATCH_UP_MS = 30_000;
/** How long a run under way may take once the host is told to stop. */
const GRACE_MS = 10_000;

export interface Schedules {
  /** Starts no further run and waits for those under way, at most the grace time. */
  stop(graceMs?: number): Promise<void>;
}

/**
 * Runs functions by their `config.schedule`, in UTC like Netlify, and once soon after the start, for runs missed while
 * the host was off. A run that is due while the last one is under way is left out. A run that fails, or answers with
 * 4xx or 5xx, is logged as a fault; the next one comes all the same.
 */
export function startSchedules(functions: readonly ScheduledFunction[], log: Log, catchUpMs = CATCH_UP_MS): Schedules {
  const running = new Set<Promise<void>>();
  const jobs = functions.map((scheduled) => {
    const job: Cron = new Cron(scheduled.schedule, { timezone: 'UTC', protect: true, unref: true }, () => {
      const run = runOnce(scheduled, job.nextRun(), log).finally(() => running.delete(run));
      running.add(run);
      return run;
    });
    return job;
  });
  const catchUp = setTimeout(() => {
    for (const job of jobs) if (!job.isBusy()) void job.trigger();
  }, catchUpMs).unref();
  return {
    async stop(graceMs = GRACE_MS) {
      clearTimeout(catchUp);
      for (const job of jobs) job.stop();
      let timer: NodeJS.Timeout | undefined;
      const enough = new Promise((resolve) => {
        timer = setTimeout(resolve, graceMs);
      });
      await Promise.race([Promise.all(running), enough]);
      clearTimeout(timer);
    },
  };
}

/** Whether the text is a schedule Netlify takes: five parts, or a name like `@hourly`. */
export function isSchedule(text: string): boolean {
  if (!/^@\w+$|^\S+(?: \S+){4}$/u.test(text)) return false;
  try {
    new Cron(text, { paused: true }).stop();
    return true;
  } catch {
    return false;
  }
}

/** One run, told what Netlify tells it: a POST whose body names the next run. Never rejects. */
async function runOnce({ name, handler }: ScheduledFunction, next: Date | null, log: Log): Promise<void> {
  const body = JSON.stringify({ next_run: next?.toISOString() ?? null });
  const request = new Request('http://localhost/', { method: 'POST', body });
  try {
    const answer = await handler(request, { params: {}, requestId: randomUUID(), ip: '' });
    if (answer instanceof Response && !answer.ok) throw new FailedRun(answer.status);
  } catch (error) {
    logFault(log, error, { where: `schedule ${name}`, method: '' });
  }
}

/** A run that answered with an error. */
class FailedRun extends Error {
  override name = 'FailedRun';
  readonly code: string;
  constructor(status: number) {
    super(`answered ${status}`);
    this.code = String(status);
  }
}

import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FunctionHandler, ScheduledFunction } from './functions.ts';
import { isSchedule, type Schedules, startSchedules } from './schedule.ts';

const NEVER = '0 0 30 2 *';
const EACH_SECOND = '* * * * * *';

let schedules: Schedules | undefined;
let log: string[] = [];

function start(handler: FunctionHandler, schedule: string, catchUpMs = 3_600_000): void {
  log = [];
  const job: ScheduledFunction = { name: 'viec', schedule, handler };
  schedules = startSchedules([job], (line) => log.push(line), catchUpMs);
}

afterEach(async () => {
  await schedules?.stop(0);
  schedules = undefined;
});

describe('a function on a schedule', () => {
  it('runs when it is due, told when it runs next', async () => {
    const bodies: unknown[] = [];
    start(async (request) => {
      bodies.push(await request.json());
      return new Response();
    }, EACH_SECOND);
    await vi.waitFor(() => expect(bodies.length).toBeGreaterThan(0), 3_000);
    expect(bodies[0]).toEqual({ next_run: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/u) });
    expect(log).toEqual([]);
  });

  it('runs once soon after the start, for what was missed while the host was off', async () => {
    let runs = 0;
    start(() => new Response(String(++runs)), '@yearly', 10);
    await wait(200);
    expect(runs).toBe(1);
  });

  it('is not run again while it is under way', async () => {
    let [under, most] = [0, 0];
    const slow: FunctionHandler = async () => {
      most = Math.max(most, ++under);
      await wait(2_500);
      under -= 1;
      return new Response();
    };
    start(slow, EACH_SECOND, 1_300);
    await wait(2_300);
    expect(most).toBe(1);
  });

  it.each([
    ['throws', () => Promise.reject(Object.assign(new TypeError('ô 0912 345 678'), { code: '23505' })), '23505'],
    ['answers with an error', () => new Response(null, { status: 503 }), '503'],
  ] as const)('that %s is a fault in the log, without its message, and runs again', async (_what, handler, code) => {
    start(handler, EACH_SECOND);
    await vi.waitFor(() => expect(log.length).toBeGreaterThan(1), 4_000);
    expect(JSON.parse(log[0] ?? '')).toMatchObject({ level: 'fault', where: 'schedule viec', code });
    expect(log.join()).not.toContain('0912');
  });

  it('is let finish when the host stops, and never starts again', async () => {
    let [began, ended] = [0, 0];
    const slow: FunctionHandler = async () => {
      began += 1;
      await wait(300);
      ended += 1;
      return new Response();
    };
    start(slow, EACH_SECOND, 10);
    await vi.waitFor(() => expect(began).toBeGreaterThan(0), 3_000);
    await schedules?.stop();
    const atStop = began;
    expect(ended).toBe(atStop);
    await wait(1_500);
    expect(began).toBe(atStop);
  });

  it('that never ends does not keep the host from stopping', async () => {
    start(() => new Promise(() => {}), EACH_SECOND, 10);
    await wait(50);
    const began = performance.now();
    await schedules?.stop(100);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('a schedule', () => {
  it.each(['@hourly', '@daily', '*/15 * * * *', NEVER])('may be %s', (text) => expect(isSchedule(text)).toBe(true));
  it.each(['', '@reboot', '61 * * * *', EACH_SECOND, 'hourly', '* * *'])('may not be %j', (text) =>
    expect(isSchedule(text)).toBe(false),
  );
});

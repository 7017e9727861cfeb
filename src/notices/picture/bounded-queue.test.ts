import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { BoundedQueue, QueueFull } from './bounded-queue.ts';

/** A task that runs until it is told to end. */
function task() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let started = false;
  const run = () => {
    started = true;
    return promise;
  };
  return { run, resolve, reject, hasStarted: () => started };
}

describe('a bounded queue', () => {
  test('runs a few at once, the next when one ends, and refuses what comes behind too many', async () => {
    const queue = new BoundedQueue({ atOnce: 2, waiting: 1 });
    const tasks = [task(), task(), task()];
    const answers = tasks.map(({ run }) => queue.run(run));
    await turn();
    expect(tasks.map(({ hasStarted }) => hasStarted())).toEqual([true, true, false]);
    await expect(queue.run(task().run)).rejects.toThrow(QueueFull);
    tasks[0]!.resolve('first');
    expect(await answers[0]).toBe('first');
    await turn();
    expect(tasks[2]!.hasStarted()).toBe(true);
    for (const each of tasks) each.resolve('done');
    expect(await Promise.all(answers)).toEqual(['first', 'done', 'done']);
  });

  test('gives back the place of a task that fails', async () => {
    const queue = new BoundedQueue({ atOnce: 1, waiting: 0 });
    await expect(queue.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await queue.run(async () => 'yes')).toBe('yes');
  });
});

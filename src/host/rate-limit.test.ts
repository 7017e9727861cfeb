import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RequestWindow, rateLimitSchema } from './rate-limit.ts';

const limit = { windowSize: 60, windowLimit: 10, aggregateBy: ['ip', 'domain'] } as const;

function windowAt(most?: number) {
  let now = 5_000;
  const window = new RequestWindow({ ...limit, aggregateBy: [...limit.aggregateBy] }, () => now, most);
  return { window, pass: (ms: number) => (now += ms), ask: (ip = '192.0.2.7') => window.secondsToWait(ip) };
}

describe('a window of requests', () => {
  it('lets as many pass as it says, and tells the next how long to wait', () => {
    const { ask, pass } = windowAt();
    expect(Array.from({ length: 10 }, () => ask())).toEqual(new Array(10).fill(null));
    expect(ask()).toBe(66);
    pass(30_000);
    expect(ask()).toBe(36);
    pass(36_000);
    expect(ask()).toBeNull();
  });

  it('slides: those of the window before fade away', () => {
    const { ask, pass } = windowAt();
    for (let n = 0; n < 10; n += 1) ask();
    pass(90_000);
    expect(Array.from({ length: 7 }, () => ask() === null)).toEqual([true, true, true, true, true, false, false]);
  });

  it('never lets more than twice the limit pass in any time as long as a window, and the wait it tells is enough', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20_000), { maxLength: 200 }), (pauses) => {
        const { ask, pass } = windowAt();
        const passed: number[] = [];
        let at = 0;
        for (const pause of pauses) {
          pass(pause);
          at += pause;
          const wait = ask();
          if (wait === null) passed.push(at);
          else {
            pass(wait * 1_000);
            at += wait * 1_000;
            expect(ask()).toBeNull();
            passed.push(at);
          }
        }
        for (const start of passed)
          expect(passed.filter((moment) => moment >= start && moment < start + 60_000).length).toBeLessThan(20);
      }),
    );
  });

  it('counts each IPv4 address, and IPv6 addresses by their first 56 bits', () => {
    const { ask } = windowAt();
    for (let n = 0; n < 10; n += 1) ask(`2001:db8:1:200::${n}`);
    expect(ask('2001:db8:1:2ff::1')).not.toBeNull();
    expect(ask('2001:db8:1:300::1')).toBeNull();
    for (let n = 0; n < 10; n += 1) ask('::ffff:192.0.2.1');
    expect([ask('192.0.2.1') === null, ask('192.0.2.2')]).toEqual([false, null]);
  });

  it('remembers no more clients than it may, and forgets all in time', () => {
    const { window, ask, pass } = windowAt(100);
    const address = (n: number) => `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`;
    for (let n = 0; n < 5_000; n += 1) ask(address(n));
    expect(window.clients).toBe(100);
    pass(60_000);
    for (let n = 0; n < 5_000; n += 1) ask(address(n));
    expect(window.clients).toBe(200);
    pass(120_000);
    ask();
    expect(window.clients).toBe(1);
  });
});

describe('the limit of a function', () => {
  it.each([
    ['a single word', { aggregateBy: 'ip' }, /a single word would mean/u],
    ['no address', { aggregateBy: ['domain'] }, /must hold/u],
    ['a window longer than Netlify allows', { windowSize: 181 }, /windowSize|180/u],
    ['an action of Netlify this host does not take', { action: 'rewrite', to: '/x' }, /action/u],
  ])('is refused with %s', (_what, over, message) => {
    expect(rateLimitSchema.safeParse({ ...limit, ...over }).error?.message).toMatch(message);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { FunctionError } from './functions.ts';
import { type RunningProject, runningProject } from './testing/running-project.ts';

const limited = (more = '') => `
  export const config = { path: '/api/it', method: ['GET', 'POST'], rateLimit: { windowSize: 60, windowLimit: 3, aggregateBy: ['ip', 'domain'] } };
  export default () => new Response('ok');
  ${more}`;
const FREE = `
  export const config = { path: '/api/tu-do', method: 'GET' };
  export default () => new Response('ok');`;

describe('a function with a limit', () => {
  let site: RunningProject | null = null;
  afterEach(async () => {
    await site?.[Symbol.asyncDispose]();
    site = null;
  });

  const serve = async (source: string, env: Readonly<Record<string, string>> = {}) => {
    site = await runningProject({ 'functions/it/index.ts': source, 'functions/tu-do/index.ts': FREE }, env);
    return site;
  };
  const statuses = async ({ get }: RunningProject, many: number, forwardedFor?: string, path = '/api/it') => {
    const headers = forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor };
    return await Promise.all(Array.from({ length: many }, async () => (await get(path, { headers })).status));
  };
  const sorted = async (...given: Parameters<typeof statuses>) => (await statuses(...given)).sort();

  it('answers as many of a client as it says, then 429 with the time to wait and every header', async () => {
    const running = await serve(limited());
    expect(await sorted(running, 5)).toEqual([200, 200, 200, 429, 429]);
    const answer = await running.get('/api/it', { method: 'POST', body: 'x' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      429,
      'application/problem+json; charset=utf-8',
    ]);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(30);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    for (const name of ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'permissions-policy'])
      expect(answer.headers.get(name), name).toBe((await running.get('/khong-co')).headers.get(name));
    expect(await answer.json()).toMatchObject({ status: 429, title: expect.stringContaining('Quá nhiều yêu cầu') });
    expect(await statuses(running, 20, undefined, '/api/tu-do')).toEqual(new Array(20).fill(200));
  });

  it('takes no client’s word for its address, nor for the name of the host', async () => {
    const running = await serve(limited());
    const asked = Array.from({ length: 8 }, async (_, n) => {
      const headers = { 'x-forwarded-for': `192.0.2.${n}`, 'x-forwarded-host': `${n}.example` };
      return (await running.get('/api/it', { headers })).status;
    });
    expect((await Promise.all(asked)).filter((status) => status === 200)).toHaveLength(3);
  });

  it('counts each client behind a trusted proxy, and an IPv6 household as one', async () => {
    const running = await serve(limited(), { TRUST_PROXY: '127.0.0.1' });
    expect(await sorted(running, 4, '192.0.2.1')).toEqual([200, 200, 200, 429]);
    expect(await statuses(running, 3, '192.0.2.2')).toEqual([200, 200, 200]);
    expect(await sorted(running, 4, '2001:db8:1:200::1')).toEqual([200, 200, 200, 429]);
    expect(await statuses(running, 1, '2001:db8:1:2ff::2')).toEqual([429]);
    expect(await statuses(running, 1, '2001:db8:2::2')).toEqual([200]);
  });

  it('may say it in its own words, and one that fails is a fault like any other', async () => {
    const own =
      'export const tooMany = (request, seconds) => Response.json([request.method, seconds > 0], { status: 429 });';
    const running = await serve(limited(own));
    await statuses(running, 3);
    const answer = await running.get('/api/it', { method: 'POST' });
    expect([answer.status, await answer.json()]).toEqual([429, ['POST', true]]);
    await running[Symbol.asyncDispose]();
    const failing = await serve(limited("export const tooMany = () => { throw new Error('mẫu'); };"));
    await statuses(failing, 3);
    expect((await failing.get('/api/it')).status).toBe(500);
  });

  it('is refused at the start when one client could lock out everyone', async () => {
    const word = limited().replace("['ip', 'domain']", "'ip'");
    await expect(runningProject({ 'functions/it/index.ts': word })).rejects.toThrow(FunctionError);
    await expect(runningProject({ 'functions/it/index.ts': word })).rejects.toThrow(
      /rateLimit\.aggregateBy: .*one client/u,
    );
  });
});

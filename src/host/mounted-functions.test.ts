import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningProject, runningProject } from './testing/running-project.ts';

const FUNCTIONS = {
  'functions/vong/index.ts': `
    export const config = { path: '/api/vong/:ten', method: 'POST' };
    export default async (request: Request, context: { params: Record<string, string>; requestId: string; ip: string }) =>
      Response.json({ ...context, body: await request.text() });`,
  'functions/doc/index.ts': `
    export const config = { path: '/api/doc', method: 'GET' };
    export default () => new Response('đọc', { headers: { 'X-Rieng': '1' } });`,
  'functions/loi/index.ts': `
    export const config = { path: '/api/loi', method: 'POST' };
    export default async (request: Request) => {
      throw Object.assign(new TypeError('row (0912 345 678) ' + (await request.text())), { code: '23505' });
    };`,
  'functions/im/index.ts': `
    export const config = { path: '/api/im', method: 'GET' };
    export default () => undefined;`,
};

let site: RunningProject;
beforeAll(async () => {
  site = await runningProject(FUNCTIONS);
});
afterAll(() => site[Symbol.asyncDispose]());

const get: RunningProject['get'] = (path, init) => site.get(path, init);

describe('a function', () => {
  it('gets the request, the parts of its path, an id and the peer', async () => {
    const answer = await get('/api/vong/h%E1%BB%8Fi/', { method: 'POST', body: 'câu hỏi' });
    expect(await answer.json()).toEqual({
      params: { ten: 'h%E1%BB%8Fi' },
      requestId: expect.stringMatching(/^[\da-f-]{36}$/u),
      ip: '127.0.0.1',
      body: 'câu hỏi',
    });
  });

  it('sets its own headers; those of netlify.toml do not reach it, as on Netlify', async () => {
    const answer = await get('/api/doc');
    expect(answer.headers.get('x-rieng')).toBe('1');
    expect(answer.headers.get('x-content-type-options')).toBeNull();
  });

  it('that answers GET answers HEAD without a body', async () => {
    const answer = await get('/api/doc', { method: 'HEAD' });
    expect([answer.status, answer.headers.get('x-rieng'), await answer.text()]).toEqual([200, '1', '']);
  });

  it('is not sent more than 6 MB', async () => {
    const answer = await get('/api/vong/a', { method: 'POST', body: new Uint8Array(6 * 1024 * 1024 + 1) });
    expect(answer.status).toBe(413);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('that fails is answered with an id and logged under it without personal data', async () => {
    site.log.length = 0;
    const answer = await get('/api/loi?so=0912345678', { method: 'POST', body: 'tôi là Nguyễn Văn A' });
    const problem: unknown = await answer.json();
    expect(answer.status).toBe(500);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(problem).toMatchObject({ status: 500, instance: expect.stringMatching(/^urn:uuid:[\da-f-]{36}$/u) });
    expect(site.log).toHaveLength(1);
    const line = site.log[0] ?? '';
    const entry: unknown = JSON.parse(line);
    expect(entry).toMatchObject({
      level: 'fault',
      where: 'function loi',
      method: 'POST',
      name: 'TypeError',
      code: '23505',
    });
    expect(`urn:uuid:${(entry as { id: string }).id}`).toBe((problem as { instance: string }).instance);
    expect(line).not.toMatch(/0912|Nguyễn|127\.0\.0\.1|api\/loi/u);
  });

  it('that answers nothing is a fault', async () => {
    site.log.length = 0;
    expect((await get('/api/im')).status).toBe(500);
    expect(site.log).toEqual([expect.stringContaining('"where":"function im"')]);
  });

  it('refuses a method it does not take, as problem details', async () => {
    const answer = await get('/api/vong/a');
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await answer.json()).toMatchObject({ type: 'about:blank', status: 405 });
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FunctionError, loadFunctions, loadScheduled, matchFunction } from './functions.ts';
import { temporaryProject } from './testing/temporary-project.ts';

const source = (config: string) => `export const config = ${config};\nexport default () => new Response('ok');\n`;

async function load(files: Record<string, string>) {
  using project = temporaryProject(files);
  return await loadFunctions(join(project.folder, 'functions'));
}

describe('the functions of a project', () => {
  it('are the folders with an index file; others are private', async () => {
    const mounted = await load({
      'functions/mot/index.ts': source(`{ path: '/api/mot', method: 'GET' }`),
      'functions/_shared/chung.ts': 'export const x = 1;',
      'functions/mot/mot.test.ts': 'throw new Error("not a function");',
    });
    expect(mounted.map(({ name, methods }) => [name, methods])).toEqual([['mot', ['GET', 'HEAD']]]);
  });

  it('are none where the folder does not exist', async () => {
    expect(await loadFunctions('/khong/co')).toEqual([]);
  });

  it.each([
    ['no path', `{ method: 'GET' }`, /config\.path/u],
    ['no method', `{ path: '/api/a' }`, /config\.method/u],
    ['a path in Netlify’s own room', `{ path: '/.netlify/functions/a', method: 'GET' }`, /config\.path/u],
    ['a schedule and an address', `{ path: '/api/a', schedule: '@daily' }`, /config\.path: .* has no address/u],
    ['a schedule and a method', `{ method: 'GET', schedule: '@daily' }`, /config\.method: .* has no address/u],
    ['a schedule nobody can read', `{ schedule: 'hourly' }`, /config\.schedule: must be a cron expression/u],
  ])('are refused with %s', async (_what, config, message) => {
    const loading = load({ 'functions/a/index.ts': source(config) });
    await expect(loading).rejects.toThrow(FunctionError);
    await expect(load({ 'functions/a/index.ts': source(config) })).rejects.toThrow(message);
  });

  it('are refused without a handler', async () => {
    const files = { 'functions/a/index.ts': `export const config = { path: '/api/a', method: 'GET' };` };
    await expect(load(files)).rejects.toThrow(/functions\/a\/index\.ts:\s+default: must be a function/u);
  });
});

describe('the functions on a schedule', () => {
  const files = {
    'functions/don/index.ts': source(`{ schedule: '@hourly' }`),
    'functions/mot/index.ts': source(`{ path: '/api/mot', method: 'GET' }`),
  };

  it('are kept apart from those with an address', async () => {
    using project = temporaryProject(files);
    const folder = join(project.folder, 'functions');
    expect((await loadScheduled(folder)).map(({ name, schedule }) => [name, schedule])).toEqual([['don', '@hourly']]);
    expect((await loadFunctions(folder)).map(({ name }) => name)).toEqual(['mot']);
  });
});

describe('finding the function of an address', () => {
  it('hands over the named parts of the path, as URLPattern reads them', async () => {
    const mounted = await load({
      'functions/anh/index.ts': source(`{ path: '/api/anh/:kind/:year/:slug.png', method: 'GET' }`),
    });
    const match = matchFunction(mounted, '/api/anh/ket-luan/2024/dat-dai.png', 'GET');
    expect(match).toMatchObject({ kind: 'run', params: { kind: 'ket-luan', year: '2024', slug: 'dat-dai' } });
  });

  it('makes no difference for a trailing slash or case', async () => {
    const mounted = await load({ 'functions/a/index.ts': source(`{ path: '/api/a', method: 'GET' }`) });
    expect(matchFunction(mounted, '/API/a/', 'GET')).toMatchObject({ kind: 'run' });
    expect(matchFunction(mounted, '/api/ab', 'GET')).toBeNull();
  });

  it('lists the methods of all functions at an address that do not take this one', async () => {
    const mounted = await load({
      'functions/a/index.ts': source(`{ path: '/api/a', method: 'POST' }`),
      'functions/b/index.ts': source(`{ path: ['/api/b', '/api/a'], method: ['PUT'] }`),
    });
    expect(matchFunction(mounted, '/api/a', 'DELETE')).toEqual({ kind: 'other-method', allow: ['POST', 'PUT'] });
    expect(matchFunction(mounted, '/api/a', 'PUT')).toMatchObject({ kind: 'run', mounted: { name: 'b' } });
  });
});

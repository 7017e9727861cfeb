import { afterEach, describe, expect, it } from 'vitest';
import { temporaryProject } from '#host/testing/temporary-project.ts';
import health, { config } from './index.ts';

const home = process.cwd();

async function healthIn(files: Record<string, string>): Promise<Response> {
  using project = temporaryProject(files);
  process.chdir(project.folder);
  const answer = await health();
  process.chdir(home);
  return answer;
}

afterEach(() => process.chdir(home));

describe('GET /api/suc-khoe', () => {
  it('is where the design puts it', () => {
    expect(config).toEqual({ path: '/api/suc-khoe', method: 'GET' });
  });

  it('names the build that is served', async () => {
    const answer = await healthIn({ 'dist/build.json': '{ "id": "abc123", "pages": 7 }' });
    expect(await answer.json()).toEqual({ status: 'ok', build: 'abc123' });
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('is well without a note of the build', async () => {
    expect(await (await healthIn({ 'dist/index.html': '' })).json()).toEqual({
      status: 'ok',
      build: null,
    });
  });

  it('is not well where the note is broken', async () => {
    await expect(healthIn({ 'dist/build.json': '{' })).rejects.toThrow(SyntaxError);
  });
});

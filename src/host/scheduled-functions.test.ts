import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runningProject } from './testing/running-project.ts';

afterEach(() => {
  vi.useRealTimers();
});

const FUNCTIONS = {
  'functions/don/index.ts': `
    import { writeFileSync } from 'node:fs';
    import { join } from 'node:path';
    export const config = { schedule: '@yearly' };
    export default () => {
      writeFileSync(join(import.meta.dirname, 'da-chay'), '');
      return new Response();
    };`,
};

describe('a project with a function on a schedule', () => {
  it('has it run by the host, and gives it no address', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await using site = await runningProject(FUNCTIONS);
    const trace = join(site.project.folder, 'functions/don/da-chay');
    expect(existsSync(trace)).toBe(false);
    await vi.advanceTimersByTimeAsync(31_000);
    vi.useRealTimers();
    expect(existsSync(trace)).toBe(true);
    for (const path of ['/don', '/api/don', '/.netlify/functions/don']) {
      expect((await site.get(path, { method: 'POST' })).status).toBe(404);
    }
  });
});

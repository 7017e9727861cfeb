import { afterEach } from 'vitest';
import { closeFeedback, type Feedback, feedbackInUse } from '#feedback/service.ts';
import { SMALL_SITE, temporaryProject } from '#host/testing/temporary-project.ts';
import { sampleManifest } from './sample-manifest.ts';

/** What the build leaves for functions, with the sample manifest. */
export const FEEDBACK_FILES: Readonly<Record<string, string>> = {
  'dist/build.json': '{ "id": "abc123" }',
  'dist/gop-y/danh-muc.json': JSON.stringify(sampleManifest()),
  'dist/khung/index.html':
    '<!doctype html><title>Trả lời của cổng cho bạn</title><main><div data-khung><h1>x</h1></div></main>',
};

/**
 * Makes a small project the working directory, as the host and Netlify do for functions, with `env` set; both are as
 * before when the test ends. Gives the feedback its functions use.
 */
export function feedbackProject(): (env?: Readonly<Record<string, string>>) => Promise<Feedback> {
  const home = process.cwd();
  const undo: (() => void)[] = [];
  afterEach(async () => {
    await closeFeedback();
    process.chdir(home);
    for (const step of undo.splice(0)) step();
  });
  return (env = {}) => {
    const project = temporaryProject({ ...SMALL_SITE, ...FEEDBACK_FILES });
    undo.push(() => project[Symbol.dispose]());
    const own = { NETLIFY_DB_URL: '', DATABASE_URL: '', DATA_DIR: '.data', ...env };
    for (const [name, value] of Object.entries(own)) {
      const before = process.env[name];
      undo.push(() => {
        if (before === undefined) delete process.env[name];
        else process.env[name] = before;
      });
      process.env[name] = value;
    }
    process.chdir(project.folder);
    return feedbackInUse();
  };
}

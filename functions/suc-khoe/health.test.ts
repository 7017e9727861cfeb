import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { beat, CLEANING } from '#feedback/heartbeat.ts';
import { markPublished, readPublishable } from '#feedback/published-questions.ts';
import { submissionByCode, submissionByNumber } from '#feedback/screened-submission.ts';
import { acceptSubmission } from '#feedback/screening.ts';
import { withdrawOnRequest } from '#feedback/senders-request.ts';
import { temporaryProject } from '#host/testing/temporary-project.ts';
import { feedbackProject } from '../../tests/feedback/feedback-project.ts';
import { sampleManifest, sampleSession } from '../../tests/feedback/sample-manifest.ts';
import { storeRow } from '../../tests/feedback/stored-rows.ts';
import health, { config } from './index.ts';

const home = process.cwd();
const HOUR = 3_600_000;
const ago = (ms: number) => new Date(Date.now() - ms);

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
    expect(await answer.json()).toMatchObject({ status: 'ok', build: 'abc123' });
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('is well without a note of the build, and without feedback', async () => {
    expect(await (await healthIn({ 'dist/index.html': '' })).json()).toEqual({
      status: 'ok',
      build: null,
      kho: 'vang',
      don_dep: null,
      cau_hoi: null,
    });
  });

  it('is not well where the note is broken', async () => {
    await expect(healthIn({ 'dist/build.json': '{' })).rejects.toThrow(SyntaxError);
  });
});

describe('what it says of the questions', () => {
  const project = feedbackProject();

  it('is how many the pages served lack, and how many they should not show any more, and nothing of what they say', async () => {
    const feedback = await project();
    const publicText = 'Bao giờ sửa đường?';
    for (let n = 0; n < 3; n += 1)
      await acceptSubmission(feedback, { id: await storeRow(feedback.db), version: 1, by: 'Lan', publicText });
    const told = await (await health()).text();
    expect(JSON.parse(told)).toMatchObject({ status: 'ok', cau_hoi: { cho_dang: 3, can_go: 0 } });
    expect(told).not.toMatch(/sửa|xa-mau/u);
    const { id } = sampleSession();
    const noted = { at: feedback.now(), by: 'Lan' };
    await feedback.db.tx(async (q) => void (await markPublished(q, id, await readPublishable(q, id), noted)));
    const withThem = sampleManifest({ sessions: [sampleSession({ questions: [1, 2, 3] })] });
    writeFileSync('dist/gop-y/danh-muc.json', JSON.stringify(withThem));
    expect(await (await health()).json()).toMatchObject({ cau_hoi: { cho_dang: 0, can_go: 0 } });
    const two = await submissionByNumber(feedback.db, id, 2);
    const { version } = await submissionByCode(feedback.db, two ?? '');
    await withdrawOnRequest(feedback, { id: two ?? '', version, by: 'Lan', ground: 'in_person' });
    expect(await (await health()).json()).toMatchObject({ status: 'ok', cau_hoi: { cho_dang: 0, can_go: 1 } });
  });
});

describe('what it says of the hourly cleaning', () => {
  const project = feedbackProject();
  const told = async () => (await health()).json();

  it('that succeeded: when, and late after more than two hours', async () => {
    const { db } = await project();
    for (const [ms, tre] of [
      [HOUR, false],
      [2 * HOUR - 60_000, false],
      [2 * HOUR + 1_000, true],
    ] as const) {
      const cuoi = ago(ms);
      await beat(db, CLEANING, cuoi, '{}');
      const don_dep = { cuoi: cuoi.toISOString(), tre };
      const cau_hoi = { cho_dang: 0, can_go: 0 };
      expect(await told()).toEqual({ status: 'ok', build: 'abc123', kho: 'ok', don_dep, cau_hoi });
    }
  });

  it('that never ran: late once something waits longer than two hours', async () => {
    const { db } = await project();
    await storeRow(db, { receivedAt: ago(0) });
    expect(await told()).toMatchObject({ don_dep: { cuoi: null, tre: false } });
    await storeRow(db, { receivedAt: ago(HOUR) });
    expect(await told()).toMatchObject({ don_dep: { cuoi: null, tre: false } });
    await storeRow(db, { receivedAt: ago(3 * HOUR) });
    expect(await told()).toMatchObject({ status: 'ok', don_dep: { cuoi: null, tre: true } });
  });

  it('is nothing while the store is away or hangs, and health answers soon all the same', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as { port: number };
    const env = {
      DATABASE_URL: `postgresql://x:y@127.0.0.1:${port}/z`,
      FEEDBACK_SECRET: Buffer.alloc(32, 7).toString('base64url'),
    };
    await project(env);
    const began = performance.now();
    expect(await told()).toMatchObject({ status: 'ok', kho: 'vang', don_dep: null });
    expect(performance.now() - began).toBeLessThan(4_000);
    silent.close();
  });
});

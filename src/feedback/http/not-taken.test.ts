import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pageOf, postingTo, pressed } from '../../../tests/feedback/posting.ts';
import { sampleManifest, sampleSession } from '../../../tests/feedback/sample-manifest.ts';
import { sampleFields } from '../../../tests/feedback/sample-submission.ts';
import type { Database } from '../database.ts';
import { embeddedDatabase } from '../embedded-database.ts';
import { migrate } from '../migrations.ts';
import { intakeEndpoint } from './intake-endpoint.ts';

let db: Database;
beforeAll(async () => {
  db = await embeddedDatabase(null);
});
beforeEach(async () => {
  await db.run('reset all; drop schema public cascade; create schema public');
  await migrate(db);
});
afterAll(() => db.close());

const rows = () => db.query(z.object({ id: z.string() }), 'select id::text as id from submission');

describe('what is not taken', () => {
  const next = { id: '2024/xa-mau', title: 'Buổi kế tiếp mẫu', from: '2024-10-10', to: '2024-10-22' };
  const sessions = [
    sampleSession(),
    sampleSession({ id: '2024/da-het-han', from: '2024-09-01', to: '2024-09-10', next: [next] }),
    sampleSession({ id: '2024/chi-giay', online: false }),
    sampleSession({ id: '2024/da-huy', cancelledAt: '2024-10-19' }),
  ];
  const words = sampleFields()['noi_dung'];

  it.each(['kiem_tra', 'sua', 'gui'])(
    'in a closed window is answered at step %s with the text and the next session',
    async (buoc) => {
      const { browse } = postingTo(db, sampleManifest({ sessions }));
      const fields = { ...sampleFields({ buoi: '2024/da-het-han' }), buoc, khoa: randomUUID() };
      const answer = await browse(intakeEndpoint, fields);
      expect([answer.status, pageOf(answer).title]).toEqual([409, 'Đã hết hạn gửi ý kiến']);
      expect(pageOf(answer).querySelector('#da-viet')?.textContent?.trim()).toBe(words);
      expect(answer.text).toContain('Buổi kế tiếp mẫu');
      const moved = await browse(intakeEndpoint, pressed(answer, 'sua'));
      expect(moved.status).toBe(200);
      expect(pressed(moved, 'kiem_tra')).toMatchObject({ buoi: '2024/xa-mau', noi_dung: words });
      expect(await rows()).toEqual([]);
    },
  );

  it('tells a program which sessions come next', async () => {
    const { call } = postingTo(db, sampleManifest({ sessions }));
    const fields = { ...sampleFields({ buoi: '2024/da-het-han' }), khoa: randomUUID() };
    expect(JSON.parse((await call(intakeEndpoint, fields)).text)).toMatchObject({
      buoi_sau: [{ buoi: '2024/xa-mau', ten: 'Buổi kế tiếp mẫu', tu: '2024-10-10', den: '2024-10-22' }],
    });
  });

  it.each([
    ['2024/chi-giay', 'Buổi này không nhận ý kiến qua mạng'],
    ['2024/da-huy', 'Buổi đối thoại đã hủy'],
  ])('of session %s says why and keeps the text', async (buoi, heading) => {
    const { browse } = postingTo(db, sampleManifest({ sessions }));
    const answer = await browse(intakeEndpoint, { ...sampleFields({ buoi }), buoc: 'kiem_tra' });
    expect([answer.status, pageOf(answer).querySelector('h1')?.textContent]).toEqual([409, heading]);
    expect(answer.text).toContain(words);
  });

  it('of no session keeps the text', async () => {
    const { browse } = postingTo(db);
    const answer = await browse(intakeEndpoint, { ...sampleFields({ buoi: '2024/khong-co' }), buoc: 'gui' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
  });

  it.each(['kiem_tra', 'gui'])(
    'as a complaint, at step %s, names its channels and keeps the way back',
    async (buoc) => {
      const { browse } = postingTo(db);
      const fields = { ...sampleFields({ loai_viec: 'khieu_nai_to_cao' }), buoc, khoa: randomUUID() };
      const answer = await browse(intakeEndpoint, fields);
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('href="/khieu-nai-to-cao/"');
      const back = await browse(intakeEndpoint, pressed(answer, 'sua'));
      expect(pressed(back, 'kiem_tra')).toMatchObject(sampleFields());
      expect(await rows()).toEqual([]);
    },
  );
});

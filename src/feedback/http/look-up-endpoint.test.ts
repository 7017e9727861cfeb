import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pageOf, postingTo, pressed } from '../../../tests/feedback/posting.ts';
import { sampleManifest, sampleSession } from '../../../tests/feedback/sample-manifest.ts';
import { sampleFields } from '../../../tests/feedback/sample-submission.ts';
import { newKeyPair } from '../contact-keys.ts';
import type { Database } from '../database.ts';
import { embeddedDatabase } from '../embedded-database.ts';
import { migrate } from '../migrations.ts';
import { MISSES } from '../status.ts';
import { SUPPORTS } from '../support.ts';
import { intakeEndpoint } from './intake-endpoint.ts';
import { lookUpEndpoint } from './look-up-endpoint.ts';
import { supportEndpoint } from './support-endpoint.ts';

let db: Database;
beforeAll(async () => {
  db = await embeddedDatabase(null);
});
beforeEach(async () => {
  await db.run('reset all; drop schema public cascade; create schema public');
  await migrate(db);
});
afterAll(() => db.close());

/** A portal with one submission, and both codes of its receipt. */
async function withReceipt(petition: string | null = null) {
  const pair = await newKeyPair();
  const contactKey = { id: pair.id, publicKey: Buffer.from(pair.publicKey).toString('base64') };
  const portal = postingTo(db, sampleManifest({ contactKey }));
  const fields = { ...sampleFields({ ho_ten: 'Người Mẫu' }), khoa: randomUUID() };
  const { bien_nhan } = JSON.parse((await portal.call(intakeEndpoint, fields)).text);
  if (petition !== null) {
    const sql = `update submission set version = version + 1, state = 'accepted', public_number = 7,
      public_text = 'Bao giờ sửa đường vào thôn?', petition = $1`;
    await db.run(sql, [petition]);
  }
  const link: string = new URL(bien_nhan.lien_ket).hash.slice(1);
  return { ...portal, typed: bien_nhan.ma as string, link };
}

describe('a receipt', () => {
  it('shows how it stands, by typed code and by link, however spelt', async () => {
    const { browse, call, typed, link } = await withReceipt();
    for (const ma of [
      typed,
      typed.toLowerCase().replaceAll('-', ' '),
      link,
      `https://doi-thoai.example/tra-cuu/#${link}`,
    ]) {
      const answer = await browse(lookUpEndpoint, { ma, viec: 'xem' });
      expect([answer.status, pageOf(answer).querySelector('.state')?.textContent]).toEqual([
        200,
        'Đã nhận, đang chờ xem xét',
      ]);
      const { tinh_trang } = JSON.parse((await call(lookUpEndpoint, { ma })).text);
      expect(tinh_trang).toMatchObject({ buoi: '2024/xa-mau', trang_thai: 'received', ngay_nhan: '2024-10-20' });
      expect(tinh_trang).toMatchObject({ con_lien_he: true, duoc: { rut: true, xoa_lien_he: true, danh_gia: false } });
    }
  });

  it('lets its owner delete contact data and withdraw, by the buttons of its page', async () => {
    const { browse, typed } = await withReceipt();
    const page = await browse(lookUpEndpoint, { ma: typed, viec: 'xem' });
    const deleted = await browse(lookUpEndpoint, pressed(page, 'xoa_lien_he'));
    expect(pageOf(deleted).querySelector('.done')?.textContent).toBe('Đã xóa họ tên và cách liên hệ của bạn.');
    expect(await db.query(z.object({ n: z.int() }), 'select count(*)::int as n from contact')).toEqual([{ n: 0 }]);
    const gone = await browse(lookUpEndpoint, pressed(deleted, 'rut'));
    expect(pageOf(gone).querySelector('.state')?.textContent).toBe('Người gửi đã rút');
    expect(() => pressed(gone, 'rut')).toThrow('no button');
  });

  it('takes a verdict once there is an answer, and says what is missing', async () => {
    const { browse, call, typed } = await withReceipt('kn-2024-mau-001');
    const page = await browse(lookUpEndpoint, { ma: typed });
    const none = await browse(lookUpEndpoint, pressed(page, 'danh_gia'));
    expect([none.status, pageOf(none).title]).toEqual([422, 'Lỗi: Tình trạng ý kiến của bạn']);
    expect(none.text).toContain('href="#danh_gia"');
    const noReason = await browse(lookUpEndpoint, { ...pressed(none, 'danh_gia'), danh_gia: 'not_yet' });
    expect(noReason.status).toBe(422);
    expect(noReason.text).toContain('href="#ly_do"');
    expect(pressed(noReason, 'danh_gia')['danh_gia']).toBe('not_yet');
    const given = await call(lookUpEndpoint, { ma: typed, viec: 'danh_gia', danh_gia: 'not_yet', ly_do: 'Vẫn ngập' });
    expect(JSON.parse(given.text)).toMatchObject({
      da_lam: 'danh_gia',
      tinh_trang: { danh_gia: 'not_yet', cau_hoi: 7 },
    });
  });

  it('takes no verdict before there is an answer', async () => {
    const { browse, call, typed } = await withReceipt('kn-2024-mau-002');
    const fields = { ma: typed, viec: 'danh_gia', danh_gia: 'satisfied' };
    expect((await browse(lookUpEndpoint, fields)).status).toBe(409);
    expect((await call(lookUpEndpoint, fields)).status).toBe(409);
  });

  it('does not take a step it does not know', async () => {
    const { browse, call, typed } = await withReceipt();
    for (const ask of [browse, call]) expect((await ask(lookUpEndpoint, { ma: typed, viec: 'sua' })).status).toBe(422);
  });
});

describe('a code nobody has', () => {
  it('gets one answer for every step, whether it is well formed or not', async () => {
    const { browse, call, typed, link } = await withReceipt();
    const strangers = [
      `${link.slice(0, -1)}${link.endsWith('0') ? '1' : '0'}`,
      `${typed.slice(0, -1)}!`,
      'kn-2024-001',
      '',
    ];
    const answers = new Set<string>();
    for (const viec of ['xem', 'rut', 'xoa_lien_he', 'danh_gia']) {
      for (const ma of strangers) {
        const program = await call(lookUpEndpoint, { ma, viec });
        const page = await browse(lookUpEndpoint, { ma, viec });
        // Only what was typed differs: it comes back to be corrected.
        const echoed = pageOf(page).querySelector('#ma')?.getAttribute('value');
        expect(echoed ?? '').toBe(ma);
        answers.add(
          `${program.status} ${program.text} ${page.status} ${page.text.replace(`value="${ma}"`, 'value=""')}`,
        );
      }
    }
    expect(answers.size).toBe(1);
    expect([...answers][0]).toMatch(/^404 /u);
    expect((await call(lookUpEndpoint, { ma: typed })).status).toBe(200);
  });

  it('is answered with a wait after many, and links still open', async () => {
    const { browse, call, typed, link } = await withReceipt();
    for (let miss = 0; miss < MISSES.most; miss += 1) await call(lookUpEndpoint, { ma: 'x' });
    for (const answer of [await browse(lookUpEndpoint, { ma: typed }), await call(lookUpEndpoint, { ma: typed })])
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, String(MISSES.minutes * 60)]);
    expect((await browse(lookUpEndpoint, { ma: link })).status).toBe(200);
    expect((await call(lookUpEndpoint, { ma: typed }, '198.51.100.9')).status).toBe(200);
  });
});

describe('“me too”', () => {
  const manifest = sampleManifest({ sessions: [sampleSession({ questions: [3] })] });
  const said = { buoi: '2024/xa-mau', cau_hoi: '3', ma_may: 'm'.repeat(22) };

  it('counts each browser once', async () => {
    const { call } = postingTo(db, manifest);
    const counts = [];
    for (const ma_may of [said.ma_may, said.ma_may, randomUUID()])
      counts.push(JSON.parse((await call(supportEndpoint, { ...said, ma_may })).text));
    expect(counts).toEqual([
      { cau_hoi: 'CH-003', so_nguoi: 1, da_tinh_truoc: false },
      { cau_hoi: 'CH-003', so_nguoi: 1, da_tinh_truoc: true },
      { cau_hoi: 'CH-003', so_nguoi: 2, da_tinh_truoc: false },
    ]);
  });

  it.each([
    [404, { cau_hoi: '4' }],
    [404, { cau_hoi: '03' }],
    [404, { cau_hoi: '-1' }],
    [404, { buoi: '2024/khac' }],
    [422, { ma_may: '' }],
    [422, { ma_may: 'ngắn' }],
  ])('is refused (%i) for %o', async (status, over) => {
    const { browse, call } = postingTo(db, manifest);
    for (const ask of [browse, call]) expect((await ask(supportEndpoint, { ...said, ...over })).status).toBe(status);
  });

  it('waits where one network makes up browsers', async () => {
    const { call } = postingTo(db, manifest);
    const send = () => call(supportEndpoint, { ...said, ma_may: randomUUID() });
    for (let n = 0; n < SUPPORTS.most; n += 1) await send();
    const last = await send();
    expect([last.status, last.headers.get('retry-after')]).toEqual([429, '3600']);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pageOf, postingTo, pressed } from '../../../tests/feedback/posting.ts';
import { sampleManifest } from '../../../tests/feedback/sample-manifest.ts';
import { sampleFields, solved } from '../../../tests/feedback/sample-submission.ts';
import { createChallenge } from '../challenge.ts';
import { newKeyPair } from '../contact-keys.ts';
import type { Database } from '../database.ts';
import { embeddedDatabase } from '../embedded-database.ts';
import { migrate } from '../migrations.ts';
import { leafOf } from '../receipts.ts';
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

const row = z.object({ content: z.string(), lane: z.string(), reasons: z.array(z.string()) });
const rows = () => db.query(row, 'select content, lane, lane_reasons as reasons from submission order by received_at');

const withoutConsent = () => {
  const { dong_y: _, ...others } = sampleFields();
  return others;
};

describe('the form without JavaScript', () => {
  it('leads from answers to check to a receipt, and stores nothing before', async () => {
    const { browse, pass } = postingTo(db);
    const check = await browse(intakeEndpoint, { ...sampleFields(), buoc: 'kiem_tra' });
    expect([check.status, check.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
    expect(await rows()).toEqual([]);
    pass(20);
    const receipt = await browse(intakeEndpoint, pressed(check, 'gui'));
    expect(receipt.status).toBe(201);
    expect(pageOf(receipt).querySelector('.code-groups')?.textContent).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}-.$/u);
    expect(await rows()).toEqual([{ content: sampleFields()['noi_dung'], lane: 'review', reasons: ['no_proof'] }]);
  });

  it('gives the same receipt for a second press, a reload and a press after the window closed', async () => {
    const today = sampleManifest({ site: { ...sampleManifest().site, demoAsOf: null } });
    const { browse, pass } = postingTo(db, today);
    const sent = pressed(await browse(intakeEndpoint, { ...sampleFields(), buoc: 'kiem_tra' }), 'gui');
    const codeOf = (answer: Awaited<ReturnType<typeof browse>>) =>
      pageOf(answer).querySelector('.code-groups')?.textContent;
    const [first, again] = await Promise.all([browse(intakeEndpoint, sent), browse(intakeEndpoint, sent)]);
    expect([first.status, again.status].sort()).toEqual([200, 201]);
    pass(31 * 86_400);
    const late = await browse(intakeEndpoint, sent);
    expect(late.status).toBe(200);
    expect(new Set([first, again, late].map(codeOf)).size).toBe(1);
    expect((await browse(intakeEndpoint, { ...sent, khoa: randomUUID() })).status).toBe(409);
    expect(await rows()).toHaveLength(1);
  });

  it('stores once what is checked again and sent again after Back, with the same proof', async () => {
    const { browse, feedback, pass } = postingTo(db);
    const thu_thach = await solved(await createChallenge(feedback.secrets, feedback.now()));
    const sentAs = async (over: Record<string, string>) => {
      pass(60);
      const check = await browse(intakeEndpoint, { ...sampleFields(), thu_thach, ...over, buoc: 'kiem_tra' });
      return await browse(intakeEndpoint, pressed(check, 'gui'));
    };
    const [first, again] = [await sentAs({}), await sentAs({})];
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(await rows()).toMatchObject([{ lane: 'main' }]);
    // Other words, or another page with the same words, are another submission.
    expect((await sentAs({ noi_dung: 'Một nội dung hoàn toàn khác hẳn' })).status).toBe(201);
    const other = await solved(await createChallenge(feedback.secrets, feedback.now()));
    expect((await sentAs({ thu_thach: other })).status).toBe(201);
    expect((await sentAs({ thu_thach: '' })).status).toBe(201);
    expect(await rows()).toHaveLength(4);
  });

  it('goes back to the form with every value', async () => {
    const { browse } = postingTo(db);
    const fields = sampleFields({ noi_dung: 'Dòng một rất dài\ndòng hai "trích" <b>đậm</b> & cuối', ghi_chu_them: '' });
    const check = await browse(intakeEndpoint, { ...fields, buoc: 'kiem_tra' });
    const form = await browse(intakeEndpoint, pressed(check, 'sua'));
    expect(form.status).toBe(200);
    expect(pressed(form, 'kiem_tra')).toMatchObject(fields);
    expect(pageOf(form).title).not.toMatch(/^Lỗi/u);
  });

  it('comes back with its errors, its values and a title that says so', async () => {
    const { browse } = postingTo(db);
    for (const buoc of ['kiem_tra', 'gui', 'la_gi_do', '']) {
      const answer = await browse(intakeEndpoint, { ...withoutConsent(), noi_xay_ra: 'thôn <Mẫu>', buoc });
      expect(answer.status).toBe(422);
      const page = pageOf(answer);
      expect(page.title).toMatch(/^Lỗi: /u);
      expect(page.querySelector('.form-errors')).not.toBeNull();
      expect(page.querySelector('#noi_xay_ra')?.getAttribute('value')).toBe('thôn <Mẫu>');
    }
    expect(await rows()).toEqual([]);
  });

  it('is checked when it is sent with no key of a checked form', async () => {
    const { browse } = postingTo(db);
    const answer = await browse(intakeEndpoint, { ...sampleFields(), buoc: 'gui', khoa: 'ngắn' });
    expect([answer.status, pageOf(answer).title]).toEqual([200, 'Xem lại trước khi gửi']);
    expect(await rows()).toEqual([]);
  });

  it('names personal data it sees before sending, and sends it all the same', async () => {
    const { browse, pass } = postingTo(db);
    const phone = ['09', '12', '345', '678'].join('');
    const check = await browse(intakeEndpoint, {
      ...sampleFields({ noi_dung: `Đường hỏng, gọi cho tôi số ${phone}` }),
      buoc: 'kiem_tra',
    });
    expect(check.text).toContain('Nội dung có vẻ chứa số điện thoại');
    pass(20);
    expect((await browse(intakeEndpoint, pressed(check, 'gui'))).status).toBe(201);
    expect((await rows())[0]?.reasons).toContain('personal_data');
  });

  it('tells who presses with a used key and other words that only the first was sent', async () => {
    const { browse } = postingTo(db);
    const sent = pressed(await browse(intakeEndpoint, { ...sampleFields(), buoc: 'kiem_tra' }), 'gui');
    await browse(intakeEndpoint, sent);
    const other = await browse(intakeEndpoint, { ...sent, noi_dung: 'Một nội dung hoàn toàn khác hẳn' });
    expect(other.status).toBe(422);
    const anew = await browse(intakeEndpoint, pressed(other, 'kiem_tra'));
    expect((await browse(intakeEndpoint, pressed(anew, 'gui'))).status).toBe(201);
    expect((await rows()).map(({ content }) => content)).toContain('Một nội dung hoàn toàn khác hẳn');
  });

  it('keeps who filled the hidden field, for a person to look', async () => {
    const { browse, pass } = postingTo(db);
    const fields = { ...sampleFields({ ghi_chu_them: 'http://rao.example' }), buoc: 'kiem_tra' };
    const check = await browse(intakeEndpoint, fields);
    pass(20);
    expect((await browse(intakeEndpoint, pressed(check, 'gui'))).status).toBe(201);
    expect((await rows())[0]).toMatchObject({ lane: 'review', reasons: ['honeypot', 'no_proof'] });
  });

  it('seals name and contact, and shows neither on the receipt', async () => {
    const pair = await newKeyPair();
    const contactKey = { id: pair.id, publicKey: Buffer.from(pair.publicKey).toString('base64') };
    const { browse } = postingTo(db, sampleManifest({ contactKey }));
    const fields = { ...sampleFields({ ho_ten: 'Người Mẫu Thử', lien_he: 'nhà văn hóa' }), buoc: 'kiem_tra' };
    const check = await browse(intakeEndpoint, fields);
    expect(check.headers.get('cache-control')).toBe('no-store');
    const receipt = await browse(intakeEndpoint, pressed(check, 'gui'));
    expect([receipt.status, receipt.headers.get('cache-control')]).toEqual([201, 'no-store']);
    expect(receipt.text).toContain('Có để lại, đã khóa');
    expect(receipt.text).not.toContain('Người Mẫu Thử');
    expect(await db.query(z.object({ n: z.int() }), 'select count(*)::int as n from contact')).toEqual([{ n: 1 }]);
  });
});

describe('a program', () => {
  it('sends at once, with a key of its own, without a proof, and is taken for a person to look at', async () => {
    const { call, pass } = postingTo(db);
    const khoa = randomUUID();
    const answer = await call(intakeEndpoint, { ...sampleFields(), khoa });
    expect(answer.status).toBe(201);
    const body = JSON.parse(answer.text);
    const { ma, lien_ket } = body.bien_nhan;
    expect(lien_ket).toMatch(/^https:\/\/doi-thoai\.example\/tra-cuu\/#[0-9A-Z]{26}$/u);
    expect(body).toEqual({
      bien_nhan: {
        ma,
        lien_ket,
        buoi: '2024/xa-mau',
        ngay_nhan: '2024-10-20',
        luong: 'review',
        nhat_ky: { ngay: '2024-10-20', la: Buffer.from(leafOf(ma)).toString('hex') },
      },
      gui_lai: false,
    });
    pass(90);
    const again = await call(intakeEndpoint, { ...sampleFields(), khoa: khoa.toUpperCase() });
    expect([again.status, JSON.parse(again.text).bien_nhan.ma, JSON.parse(again.text).gui_lai]).toEqual([
      200,
      ma,
      true,
    ]);
    expect((await rows())[0]).toMatchObject({ lane: 'review', reasons: ['no_proof'] });
  });

  it('is told the check’s result and a key when it asks', async () => {
    const { call } = postingTo(db);
    const check = JSON.parse((await call(intakeEndpoint, { ...sampleFields(), buoc: 'kiem_tra' })).text);
    expect(check).toEqual({
      xem_lai: { noi_dung: sampleFields()['noi_dung'], thong_tin_ca_nhan: [] },
      khoa: expect.stringMatching(/^[\w-]{51}$/u),
    });
    expect((await call(intakeEndpoint, { ...sampleFields(), khoa: check.khoa })).status).toBe(201);
  });

  it.each([
    ['chua_dung', 422, { noi_dung: 'ngắn', khoa: 'x'.repeat(30) }, ['#/noi_dung']],
    ['chua_dung', 422, {}, ['#/khoa']],
    ['chua_dung', 422, { khoa: 'x y' }, ['#/khoa']],
    ['chua_dung', 422, { buoc: 'sua' }, ['#/buoc']],
    ['chua_dung', 422, { la_lung: 'x' }, ['#/buoi']],
    ['chua_dung', 422, { noi_dung: 'hỏng \ud800 hỏng hỏng' }, ['#/noi_dung']],
    ['khong_co_buoi', 422, { buoi: '2024/khong-co' }, ['#/buoi']],
    ['khieu_nai_to_cao', 422, { loai_viec: 'khieu_nai_to_cao' }, undefined],
    ['het_han', 409, { buoi: '2024/da-het-han', khoa: 'x'.repeat(30) }, undefined],
    ['chua_mo', 409, { buoi: '2024/chua-mo', khoa: 'x'.repeat(30) }, undefined],
  ])('is refused as a problem of kind %s (%i): %o', async (kind, status, over, pointers) => {
    const { call } = postingTo(db);
    const answer = await call(intakeEndpoint, { ...sampleFields(), ...over });
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const body = JSON.parse(answer.text);
    expect(body).toMatchObject({ type: `urn:cong-doi-thoai:loi:${kind}`, status });
    expect([answer.status, body.errors?.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      status,
      pointers,
    ]);
    expect(await rows()).toEqual([]);
  });

  it('is refused when a key comes with another text', async () => {
    const { call } = postingTo(db);
    const sent = { ...sampleFields(), khoa: randomUUID() };
    await call(intakeEndpoint, sent);
    const other = await call(intakeEndpoint, { ...sent, noi_dung: 'Một nội dung hoàn toàn khác hẳn' });
    expect([other.status, JSON.parse(other.text).type]).toEqual([422, 'urn:cong-doi-thoai:loi:khoa_da_dung']);
    expect(await rows()).toHaveLength(1);
  });
});

describe('fifty people behind one address', () => {
  it('all get a receipt', async () => {
    const { call, pass } = postingTo(db);
    for (let person = 0; person < 50; person += 1) {
      expect((await call(intakeEndpoint, { ...sampleFields(), khoa: randomUUID() })).status).toBe(201);
      pass(10);
    }
    expect(await rows()).toHaveLength(50);
  });
});

import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { keyId } from '#feedback/contact-keys.ts';
import { shortCode } from '#feedback/screened-submission.ts';
import { deleteContact, statusOf } from '#feedback/status.ts';
import { NOW, openDesk } from '../../tests/feedback/desk.ts';
import { sampleManifest } from '../../tests/feedback/sample-manifest.ts';
import { feedbackOn, storeRow } from '../../tests/feedback/stored-rows.ts';

const phone = ['09', '12', '345', '678'].join('');
const passphrase = ['bốn', 'từ', 'không', 'nhau'].join(' ');

const desk = openDesk();

test('what came on paper gets a slip whose code leads to it, and one receipt for one key', async () => {
  desk.manifest = sampleManifest();
  const argv = ['enter', '--session', '2024/xa-mau', '--channel', 'paper', '--topic', 'giao-thong', '--text-file', '-'];
  const text = 'Cầu qua mương bị gãy, đề nghị sửa.';
  const { code, out } = await desk.run(argv, [text]);
  expect(code).toBe(0);
  const typed = /Mã biên nhận: +(\S+)/.exec(out)?.[1] ?? '';
  const feedback = feedbackOn(desk.db, NOW, desk.manifest);
  expect(await statusOf(feedback, typed, '192.0.2.1')).toMatchObject({ kind: 'found', status: { channel: 'paper' } });
  expect(out).toContain('https://doi-thoai.example/tra-cuu/');
  const key = crypto.randomUUID();
  const [first, again] = [
    await desk.run([...argv, '--key', key], [text]),
    await desk.run([...argv, '--key', key], [text]),
  ];
  expect(/Mã biên nhận.*/.exec(again.out)?.[0]).toBe(/Mã biên nhận.*/.exec(first.out)?.[0]);
  expect(await desk.run([...argv, '--key', key], [`${text} Gấp.`])).toMatchObject({ code: 1 });
  expect(await desk.run([...argv.slice(0, -2), '--text', 'ngắn'])).toMatchObject({ code: 1 });
  expect(await desk.run(['enter', '--session', '2024/xa-mau', '--channel', 'online'])).toMatchObject({ code: 2 });
  expect((await desk.entries()).map(({ actor, action }) => [actor, action])).toEqual([
    ['clerk:Lan', 'receive'],
    ['clerk:Lan', 'receive'],
  ]);
});

test('nothing is entered into a session that is over', async () => {
  const [session] = sampleManifest().sessions;
  if (session === undefined) throw new Error('no session');
  desk.manifest = sampleManifest({ sessions: [{ ...session, concludedOn: '2024-10-19' }] });
  const said = await desk.run([
    'enter',
    '--session',
    session.id,
    '--channel',
    'phone',
    '--topic',
    'giao-thong',
    '--text',
    'Sửa đường thôn Mẫu',
  ]);
  expect(said).toMatchObject({ code: 1, out: expect.stringContaining('đã có kết luận') });
});

test('a key made here opens what was sealed to it, on the record, until it is deleted', async () => {
  const file = join(desk.folder, 'khoa.json');
  const made = await desk.run(['keys', '--out', file], [passphrase, passphrase]);
  expect(made.code).toBe(0);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(readFileSync(file, 'utf8')).not.toContain(passphrase);
  const [, id = '', publicKey = ''] = /id: (\S+)\n\s+publicKey: (\S+)/.exec(made.out) ?? [];
  expect(keyId(new Uint8Array(Buffer.from(publicKey, 'base64')))).toBe(id);
  expect(await desk.run(['keys', '--out', file], [passphrase, passphrase])).toMatchObject({ code: 1 });

  desk.manifest = sampleManifest({ contactKey: { id, publicKey } });
  const argv = ['enter', '--session', '2024/xa-mau', '--channel', 'in_person', '--topic', 'dat-dai', '--contact'];
  const entered = await desk.run([...argv, '--text', 'Cấp giấy cho các hộ thôn Mẫu'], ['Bà Mẫu', phone]);
  const typed = /Mã biên nhận: +(\S+)/.exec(entered.out)?.[1] ?? '';
  const [row] = await desk.db.query(z.object({ id: z.string() }), 'select id::text as id from submission');
  const code = shortCode(row?.id ?? '');
  expect((await desk.run(['show', code])).out).not.toContain(phone);
  expect(await desk.run(['reveal', code, '--key', file], ['sai mật khẩu hoàn toàn'])).toMatchObject({ code: 1 });
  const opened = await desk.run(['reveal', code, '--key', file], [], {
    FEEDBACK_BY: 'Lan',
    FEEDBACK_PASSPHRASE: passphrase,
  });
  expect(opened.out).toMatch(new RegExp(`Bà Mẫu[\\s\\S]*${phone}`));
  expect((await desk.entries()).map(({ action }) => action)).toEqual(['receive', 'reveal']);
  await deleteContact(feedbackOn(desk.db, NOW, desk.manifest), typed);
  const gone = await desk.run(['reveal', code, '--key', file], [passphrase]);
  expect(gone).toMatchObject({ code: 1, out: expect.stringContaining('không có liên hệ') });
});

test('another key opens nothing, and the journal tells of no opening', async () => {
  const file = join(desk.folder, 'khoa.json');
  await desk.run(['keys', '--out', file], [passphrase, passphrase]);
  const id = await storeRow(desk.db);
  const said = await desk.run(['reveal', shortCode(id), '--key', file], [passphrase]);
  expect(said).toMatchObject({ code: 1, out: expect.stringContaining('khoa-mau') });
  expect(await desk.entries()).toEqual([]);
});

test('a private key goes neither into the project nor into another work tree, nor behind a short passphrase', async () => {
  await desk.run(['list']);
  const project = join(desk.folder, 'du-an');
  const other = join(desk.folder, 'kho-khac');
  mkdirSync(join(other, '.git'), { recursive: true });
  mkdirSync(join(other, 'sau'));
  for (const place of [project, join(desk.folder, 'kho-khac', 'sau')]) {
    const said = await desk.run(['keys', '--out', join(place, 'khoa.json')], [passphrase, passphrase]);
    expect(said).toMatchObject({ code: 1, out: expect.stringContaining('kho mã nguồn') });
  }
  expect(await desk.run(['keys', '--out', join(desk.folder, 'a.json')], ['ngắn', 'ngắn'])).toMatchObject({ code: 1 });
  expect(await desk.run(['keys', '--out', join(desk.folder, 'a.json')], [passphrase, `${passphrase}.`])).toMatchObject({
    code: 1,
  });
  expect(existsSync(join(desk.folder, 'a.json'))).toBe(false);
});

test('an export holds no original words unless asked, is recorded, and never overwrites', async () => {
  await storeRow(desk.db, { content: '=HYPERLINK("x") đường hỏng' });
  const [plain, whole, book] = ['a.csv', 'b.csv', 'c.xlsx'].map((name) => join(desk.folder, name)) as [
    string,
    string,
    string,
  ];
  expect(await desk.run(['export', '--out', plain])).toMatchObject({ code: 0 });
  expect(await desk.run(['export', '--out', plain])).toMatchObject({ code: 1 });
  expect(await desk.run(['export', '--out', whole, '--original'])).toMatchObject({ code: 0 });
  expect(await desk.run(['export', '--out', book])).toMatchObject({ code: 0 });
  expect(readFileSync(plain, 'utf8')).not.toContain('HYPERLINK');
  const [row] = parse(readFileSync(whole), { bom: true, columns: true }) as Record<string, string>[];
  expect(row?.['Lời của người gửi']).toBe('\'=HYPERLINK("x") đường hỏng');
  expect(row?.['Lĩnh vực']).toBe('Giao thông');
  const inside = join(desk.folder, 'du-an', 'd.csv');
  expect(await desk.run(['export', '--out', inside, '--original'])).toMatchObject({ code: 1 });
  expect((await desk.entries()).map(({ action }) => action)).toEqual(['export', 'export', 'export']);
});

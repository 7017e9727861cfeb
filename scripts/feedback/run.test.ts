import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { keyId } from '#feedback/contact-keys.ts';
import type { Database } from '#feedback/database.ts';
import { embeddedDatabase } from '#feedback/embedded-database.ts';
import { migrate } from '#feedback/migrations.ts';
import { shortCode } from '#feedback/screened-submission.ts';
import { deleteContact, statusOf } from '#feedback/status.ts';
import { sampleManifest } from '../../tests/feedback/sample-manifest.ts';
import { feedbackOn, storeRow } from '../../tests/feedback/stored-rows.ts';
import { commands } from './commands.ts';
import { runFeedback } from './run.ts';
import { columnsOf } from './terminal.ts';

const NOW = new Date('2024-10-20T03:00:00Z');
const phone = ['09', '12', '345', '678'].join('');
const passphrase = ['bốn', 'từ', 'không', 'nhau'].join(' ');

let db: Database;
let folder: string;
let manifest = sampleManifest();
beforeAll(async () => {
  db = await embeddedDatabase(null);
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.run('reset all; drop schema public cascade; create schema public');
  await migrate(db);
  manifest = sampleManifest();
  folder = mkdtempSync(join(tmpdir(), 'feedback-desk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Said {
  readonly code: number;
  readonly out: string;
}

/** Runs a command as clerk Lan; `answers` are typed one by one. */
async function run(
  argv: readonly string[],
  answers: string[] = [],
  env: Record<string, string> = { FEEDBACK_BY: 'Lan' },
): Promise<Said> {
  const said: string[] = [];
  const print = (text: string) => void said.push(text);
  const feedback = feedbackOn({ ...db, close: async () => undefined }, NOW, manifest);
  const project = join(folder, 'du-an');
  mkdirSync(project, { recursive: true });
  const code = await runFeedback(argv, {
    env,
    folder: project,
    open: async () => feedback,
    print,
    complain: print,
    ask: async () => answers.shift() ?? '',
    input: async () => answers.shift() ?? '',
  });
  return { code, out: said.join('\n') };
}

const entries = () => db.query(z.object({ actor: z.string(), action: z.string() }), 'select * from audit order by seq');

test('a clerk screens from the list to the published wording with commands copied from the screen', async () => {
  const [one, two] = [
    await storeRow(db, { content: 'Đường vào thôn ngập khi mưa' }),
    await storeRow(db, { content: 'Mưa là đường vào thôn ngập', receivedAt: new Date('2024-10-20T03:01:00Z') }),
  ];
  const list = await run(['list']);
  expect(list.out).toContain(shortCode(one));
  expect(list.out).toMatch(/2 ý kiến/);
  const copied = (out: string, command: string) => {
    const line = new RegExp(`npm run feedback -- (${command} .*)`).exec(out)?.[1] ?? '';
    return line.split(' ').filter((word) => !/[…"]/.test(word));
  };
  const shownOne = await run(copied(list.out, 'show'));
  const accepted = await run([...copied(shownOne.out, 'accept'), 'Đề nghị sửa đường vào thôn.']);
  expect(accepted.out).toContain('câu hỏi CH-001');
  const shownTwo = await run(['show', shortCode(two)]);
  expect(shownTwo.out).toMatch(/gần giống[\s\S]*CH-001/);
  const merged = await run([...copied(shownTwo.out, 'merge'), 'CH-001']);
  expect(merged.out).toContain('Đã gộp');
  const unmerged = await run(copied(merged.out, 'unmerge'));
  const refused = await run([...copied(unmerged.out, 'refuse'), 'off_topic', '--note', 'Thuộc buổi khác.']);
  const reopened = await run(copied(refused.out, 'reopen'));
  const linked = await run([...copied(accepted.out, 'link'), 'kn-2024-mau-001']);
  const redacted = await run([...copied(linked.out, 'redact'), 'Đề nghị sửa đường.']);
  for (const { code } of [list, shownOne, accepted, shownTwo, merged, unmerged, refused, reopened, linked, redacted])
    expect(code).toBe(0);
  expect(new Set((await entries()).map(({ actor }) => actor))).toEqual(new Set(['clerk:Lan']));
  expect((await entries()).map(({ action }) => action)).toEqual([
    'accept',
    'merge',
    'unmerge',
    'refuse',
    'reopen',
    'link',
    'redact',
  ]);
  expect((await run(['stats'])).out).toMatch(/Chờ xem: 1/);
});

test('show has all a screener needs in 80 columns and lets no escape sequence through', async () => {
  const content = `Gọi \u001b[31mtôi số ${phone}. ${'Đường hỏng. '.repeat(40)}`;
  const id = await storeRow(db, { content, sealed: new Uint8Array(304) });
  await db.run('alter table submission disable trigger all');
  await db.run(`update submission set lane = 'review', lane_reasons = '{too_fast}', version = 2 where id = $1`, [id]);
  const { out } = await run(['show', shortCode(id)]);
  for (const words of [
    'Giao thông',
    'thôn Mẫu',
    'gửi nhanh hơn',
    'số điện thoại “09',
    'niêm phong',
    'bản 2',
    '--version 2',
  ])
    expect(out).toContain(words);
  expect(out).toContain('‹U+001B›[31mtôi');
  expect(out).not.toContain('\u001b');
  for (const said of [out, (await run(['list'])).out])
    for (const line of said.split('\n').filter((text) => !text.includes('npm run')))
      expect(columnsOf(line)).toBeLessThanOrEqual(80);
});

test('every refusal says what to do and leaves all as it was', async () => {
  const id = shortCode(await storeRow(db));
  const refusals = [
    ['accept', id, '--text', 'Sửa đường'],
    ['accept', id, '--version', '7', '--text', 'Sửa đường'],
    ['accept', id, '--version', '1'],
    ['accept', id, '--version', '1', '--text', `Gọi ${phone}`],
    ['accept', id, '--version', '1', '--text', 'Sửa đường', '--topic', 'x'],
    ['accept', id, '--version', '1', '--text-file', join(folder, 'khong-co.txt')],
    ['redact', id, '--version', '1', '--text', 'Sửa đường'],
    ['merge', id, '--version', '1', '--into', 'CH-001'],
    ['refuse', id, '--version', '1', '--reason', 'khac'],
    ['link', id, '--version', '1', '--petition', 'kn-2024-mau-01'],
    ['show', 'abcdef'],
    ['list', '--state', 'x'],
    ['list', '--limit', '-1'],
    ['verify', '--noted', 'x'],
    ['reveal', id, '--key', join(folder, 'khong-co')],
    ['export', '--out', 'bang.pdf'],
    ['list', '--session', '2024/xa-mao'],
    ['stats', '--session', '2024/xa-mao'],
    ['export', '--out', join(folder, 'bang.csv'), '--session', '2024/xa-mao'],
  ];
  for (const argv of refusals) {
    const { code, out } = await run(argv);
    expect([1, 2], out).toContain(code);
    expect(out).toMatch(/→ \S|: \S/);
  }
  expect(await entries()).toEqual([]);
  const [row] = await db.query(
    z.object({ version: z.int(), state: z.string() }),
    'select version, state from submission',
  );
  expect(row).toEqual({ version: 1, state: 'received' });
});

test('a clerk reads all that becomes public, and into which question another went', async () => {
  const [one, two] = [shortCode(await storeRow(db)), shortCode(await storeRow(db))];
  const accepted = await run(['accept', one, '--version', '1', '--text', 'Đề nghị sửa đường.']);
  for (const words of ['Đề nghị sửa đường.', 'Giao thông', 'thôn Mẫu']) expect(accepted.out).toContain(words);
  const linked = await run(['link', one, '--version', '2', '--petition', 'kn-2024-mau-001']);
  expect(linked.out).toMatch(/Kiến nghị: +kn-2024-mau-001/);
  const redacted = await run(['redact', one, '--version', '3', '--text', 'Đề nghị sửa đường.', '--no-place']);
  expect(redacted.out).toContain('không nêu');
  const merged = await run(['merge', two, '--version', '1', '--into', 'CH-001']);
  expect(merged.out).toMatch(/Đã gộp.*CH-001[\s\S]*publish 2024\/xa-mau/);
});

test('the list leaves out the columns that say nothing and keeps a session the record has lost', async () => {
  await storeRow(db, { session: '2023/buoi-cu', content: 'Nước sạch thôn Cầu yếu vào buổi tối' });
  const { out } = await run(['list', '--session', '2023/buoi-cu']);
  expect(out).toContain('Nước sạch thôn Cầu yếu vào buổi tối');
  expect(out).not.toContain('Trạng thái');
});

test('help stands in Vietnamese and English, and a mistyped command is guessed', async () => {
  expect((await run(['--help'])).code).toBe(0);
  for (const name of Object.keys(commands))
    expect((await run([name, '--help'])).out).toContain(`npm run feedback -- ${name}`);
  const wrong = await run(['lst']);
  expect(wrong).toMatchObject({ code: 2 });
  expect(wrong.out).toContain('Có phải: list?');
});

test('what came on paper gets a slip whose code leads to it, and one receipt for one key', async () => {
  manifest = sampleManifest();
  const argv = ['enter', '--session', '2024/xa-mau', '--channel', 'paper', '--topic', 'giao-thong', '--text-file', '-'];
  const text = 'Cầu qua mương bị gãy, đề nghị sửa.';
  const { code, out } = await run(argv, [text]);
  expect(code).toBe(0);
  const typed = /Mã biên nhận: +(\S+)/.exec(out)?.[1] ?? '';
  const feedback = feedbackOn(db, NOW, manifest);
  expect(await statusOf(feedback, typed, '192.0.2.1')).toMatchObject({ kind: 'found', status: { channel: 'paper' } });
  expect(out).toContain('https://doi-thoai.example/tra-cuu/');
  const key = crypto.randomUUID();
  const [first, again] = [await run([...argv, '--key', key], [text]), await run([...argv, '--key', key], [text])];
  expect(/Mã biên nhận.*/.exec(again.out)?.[0]).toBe(/Mã biên nhận.*/.exec(first.out)?.[0]);
  expect(await run([...argv, '--key', key], [`${text} Gấp.`])).toMatchObject({ code: 1 });
  expect(await run([...argv.slice(0, -2), '--text', 'ngắn'])).toMatchObject({ code: 1 });
  expect(await run(['enter', '--session', '2024/xa-mau', '--channel', 'online'])).toMatchObject({ code: 2 });
  expect((await entries()).map(({ actor, action }) => [actor, action])).toEqual([
    ['clerk:Lan', 'receive'],
    ['clerk:Lan', 'receive'],
  ]);
});

test('nothing is entered into a session that is over', async () => {
  const [session] = sampleManifest().sessions;
  if (session === undefined) throw new Error('no session');
  manifest = sampleManifest({ sessions: [{ ...session, concludedOn: '2024-10-19' }] });
  const said = await run([
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
  const file = join(folder, 'khoa.json');
  const made = await run(['keys', '--out', file], [passphrase, passphrase]);
  expect(made.code).toBe(0);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(readFileSync(file, 'utf8')).not.toContain(passphrase);
  const [, id = '', publicKey = ''] = /id: (\S+)\n\s+publicKey: (\S+)/.exec(made.out) ?? [];
  expect(keyId(new Uint8Array(Buffer.from(publicKey, 'base64')))).toBe(id);
  expect(await run(['keys', '--out', file], [passphrase, passphrase])).toMatchObject({ code: 1 });

  manifest = sampleManifest({ contactKey: { id, publicKey } });
  const argv = ['enter', '--session', '2024/xa-mau', '--channel', 'in_person', '--topic', 'dat-dai', '--contact'];
  const entered = await run([...argv, '--text', 'Cấp giấy cho các hộ thôn Mẫu'], ['Bà Mẫu', phone]);
  const typed = /Mã biên nhận: +(\S+)/.exec(entered.out)?.[1] ?? '';
  const [row] = await db.query(z.object({ id: z.string() }), 'select id::text as id from submission');
  const code = shortCode(row?.id ?? '');
  expect((await run(['show', code])).out).not.toContain(phone);
  expect(await run(['reveal', code, '--key', file], ['sai mật khẩu hoàn toàn'])).toMatchObject({ code: 1 });
  const opened = await run(['reveal', code, '--key', file], [], {
    FEEDBACK_BY: 'Lan',
    FEEDBACK_PASSPHRASE: passphrase,
  });
  expect(opened.out).toMatch(new RegExp(`Bà Mẫu[\\s\\S]*${phone}`));
  expect((await entries()).map(({ action }) => action)).toEqual(['receive', 'reveal']);
  await deleteContact(feedbackOn(db, NOW, manifest), typed);
  const gone = await run(['reveal', code, '--key', file], [passphrase]);
  expect(gone).toMatchObject({ code: 1, out: expect.stringContaining('không có liên hệ') });
});

test('another key opens nothing, and the journal tells of no opening', async () => {
  const file = join(folder, 'khoa.json');
  await run(['keys', '--out', file], [passphrase, passphrase]);
  const id = await storeRow(db);
  const said = await run(['reveal', shortCode(id), '--key', file], [passphrase]);
  expect(said).toMatchObject({ code: 1, out: expect.stringContaining('khoa-mau') });
  expect(await entries()).toEqual([]);
});

test('a private key goes neither into the project nor into another work tree, nor behind a short passphrase', async () => {
  await run(['list']);
  const project = join(folder, 'du-an');
  const other = join(folder, 'kho-khac');
  mkdirSync(join(other, '.git'), { recursive: true });
  mkdirSync(join(other, 'sau'));
  for (const place of [project, join(folder, 'kho-khac', 'sau')]) {
    const said = await run(['keys', '--out', join(place, 'khoa.json')], [passphrase, passphrase]);
    expect(said).toMatchObject({ code: 1, out: expect.stringContaining('kho mã nguồn') });
  }
  expect(await run(['keys', '--out', join(folder, 'a.json')], ['ngắn', 'ngắn'])).toMatchObject({ code: 1 });
  expect(await run(['keys', '--out', join(folder, 'a.json')], [passphrase, `${passphrase}.`])).toMatchObject({
    code: 1,
  });
  expect(existsSync(join(folder, 'a.json'))).toBe(false);
});

test('an export holds no original words unless asked, is recorded, and never overwrites', async () => {
  await storeRow(db, { content: '=HYPERLINK("x") đường hỏng' });
  const [plain, whole, book] = ['a.csv', 'b.csv', 'c.xlsx'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  expect(await run(['export', '--out', plain])).toMatchObject({ code: 0 });
  expect(await run(['export', '--out', plain])).toMatchObject({ code: 1 });
  expect(await run(['export', '--out', whole, '--original'])).toMatchObject({ code: 0 });
  expect(await run(['export', '--out', book])).toMatchObject({ code: 0 });
  expect(readFileSync(plain, 'utf8')).not.toContain('HYPERLINK');
  const [row] = parse(readFileSync(whole), { bom: true, columns: true }) as Record<string, string>[];
  expect(row?.['Lời của người gửi']).toBe('\'=HYPERLINK("x") đường hỏng');
  expect(row?.['Lĩnh vực']).toBe('Giao thông');
  const inside = join(folder, 'du-an', 'd.csv');
  expect(await run(['export', '--out', inside, '--original'])).toMatchObject({ code: 1 });
  expect((await entries()).map(({ action }) => action)).toEqual(['export', 'export', 'export']);
});

test('verify gives a mark to note down and shows a journal that was changed', async () => {
  const id = await storeRow(db);
  await run(['refuse', shortCode(id), '--version', '1', '--reason', 'urgent']);
  const [mark = ''] = /1:[0-9a-f]{64}/.exec((await run(['verify'])).out) ?? [];
  expect(await run(['verify', '--noted', mark])).toMatchObject({ code: 0 });
  expect(await run(['verify', '--noted', `1:${'0'.repeat(64)}`])).toMatchObject({ code: 1 });
  await db.run('alter table audit disable trigger all');
  await db.run(`update audit set actor = 'clerk:Mai'`);
  const said = await run(['verify']);
  expect(said).toMatchObject({ code: 1, out: expect.stringContaining('KHÔNG CÒN NGUYÊN VẸN tại dòng 1') });
});

test('nothing is done in nobody’s name, and --by goes before the environment', async () => {
  const id = shortCode(await storeRow(db));
  expect(await run(['refuse', id, '--version', '1', '--reason', 'urgent', '--by', ' \u200b '])).toMatchObject({
    code: 2,
  });
  await run(['refuse', id, '--version', '1', '--reason', 'urgent', '--by', 'Mai\u202e']);
  expect(await entries()).toEqual([{ actor: 'clerk:Mai', action: 'refuse' }]);
});
